import { DEMO_AFFILIATE_EMAIL, DEMO_BRAND } from './brand.ts'
import { ACCOUNT_SUFFIXES, AGENCY_WORDS, CHANNEL_MANAGERS, GIVEN_NAMES, PLACES, SURNAMES } from './data/names.ts'
import { inventResidentId, inventUscc } from './identity-numbers.ts'
import type { DemoPartner, DemoPayer, DemoSlot } from './partner.ts'
import { type Random, randomStream } from './random.ts'

const AFFILIATE_COUNT = 120
/** The last few promote by relation id; the 30-column report knows nothing of those. */
const WITH_SLOT_COUNT = 112

const SITES = [
  { id: '2310450017', name: '山隐茶友会' },
  { id: '2310450023', name: '山隐内容合作' },
  { id: '2310450038', name: '山隐社群团购' },
  { id: '2310450041', name: '山隐导购' },
] as const

/** Payers by rank, repeated: so that small and large affiliates are in every plan. */
const PAYER_PATTERN: readonly DemoPayer[] = [
  'brand',
  'channel',
  'brand',
  'top_up',
  'channel',
  'brand',
  'channel',
  'top_up',
]

/** Some partners are there to be noticed; everybody else is made up around them. */
const NOTABLE: Readonly<Record<number, Partial<DemoPartner>>> = {
  0: {
    name: '清和的茶桌',
    legalName: '林清和',
    grade: '金牌',
    taxHandling: 'withhold',
    signInEmail: DEMO_AFFILIATE_EMAIL,
  },
  5: { name: '吉祥茶话', legalName: '李𠮷祥', taxHandling: 'withhold' },
  8: { taxHandling: 'unset' },
  10: { alipay: '', taxHandling: 'withhold' },
  16: { alipay: '19900001018', taxHandling: 'withhold' },
  18: { alipay: '19900001018', taxHandling: 'withhold' },
  24: { taxHandling: 'platform' },
  34: { taxHandling: 'unset' },
  50: { taxHandling: 'unset' },
}

export function inventAffiliates(): DemoPartner[] {
  const random = randomStream('affiliates')
  const affiliates: DemoPartner[] = []
  for (let i = 0; i < AFFILIATE_COUNT; i += 1) {
    const firms = affiliates.filter(({ legalType }) => legalType !== 'natural_person').length
    affiliates.push(inventAffiliate(i, firms, random))
  }
  return affiliates
}

/** @param firms how many of those before are no natural persons */
function inventAffiliate(i: number, firms: number, random: Random): DemoPartner {
  const legalType = legalTypeOf(i)
  const identity =
    legalType === 'natural_person' ? inventPerson(i - firms, random) : inventFirm(firms, legalType, random)
  const hasSlot = i < WITH_SLOT_COUNT
  const mobile = `1990000${1_000 + i}`
  const code = `A${String(i + 1).padStart(3, '0')}`
  return {
    code,
    ...identity,
    legalType,
    mobile,
    alipay: legalType === 'company' ? `${code.toLowerCase()}.pay@demo.qudao.test` : mobile,
    hat: 'affiliate',
    tradeType: null,
    grade: gradeOf(i, random),
    taxHandling: legalType === 'natural_person' ? 'withhold' : 'invoice',
    channelManager: CHANNEL_MANAGERS[i % CHANNEL_MANAGERS.length]!,
    payer: PAYER_PATTERN[i % PAYER_PATTERN.length]!,
    slot: hasSlot ? inventSlot(i, NOTABLE[i]?.name ?? identity.name, random) : null,
    relationId: hasSlot ? null : `29${random.digits(8)}`,
    signInEmail: null,
    salesWeight: hasSlot ? 1 / (i + 4) ** 0.9 : 0,
    ...NOTABLE[i],
  }
}

/** Seven in ten are natural persons; the first, and those named above, must be. */
function legalTypeOf(i: number): DemoPartner['legalType'] {
  if (NOTABLE[i] || i % 10 < 7) return 'natural_person'
  return i % 10 === 7 ? 'sole_trader' : 'company'
}

type Identity = Pick<DemoPartner, 'name' | 'legalName' | 'taxId'>

/** Steps that share no factor with the tables' lengths, so that no name comes twice. */
function inventPerson(nth: number, random: Random): Identity {
  const round = Math.floor(nth / GIVEN_NAMES.length)
  const given = GIVEN_NAMES[nth % GIVEN_NAMES.length]!
  const suffix = ACCOUNT_SUFFIXES[((nth % GIVEN_NAMES.length) + 3 * round) % ACCOUNT_SUFFIXES.length]!
  const surname = SURNAMES[(7 * nth + round) % SURNAMES.length]!
  return { name: given + suffix, legalName: surname + given, taxId: inventResidentId(random) }
}

function inventFirm(nth: number, legalType: 'sole_trader' | 'company', random: Random): Identity {
  const round = Math.floor(nth / AGENCY_WORDS.length)
  const word = AGENCY_WORDS[nth % AGENCY_WORDS.length]!
  const place = PLACES[(nth + round) % PLACES.length]!
  return legalType === 'company'
    ? { name: `${place}${word}传媒`, legalName: `${place}${word}文化传媒有限公司`, taxId: inventUscc('91', random) }
    : { name: `${place}${word}工作室`, legalName: `${place}市${word}信息服务工作室`, taxId: inventUscc('92', random) }
}

function gradeOf(i: number, random: Random): DemoPartner['grade'] {
  const rank = i + random.int(-6, 6)
  return rank < 8 ? '钻石' : rank < 26 ? '金牌' : rank < 60 ? '银牌' : '普通'
}

function inventSlot(i: number, name: string, random: Random): DemoSlot {
  const site = SITES[i % SITES.length]!
  const adzoneId = `1109${String(40_000_000 + i * 7_919)}${random.int(10, 99)}`
  return {
    pid: `mm_${DEMO_BRAND.alimamaMemberId}_${site.id}_${adzoneId}`,
    siteId: site.id,
    siteName: site.name,
    adzoneId,
    adzoneName: name,
  }
}
