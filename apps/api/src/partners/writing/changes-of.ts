import type { NewPartner, PartnerRecord } from '../queries/partner-writes.ts'
import type { Standing } from '../queries/standing.ts'
import { maskAccount, maskTail } from '../sealed-fields.ts'
import type { PartnerFacts } from './partner-write.ts'

export type Change = Readonly<{ before: unknown; after: unknown }>
export type Changes = Record<string, Change>

type NameOf = (memberId: string) => string | undefined

/** What is different in the record, as it may be shown: of sealed numbers the tails, of members the names. */
export function recordChanges(before: PartnerRecord | null, after: NewPartner, nameOf: NameOf): Changes {
  const changes: Changes = {}
  const tell = (field: string, isDifferent: boolean, was: unknown, is: unknown) => {
    if (isDifferent) changes[field] = { before: was ?? null, after: is ?? null }
  }
  for (const field of ['name', 'legalName', 'legalType', 'taxHandling'] as const) {
    tell(field, differ(before?.[field], after[field]), before?.[field], after[field])
  }
  const owner = (record: Partial<NewPartner> | null) => record?.ownerMemberId && nameOf(record.ownerMemberId)
  tell('owner', differ(before?.ownerMemberId, after.ownerMemberId), owner(before), owner(after))
  const tail = (text?: string | null) => maskTail(text ?? null)
  tell('taxId', differ(before?.taxIdIndex, after.taxIdIndex), tail(before?.taxIdTail), tail(after.taxIdTail))
  tell('mobile', differ(before?.mobileIndex, after.mobileIndex), tail(before?.mobileTail), tail(after.mobileTail))
  return changes
}

/** What is different beside the record: hats, the grade of a hat, where money goes, slots. */
export function standingChanges(standing: Standing, { hats, grade, account, slots }: PartnerFacts): Changes {
  return {
    ...(hats ? hatChanges(standing, hats) : {}),
    ...(grade ? { grade: { before: standing.grades[grade.hat] ?? null, after: grade.grade } } : {}),
    ...(account ? accountChanges(standing.accounts[account.kind], account) : {}),
    ...(slots?.length ? { slots: { before: null, after: slots.map(({ code }) => code) } } : {}),
  }
}

function hatChanges({ hats: worn }: Standing, hats: NonNullable<PartnerFacts['hats']>): Changes {
  const was = worn.map(({ hat }) => hat)
  const is = [...new Set([...was, ...hats.map(({ hat }) => hat)])].sort()
  const traded = worn.find(({ hat }) => hat === 'distributor')?.tradeType ?? null
  const trades = hats.find(({ hat }) => hat === 'distributor')?.tradeType ?? traded
  return {
    ...(is.length > was.length ? { hats: { before: was, after: is } } : {}),
    ...(trades !== traded ? { tradeType: { before: traded, after: trades } } : {}),
  }
}

type Account = NonNullable<PartnerFacts['account']>

function accountChanges(was: Standing['accounts']['alipay'], account: Account): Changes {
  const said = ['holderName', 'bankName', 'bankBranch'] as const
  const different = said.filter((field) => differ(was?.[field], account[field]))
  return {
    account: { before: was?.mask ?? null, after: maskAccount(account.account) },
    ...Object.fromEntries(different.map((field) => [field, { before: was?.[field] ?? null, after: account[field] }])),
  }
}

const differ = (a: unknown, b: unknown): boolean => (a ?? null) !== (b ?? null)
