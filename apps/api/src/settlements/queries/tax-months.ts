import { sqlOf, type Tx } from '@qudao/db/client'
import type { LegalType, TaxHandling } from '@qudao/db/schema'
import { type MonthSums, PayeeMonths, type PayeeTie } from '../../domain/tax/payee-months.ts'
import type { Uuid } from '../../platform/ids.ts'

export type PayeeRow = Readonly<{
  partnerId: Uuid
  payeeKey: string
  taxHandling: TaxHandling
  legalType: LegalType
}>

/** Whose month a partner's income counts in: everybody with the same tax number is one payee. */
export async function listPayees(tx: Tx, brandId: number, partnerIds: readonly Uuid[]): Promise<PayeeRow[]> {
  return sqlOf(tx)<PayeeRow[]>`
    select id as "partnerId", coalesce(tax_id_index, 'partner:' || id) as "payeeKey",
      tax_handling as "taxHandling", legal_type as "legalType"
    from partner where brand_id = ${brandId} and id = any(${[...partnerIds]}::uuid[])`
}

export type MonthFilter = Readonly<{
  currency: string
  payMonth: string
  exceptBatchId?: Uuid | undefined
  leftOnly?: boolean | undefined
  /** Only what left before this moment is before: for what is said of a batch long after it has left. */
  leftBefore?: Date | undefined
}>

/** What one partner was paid and withheld in a month under one number. */
type MonthMove = PayeeTie & MonthSums

/**
 * The months of these payees, with the payees of their ties: live payments of labour income that count in them, and,
 * in the month of the cut-over, what the system before this one had paid. What went out against an invoice or through
 * a platform is none. A payment that came back still tells under which number its partner was paid.
 */
export async function readPayeeMonths(
  tx: Tx,
  brandId: number,
  of: MonthFilter,
  ties: readonly PayeeTie[],
): Promise<PayeeMonths> {
  const months = new PayeeMonths()
  for (const tie of ties) months.tie(tie)
  for (const move of await listMoves(tx, brandId, of, ties)) months.add(move, move)
  return months
}

export type PayeeMonth = MonthSums & Readonly<{ payeeKey: string }>

/**
 * What the payees that a batch was sent to under these numbers had been paid and withheld in the month beside it, each
 * with everybody their month hangs together with.
 */
export async function listPayeeMonths(
  tx: Tx,
  brandId: number,
  of: MonthFilter & Readonly<{ exceptBatchId: Uuid; payeeKeys: readonly string[] }>,
): Promise<PayeeMonth[]> {
  const ties = await sqlOf(tx)<PayeeTie[]>`
    select distinct partner_id as "partnerId", payee_key as "payeeKey" from payout_line
    where brand_id = ${brandId} and batch_id = ${of.exceptBatchId} and labour_income
      and payee_key = any(${[...of.payeeKeys]}::text[])`
  const months = await readPayeeMonths(tx, brandId, of, ties)
  return of.payeeKeys.map((payeeKey) => ({ payeeKey, ...months.ofKey(payeeKey) }))
}

/** Everything that hangs together with these ties. One number leads to other partners, and they to other numbers. */
async function listMoves(
  tx: Tx,
  brandId: number,
  of: MonthFilter,
  ties: readonly PayeeTie[],
): Promise<readonly MonthMove[]> {
  const partners = new Set(ties.map(({ partnerId }) => partnerId))
  const keys = new Set(ties.map(({ payeeKey }) => payeeKey))
  for (;;) {
    const known = partners.size + keys.size
    const moves = await movesOf(tx, brandId, of, [...partners], [...keys])
    for (const { partnerId, payeeKey } of moves) {
      partners.add(partnerId)
      keys.add(payeeKey)
    }
    if (partners.size + keys.size === known) return moves
  }
}

function movesOf(
  tx: Tx,
  brandId: number,
  of: MonthFilter,
  partnerIds: readonly Uuid[],
  keys: readonly string[],
): Promise<MonthMove[]> {
  const sql = sqlOf(tx)
  const statuses = of.leftOnly ? ['sent', 'paid'] : ['pending', 'sent', 'paid']
  const except = of.exceptBatchId ? sql`and pl.batch_id <> ${of.exceptBatchId}` : sql``
  const earlier = of.leftBefore ? sql`and b.exported_at < ${of.leftBefore}` : sql``
  return sql<MonthMove[]>`
    select partner_id as "partnerId", key as "payeeKey", sum(gross)::bigint as "grossMinor", sum(tax)::bigint as "withheldMinor" from (
      select pl.partner_id, pl.payee_key as key, case when pl.status <> 'returned' then pl.gross_minor else 0 end as gross,
        case when pl.status <> 'returned' then pl.tax_minor else 0 end as tax
      from payout_line pl join payout_batch b on b.brand_id = pl.brand_id and b.id = pl.batch_id
      where pl.brand_id = ${brandId} and pl.currency = ${of.currency} and b.pay_month = ${of.payMonth}
        and pl.labour_income and pl.status = any(${[...statuses, 'returned']}::text[])
        and (pl.partner_id = any(${[...partnerIds]}::uuid[]) or pl.payee_key = any(${[...keys]}::text[])) ${except} ${earlier}
      union all
      select p.id, coalesce(o.payee_key, p.tax_id_index, 'partner:' || p.id), o.paid_this_month_minor, o.withheld_this_month_minor
      from opening_balance o
      join opening_import i on i.brand_id = o.brand_id and i.id = o.import_id and i.approved_at is not null
      join partner p on p.brand_id = o.brand_id and p.id = o.partner_id
      where o.brand_id = ${brandId} and o.currency = ${of.currency}
        and to_char(i.cut_over_on, 'YYYY-MM') = ${of.payMonth} and o.paid_this_month_minor + o.withheld_this_month_minor > 0
        and (p.id = any(${[...partnerIds]}::uuid[]) or coalesce(o.payee_key, p.tax_id_index, 'partner:' || p.id) = any(${[...keys]}::text[]))
    ) payment group by 1, 2`
}
