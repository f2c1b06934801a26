import { readInBrand, sqlOf, type Tx } from '@qudao/db/client'
import { payoutLine } from '@qudao/db/schema'
import { and, eq, inArray } from 'drizzle-orm'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { LineRow } from './batches.ts'

export type Payee = {
  partnerId: Uuid
  partnerName: string
  payeeName: string
  legalType: 'natural_person' | 'sole_trader' | 'company'
  taxHandling: 'withhold' | 'invoice' | 'platform' | 'unset'
  taxIdCipher: string | null
  accountId: Uuid | null
  accountCipher: string | null
  accountMask: string | null
  holderName: string | null
  bankName: string | null
  bankBranch: string | null
  bankCode: string | null
}

/** Who is to be paid and where: the newest account of the method, if there is one. */
export function listPayees(tx: Tx, brandId: number, method: string, partnerIds: readonly Uuid[]): Promise<Payee[]> {
  const q = sqlOf(tx)
  return q<Payee[]>`
    select p.id as "partnerId", p.name as "partnerName", coalesce(p.legal_name, p.name) as "payeeName",
      p.legal_type as "legalType", p.tax_handling as "taxHandling", p.tax_id_cipher as "taxIdCipher",
      a.id as "accountId", a.account_cipher as "accountCipher", a.account_mask as "accountMask",
      a.holder_name as "holderName", a.bank_name as "bankName", a.bank_branch as "bankBranch", a.bank_code as "bankCode"
    from partner p
    left join lateral (
      select * from payout_account a where a.brand_id = p.brand_id and a.partner_id = p.id and a.kind = ${method}
      order by a.id desc limit 1
    ) a on true
    where p.brand_id = ${brandId} and p.id = any(${[...partnerIds]}::uuid[])
    order by p.name, p.id`
}

/** The first free part number of each statement, so that a second payment of one statement is a further part. */
export async function nextParts(tx: Tx, brandId: number, statementIds: readonly Uuid[]): Promise<Map<Uuid, number>> {
  const rows = await sqlOf(tx)<{ statementId: Uuid; part: number }[]>`
    select statement_id as "statementId", max(part)::int as part from payout_line
    where brand_id = ${brandId} and statement_id = any(${[...statementIds]}::uuid[])
      and status in ('pending', 'sent', 'paid')
    group by statement_id`
  return new Map(rows.map(({ statementId, part }) => [statementId, part + 1]))
}

export async function insertLines(tx: Tx, rows: (typeof payoutLine.$inferInsert)[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 2_000) await tx.insert(payoutLine).values(rows.slice(i, i + 2_000))
}

export function linesOfBatch(tx: Tx, brandId: number, batchId: Uuid): Promise<LineRow[]> {
  return tx
    .select()
    .from(payoutLine)
    .where(and(eq(payoutLine.brandId, brandId), eq(payoutLine.batchId, batchId)))
    .orderBy(payoutLine.id)
    .for('update')
}

/** A line's place among all lines its batch was made with, and the month its statement is about. */
export type LinePlace = Readonly<{ id: Uuid; place: number; period: string }>

export const placesOfBatch = (tx: Tx, brandId: number, batchId: Uuid): Promise<LinePlace[]> =>
  sqlOf(tx)<LinePlace[]>`
    select l.id, (row_number() over (order by l.id))::int as place, s.period from payout_line l
    join statement s on s.brand_id = l.brand_id and s.id = l.statement_id
    where l.brand_id = ${brandId} and l.batch_id = ${batchId}`

export async function updateLines(
  tx: Tx,
  brandId: number,
  ids: readonly Uuid[],
  values: Partial<LineRow>,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(payoutLine)
    .set(values)
    .where(and(eq(payoutLine.brandId, brandId), inArray(payoutLine.id, [...ids])))
}

type MonthBefore = Readonly<{ monthGrossBeforeMinor: bigint; withheldBeforeMinor: bigint }>

/** Says anew what the tax of payments counts before them, as they leave. */
export async function updateMonthsBefore(
  tx: Tx,
  { brandId, id }: { brandId: number; id: Uuid },
  before: ReadonlyMap<Uuid, MonthBefore>,
): Promise<void> {
  if (before.size === 0) return
  const months = [...before.values()]
  await sqlOf(tx)`
    update payout_line l set month_gross_before_minor = b.gross, withheld_before_minor = b.withheld
    from unnest(${[...before.keys()]}::uuid[], ${months.map((m) => m.monthGrossBeforeMinor.toString())}::bigint[],
      ${months.map((m) => m.withheldBeforeMinor.toString())}::bigint[]) as b(partner_id, gross, withheld)
    where l.brand_id = ${brandId} and l.batch_id = ${id} and l.partner_id = b.partner_id and l.labour_income
      and l.status = 'pending'
      and (l.month_gross_before_minor, l.withheld_before_minor) is distinct from (b.gross, b.withheld)`
}

export type LineView = LineRow & {
  partnerName: string
  payeeName: string
  accountMask: string
  period: string
  batchNumber: number
  /** Among all lines the batch was made with. */
  place: number
  /** Of the whole payment, which the per-payment limit may have cut into parts. */
  paymentGrossMinor: bigint
  paymentTaxMinor: bigint
}

export type LineFilter = {
  status?: string | undefined
  place?: number | undefined
  after?: Uuid | undefined
  limit: number
}

/** Lines of a batch in the order of their ids, one row more than the limit. */
export function listBatchLines(
  deps: Deps,
  actor: { brandId: number; scope: 'brand' },
  batchId: Uuid,
  filter: LineFilter,
): Promise<LineView[]> {
  return readInBrand(
    deps.db,
    actor,
    (q) => q<LineView[]>`
      select l.brand_id as "brandId", l.id, l.batch_id as "batchId", l.statement_id as "statementId",
        l.partner_id as "partnerId", l.part, l.payee_key as "payeeKey", l.labour_income as "labourIncome", l.currency, l.gross_minor as "grossMinor",
        l.tax_minor as "taxMinor", l.fee_minor as "feeMinor", l.net_minor as "netMinor",
        l.payout_account_id as "payoutAccountId", l.status, l.reason, l.flow_no as "flowNo", l.settled_at as "settledAt",
        l.document_id as "documentId", l.month_gross_before_minor as "monthGrossBeforeMinor",
        l.withheld_before_minor as "withheldBeforeMinor", payment.gross as "paymentGrossMinor",
        payment.tax as "paymentTaxMinor", p.name as "partnerName", a.holder_name as "payeeName",
        a.account_mask as "accountMask", s.period, b.number as "batchNumber", placed.place
      from payout_line l
      join payout_batch b on b.brand_id = l.brand_id and b.id = l.batch_id
      join (
        select id, (row_number() over (order by id))::int as place from payout_line
        where brand_id = ${actor.brandId} and batch_id = ${batchId}
      ) placed on placed.id = l.id
      join partner p on p.brand_id = l.brand_id and p.id = l.partner_id
      join payout_account a on a.brand_id = l.brand_id and a.id = l.payout_account_id
      join statement s on s.brand_id = l.brand_id and s.id = l.statement_id
      cross join lateral (
        select sum(part.gross_minor)::bigint as gross, sum(part.tax_minor)::bigint as tax from payout_line part
        where part.brand_id = l.brand_id and part.batch_id = l.batch_id and part.partner_id = l.partner_id
      ) payment
      where l.brand_id = ${actor.brandId} and l.batch_id = ${batchId}
        and (${filter.status ?? null}::text is null or l.status = ${filter.status ?? null})
        and (${filter.place ?? null}::int is null or placed.place = ${filter.place ?? null})
        and (${filter.after ?? null}::uuid is null or l.id > ${filter.after ?? null})
      order by l.id limit ${filter.limit + 1}`,
  )
}
