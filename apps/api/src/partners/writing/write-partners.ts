import type { Tx } from '@qudao/db/client'
import { type AuditNote, auditAll } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, type Uuid } from '../../platform/ids.ts'
import { recordingInstant } from '../../platform/rule-clock.ts'
import {
  insertAccounts,
  insertGrades,
  insertPartners,
  type NewAccount,
  type PartnerRecord,
  updatePartners,
  wearHats,
} from '../queries/partner-writes.ts'
import { giveSlots } from '../queries/slot-writes.ts'
import { NO_STANDING, readMemberNames, readStandings } from '../queries/standing.ts'
import { accountIndexOf, maskAccount, sealAccount } from '../sealed-fields.ts'
import { recordChanges, standingChanges } from './changes-of.ts'
import { noteOf } from './note-of.ts'
import type { AccountFacts, HatDraft, PartnerWrite, Writer } from './partner-write.ts'
import { recordOf } from './record-of.ts'

/**
 * The one way in which facts of partners are written: a form brings one partner, a list thousands, in the same few
 * statements. Known partners come locked. Each partner that is really changed gets an event of their own with what was
 * and what is, numbers masked. An account that is in force already is not written again.
 */
export async function writePartners(deps: Deps, tx: Tx, by: Writer, writes: readonly PartnerWrite[]): Promise<void> {
  const { brandId, memberId: recordedBy } = by
  const now = deps.now()
  const { standings, nameOf } = await readBefore(tx, brandId, writes, now)
  const written = writes.map((asked) => {
    const standing = standings.get(asked.id) ?? NO_STANDING
    const write = withoutKnownAccount(deps, brandId, asked, standing.accounts[asked.facts.account?.kind ?? 'alipay'])
    const record = recordOf({ vault: deps.vault, by, now }, write)
    const changed = recordChanges(write.before, record, nameOf)
    const changes = { ...changed, ...standingChanges(standing, write.facts) }
    return { write, record, isChanged: Object.keys(changed).length > 0, note: noteOf(write, changes) }
  })
  const ofAll = <T>(rowsOf: (write: PartnerWrite) => readonly T[]) => written.flatMap(({ write }) => rowsOf(write))
  const grades = ofAll(({ id, facts: { grade } }) => (grade ? [{ ...grade, partnerId: id }] : []))
  const slots = ofAll(({ id, facts }) => (facts.slots ?? []).map((slot) => ({ ...slot, partnerId: id })))
  const rule = grades.length + slots.length > 0 ? await recordingInstant(tx, brandId, now) : now
  await insertPartners(
    tx,
    written.flatMap(({ write, record }) => (write.before ? [] : [record])),
  )
  await updatePartners(
    tx,
    // safe because the record of a known partner is the locked one with changes
    written.flatMap(({ write, record, isChanged }) => (write.before && isChanged ? [record as PartnerRecord] : [])),
  )
  await wearHats(
    tx,
    ofAll(({ id, facts }) => hatRows(brandId, id, facts.hats ?? [])),
  )
  const recorded = { brandId, recordedAt: rule, recordedBy }
  await insertGrades(
    tx,
    grades.map((grade) => ({ ...grade, ...recorded, id: newId() })),
  )
  await insertAccounts(
    tx,
    ofAll(({ id, facts: { account } }) => (account ? [accountRow(deps, by, id, account)] : [])),
  )
  await giveSlots(
    tx,
    brandId,
    slots.map((slot) => ({ ...slot, recordedAt: rule, recordedBy })),
    now,
  )
  await auditAll(
    tx,
    by,
    now,
    written.map(({ note }) => note).filter((note): note is AuditNote => note !== undefined),
  )
}

async function readBefore(tx: Tx, brandId: number, writes: readonly PartnerWrite[], now: Date) {
  const known = writes.flatMap(({ before }) => (before ? [before.id] : []))
  const owners = writes.flatMap(({ before, facts }) => [before?.ownerMemberId, facts.ownerMemberId])
  const standings = await readStandings(tx, brandId, known, now)
  const names = await readMemberNames(tx, brandId, [...new Set(owners.filter((id) => typeof id === 'string'))])
  return { standings, nameOf: (id: Uuid) => names.get(id) }
}

/** The same account, holder and bank again add nothing. */
function withoutKnownAccount<W extends PartnerWrite>(
  { vault }: Deps,
  brandId: number,
  write: W,
  known:
    | { index: string; holderName: string; bankName: string | null; bankBranch: string | null; bankCode: string | null }
    | undefined,
): W {
  const { account, ...facts } = write.facts
  if (!account || !known || known.index !== accountIndexOf({ vault, brandId }, account.account)) return write
  const fields = ['holderName', 'bankName', 'bankBranch', 'bankCode'] as const
  return fields.every((field) => known[field] === account[field]) ? { ...write, facts } : write
}

function hatRows(brandId: number, partnerId: Uuid, hats: readonly HatDraft[]) {
  // one statement cannot write a hat twice: the last word counts
  const last = new Map(hats.map(({ hat, tradeType }) => [hat, tradeType ?? null]))
  return [...last].map(([hat, tradeType]) => ({ brandId, partnerId, hat, tradeType }))
}

function accountRow(deps: Deps, by: Writer, partnerId: Uuid, { account, ...facts }: AccountFacts): NewAccount {
  const id = newId()
  const { brandId, memberId: recordedBy } = by
  return {
    brandId,
    id,
    partnerId,
    ...facts,
    ...sealAccount({ vault: deps.vault, brandId }, id, account),
    accountMask: maskAccount(account),
    recordedAt: deps.now(),
    recordedBy,
  }
}
