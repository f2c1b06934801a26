import { sqlOf, type Tx } from '@qudao/db/client'
import type { AccountKind } from '@qudao/db/schema'
import { newId, type Uuid } from '../../platform/ids.ts'
import { type AccountRef, accountKey, keyOfRef, partnerOf } from '../account-ref.ts'

type AccountRow = { id: Uuid; kind: AccountKind; currency: string; partnerId: Uuid | null }

/**
 * The ids of these accounts by `keyOfRef`, opening those that do not exist yet. New ones are inserted in one fixed
 * order, so that two writers who open the same accounts queue up instead of waiting for each other.
 */
export async function openAccounts(
  tx: Tx,
  brandId: number,
  refs: Iterable<AccountRef>,
): Promise<ReadonlyMap<string, Uuid>> {
  const wanted = new Map<string, AccountRef>()
  for (const ref of refs) wanted.set(keyOfRef(ref), ref)
  const known = await findAccounts(tx, brandId, [...wanted.values()])
  const missing = [...wanted].filter(([key]) => !known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1))
  if (missing.length === 0) return known
  const refsToOpen = missing.map(([, ref]) => ref)
  await insertAccounts(tx, brandId, refsToOpen)
  // another writer may have opened some of them meanwhile, with other ids
  const opened = await findAccounts(tx, brandId, refsToOpen)
  return new Map([...known, ...opened])
}

async function findAccounts(tx: Tx, brandId: number, refs: readonly AccountRef[]): Promise<Map<string, Uuid>> {
  const rows = await sqlOf(tx)<AccountRow[]>`
    select a.id, a.kind, a.currency, a.partner_id as "partnerId"
    from unnest(${refs.map(({ kind }) => kind)}::text[], ${refs.map(({ currency }) => currency)}::text[],
      ${refs.map(partnerOf)}::uuid[]) as want (kind, currency, partner_id)
    join account a on a.brand_id = ${brandId} and a.kind = want.kind and a.currency = want.currency
      and a.partner_id is not distinct from want.partner_id`
  return new Map(rows.map(({ id, kind, currency, partnerId }) => [accountKey(kind, currency, partnerId), id]))
}

async function insertAccounts(tx: Tx, brandId: number, refs: readonly AccountRef[]): Promise<void> {
  await sqlOf(tx)`
    insert into account (brand_id, id, kind, partner_id, currency)
    select ${brandId}, id, kind, partner_id, currency
    from unnest(${refs.map(() => newId())}::uuid[], ${refs.map(({ kind }) => kind)}::text[],
      ${refs.map(partnerOf)}::uuid[], ${refs.map(({ currency }) => currency)}::text[])
      with ordinality as fresh (id, kind, partner_id, currency, place)
    order by place
    on conflict (brand_id, kind, currency, partner_id) do nothing`
}

/** Makes writers to these partner accounts queue up, always in the same order, so that they cannot deadlock. */
export async function lockPartnerAccounts(tx: Tx, brandId: number, ids: readonly Uuid[]): Promise<void> {
  await sqlOf(tx)`
    select id from account
    where brand_id = ${brandId} and id = any(${ids}::uuid[]) and partner_id is not null
    order by id for no key update`
}

/** Adds what came in less what went out to the balances of the partner accounts among these; brand accounts keep none. */
export async function addToBalances(tx: Tx, brandId: number, changes: ReadonlyMap<Uuid, bigint>): Promise<void> {
  const ids = [...changes.keys()]
  await lockPartnerAccounts(tx, brandId, ids)
  await sqlOf(tx)`
    update account a set balance_minor = a.balance_minor + change.amount, version = a.version + 1
    from unnest(${ids}::uuid[], ${[...changes.values()].map(String)}::bigint[]) as change (id, amount)
    where a.brand_id = ${brandId} and a.id = change.id and a.partner_id is not null`
}

export type PartnerBalances = Readonly<{
  currency: string
  heldMinor: bigint
  payableMinor: bigint
  inFlightMinor: bigint
  channelMinor: bigint
}>

/** What the books hold for one partner, per currency. Works for the partner's own scope too. */
export async function balancesOf(tx: Tx, brandId: number, partnerId: Uuid): Promise<PartnerBalances[]> {
  return sqlOf(tx)<PartnerBalances[]>`
    select currency,
      coalesce(sum(balance_minor) filter (where kind = 'held'), 0)::bigint as "heldMinor",
      coalesce(sum(balance_minor) filter (where kind = 'payable'), 0)::bigint as "payableMinor",
      coalesce(sum(balance_minor) filter (where kind = 'in_flight'), 0)::bigint as "inFlightMinor",
      coalesce(sum(balance_minor) filter (where kind = 'channel'), 0)::bigint as "channelMinor"
    from account where brand_id = ${brandId} and partner_id = ${partnerId}
    group by currency order by currency`
}
