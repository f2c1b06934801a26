import { addMonths, monthOf } from '@qudao/api/domain/clocks'
import { accrue, type EntryDraft, type ShareBook, type Slice } from '@qudao/api/domain/commission/accrual'
import type { LifeState } from '@qudao/api/domain/commission/line-base'
import { lineEntry } from '@qudao/api/domain/commission/line-entry'
import { shownState } from '@qudao/api/domain/commission/line-state'
import { bookDocument, insertEntries, lockBooks, type NewEntry, type PostingDraft } from '@qudao/api/ledger/index'
import { newId, type Uuid } from '@qudao/api/platform/ids'
import { sha256Hex } from '@qudao/api/platform/vault'
import { asOwner, sqlOf, type Tx } from '@qudao/db/client'
import type { World } from '../world.ts'
import type { GivenPlan } from './plan.ts'

/** A line as a report says it stands; the same `key` again is the same line, later. */
export type Sale = Readonly<{
  key: string
  partnerId: Uuid
  plan: GivenPlan
  paidMinor: bigint
  paidAt: string
  settledAt?: string | undefined
  refundedMinor?: bigint
  openRefunds?: number
  life?: LifeState
  channelIncomeMinor?: bigint
  orderNo?: string
}>

/**
 * Takes a line in as an import does: writes its row, brings its entries to where it stands by the product's own
 * `accrue`, and books them. Everything else about an import is left out.
 */
export async function givenSale(world: World, sale: Sale): Promise<{ lineId: Uuid }> {
  return asOwner(world.db, async (tx) => {
    await lockBooks(tx, world.brandId)
    const lineId = await writeLine(tx, world, sale)
    const drafts = await draftEntries(tx, world, sale, lineId)
    await bookDrafts(tx, world, sale, lineId, drafts)
    return { lineId }
  })
}

const lifeOf = ({ life, settledAt }: Sale): LifeState => life ?? (settledAt ? 'settled' : 'paid')

async function writeLine(tx: Tx, { brandId }: World, sale: Sale): Promise<Uuid> {
  const sql = sqlOf(tx)
  const importId = newId()
  const sha256 = sha256Hex(importId)
  const { refundedMinor = 0n, openRefunds = 0, paidMinor } = sale
  const state = shownState(lifeOf(sale), { paidMinor, refundedMinor, openRefunds })
  await sql`insert into file (brand_id, sha256, size, name, media_type)
    values (${brandId}, ${sha256}, 1, '订单报表.csv', 'text/csv')`
  await sql`insert into order_import (brand_id, id, file_sha256, kind, platform, format, layout, status, confirmed_at)
    values (${brandId}, ${importId}, ${sha256}, 'orders', 'taobao', 'test', '{}', 'done', now())`
  const [row] = await sql<{ id: Uuid }[]>`
    insert into order_line (brand_id, id, platform, line_key, order_no, product_id, product_title, category, shop_name,
      slot_code, partner_id, quantity, currency, paid_minor, settled_minor, channel_income_minor, refunded_minor, reported_refund_minor, state,
      raw_status, ordered_at, paid_at, settled_at, dated_at, date_basis, import_id, row_offset, row_length, row_hash,
      mapping_version)
    values (${brandId}, ${newId()}, 'taobao', ${sale.key}, ${sale.orderNo ?? sale.key}, 'p1', '紫砂壶', '茶具', '山隐旗舰店',
      'mm_1_2_3', ${sale.partnerId}, 1, ${sale.plan.terms.currency}, ${paidMinor}, null,
      ${sale.channelIncomeMinor ?? null}, ${refundedMinor}, ${refundedMinor}, ${state}, '订单付款', ${sale.paidAt}, ${sale.paidAt},
      ${sale.settledAt ?? null}, ${sale.paidAt}, 'paid', ${importId}, 0, 1, 0, 1)
    on conflict (brand_id, platform, line_key) do update set refunded_minor = excluded.refunded_minor,
      reported_refund_minor = excluded.reported_refund_minor,
      state = excluded.state, settled_at = excluded.settled_at, import_id = excluded.import_id
    returning id`
  return row!.id
}

const ruleFor = ({ plan, partnerId }: Sale) =>
  lineEntry(plan.terms, { product: 'p1', category: '茶具', shop: '山隐旗舰店', partner: partnerId }, 1n)

async function draftEntries(tx: Tx, { brandId }: World, sale: Sale, lineId: Uuid): Promise<EntryDraft[]> {
  const { terms, id: planId } = sale.plan
  const { ratePpm } = ruleFor(sale)
  return accrue({
    lineId,
    slot: terms.payer === 'top_up' ? 'top_up' : 'main',
    rate: { base: terms.base, ratePpm, mode: terms.rounding.mode },
    line: {
      life: lifeOf(sale),
      paidMinor: sale.paidMinor,
      settledMinor: null,
      channelIncomeMinor: sale.channelIncomeMinor ?? null,
      refundedMinor: sale.refundedMinor ?? 0n,
      incomeRefundedMinor: null,
      reportedRefundMinor: null,
    },
    books: await readBooks(tx, brandId, lineId, planId),
    newId,
  })
}

async function readBooks(tx: Tx, brandId: number, lineId: Uuid, planId: Uuid) {
  const sql = sqlOf(tx)
  const slices = await sql<Slice[]>`
    select e.id as "entryId", e.amount_minor as "amountMinor", e.base_minor as "baseMinor", e.period,
      coalesce(-sum(r.amount_minor), 0)::bigint as "reversedMinor",
      coalesce(-sum(r.base_minor), 0)::bigint as "refundedMinor", count(r.id)::int as reversals
    from entry e left join entry r on r.brand_id = e.brand_id and r.reverses_id = e.id
    where e.brand_id = ${brandId} and e.line_id = ${lineId} and e.kind = 'line' and e.plan_id = ${planId}
    group by e.brand_id, e.id order by e.id`
  const shares = await sql<ShareBook[]>`
    select e.id as "entryId", s.amount_minor as "amountMinor", s.base_minor as "baseMinor",
      s.refunded_at_minor as "refundedAtMinor", e.period, coalesce(-sum(r.amount_minor), 0)::bigint as "reversedMinor",
      count(r.id)::int as reversals
    from entry_share s join entry e on e.brand_id = s.brand_id and e.id = s.entry_id and e.plan_id = ${planId}
    left join entry r on r.brand_id = e.brand_id and r.reverses_id = e.id and r.line_id = s.line_id
    where s.brand_id = ${brandId} and s.line_id = ${lineId}
    group by e.brand_id, e.id, s.amount_minor, s.base_minor, s.refunded_at_minor order by e.id`
  return { slices, shares }
}

async function bookDrafts(tx: Tx, world: World, sale: Sale, lineId: Uuid, drafts: readonly EntryDraft[]) {
  if (drafts.length === 0) return
  const sql = sqlOf(tx)
  const { brandId } = world
  const { plan, partnerId } = sale
  const { payer, currency } = plan.terms
  const released = new Set(
    (
      await sql<{ id: Uuid }[]>`select entry_id as id from entry_release where brand_id = ${brandId}
      and entry_id = any(${drafts.map(({ reversesId }) => reversesId)}::uuid[])`
    ).map(({ id }) => id),
  )
  const isReleased = ({ reversesId }: EntryDraft) => reversesId !== null && released.has(reversesId)
  const postings = drafts
    .filter(({ amountMinor }) => amountMinor !== 0n)
    .map((draft): PostingDraft => {
      const source = { kind: payer === 'channel' ? 'channel_source' : 'expense', currency } as const
      const kind = payer === 'channel' ? 'channel' : isReleased(draft) ? 'payable' : 'held'
      const owed = { kind, partnerId, currency } as const
      const { amountMinor, id: entryId } = draft
      return amountMinor > 0n
        ? { from: source, to: owed, amountMinor, entryId }
        : { from: owed, to: source, amountMinor: -amountMinor, entryId }
    })
  const sourceKey = `import:${newId()}:accrue:0`
  const occurredAt = new Date(sale.paidAt)
  const document = postings.length
    ? await bookDocument(tx, brandId, { kind: 'accrual', sourceKey, occurredAt, postings })
    : null
  const period = await openPeriod(tx, world, sale)
  const rule = ruleFor(sale)
  const entries = drafts.map(
    (draft): NewEntry => ({
      ...draft,
      partnerId,
      payer,
      planId: plan.id,
      planVersion: plan.version,
      ruleId: rule.ruleId,
      lineId,
      period,
      currency,
      ratePpm: rule.ratePpm,
      occurredAt,
      documentId: draft.amountMinor === 0n ? null : (document?.id ?? null),
    }),
  )
  await insertEntries(tx, brandId, entries)
  for (const draft of drafts.filter(isReleased)) {
    await sql`insert into entry_release (brand_id, entry_id, payer, document_id, released_at)
      values (${brandId}, ${draft.id}, ${payer}, ${draft.amountMinor === 0n ? null : (document?.id ?? null)}, now())`
  }
}

async function openPeriod(tx: Tx, { brandId }: World, sale: Sale): Promise<string> {
  const own = monthOf(new Date(sale.paidAt))
  const [row] = await sqlOf(tx)<{ period: string | null }[]>`
    select max(period) as period from settlement where brand_id = ${brandId} and currency = ${sale.plan.terms.currency}`
  const last = row?.period
  return last && own <= last ? addMonths(last, 1) : own
}
