import { DEMO_DISTRIBUTOR_EMAIL } from './brand.ts'
import { CHANNEL_MANAGERS, GIVEN_NAMES, PLACES, SHOP_WORDS, SURNAMES } from './data/names.ts'
import { inventResidentId, inventUscc } from './identity-numbers.ts'
import type { DemoPartner } from './partner.ts'
import { type Random, randomStream } from './random.ts'

const DISTRIBUTOR_COUNT = 40
const GRADES = ['普通', '普通', '银牌', '普通', '金牌', '银牌', '普通', '钻石'] as const

export function inventDistributors(): DemoPartner[] {
  const random = randomStream('distributors')
  return Array.from({ length: DISTRIBUTOR_COUNT }, (_, i) => inventDistributor(i, random))
}

function inventDistributor(i: number, random: Random): DemoPartner {
  const legalType = i % 4 === 3 ? 'natural_person' : i % 4 === 1 ? 'sole_trader' : 'company'
  const code = `D${String(i + 1).padStart(3, '0')}`
  const mobile = `1990000${5_000 + i}`
  return {
    code,
    ...inventShop(i, legalType, random),
    legalType,
    mobile,
    alipay: legalType === 'company' ? `${code.toLowerCase()}.pay@demo.qudao.test` : mobile,
    hat: 'distributor',
    tradeType: i % 3 === 0 ? 'agency' : 'resale',
    grade: GRADES[i % GRADES.length]!,
    taxHandling: legalType === 'natural_person' ? 'unset' : 'invoice',
    channelManager: CHANNEL_MANAGERS[(i + 1) % CHANNEL_MANAGERS.length]!,
    payer: null,
    slot: null,
    relationId: null,
    signInEmail: i === 0 ? DEMO_DISTRIBUTOR_EMAIL : null,
    salesWeight: 0,
  }
}

function inventShop(
  i: number,
  legalType: DemoPartner['legalType'],
  random: Random,
): Pick<DemoPartner, 'name' | 'legalName' | 'taxId'> {
  const word = SHOP_WORDS[i % SHOP_WORDS.length]!
  const place = PLACES[(i + Math.floor(i / SHOP_WORDS.length)) % PLACES.length]!
  const name = `${place}${word}${i % 2 === 0 ? '茶业' : '茶具店'}`
  switch (legalType) {
    case 'company':
      return { name, legalName: `${place}${word}茶业有限公司`, taxId: inventUscc('91', random) }
    case 'sole_trader':
      return { name, legalName: `${place}市${word}茶具商行`, taxId: inventUscc('92', random) }
    case 'natural_person':
      return { name, legalName: personName(i), taxId: inventResidentId(random) }
  }
}

/** From the far end of the tables, where no affiliate's name comes from. */
function personName(i: number): string {
  return SURNAMES.at(-1 - (i % SURNAMES.length))! + GIVEN_NAMES.at(-1 - ((i * 5) % GIVEN_NAMES.length))!
}
