import { sqlOf, type Tx } from '@qudao/db/client'
import type { LegalType, TaxHandling } from '@qudao/db/schema'
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
  payeeKeys: readonly string[]
  exceptBatchId?: Uuid | undefined
  leftOnly?: boolean | undefined
  /** Only what left before this moment is before: for what is said of a batch long after it has left. */
  leftBefore?: Date | undefined
}>

export type PayeeMonth = Readonly<{ payeeKey: string; grossMinor: bigint; withheldMinor: bigint }>

/**
 * What a payee was paid and withheld in a month: live payments of labour income that count in it, and, in the month of the
 * cut-over, what the system before this one had paid. What went out against an invoice or through a platform is none.
 */
export async function listPayeeMonths(tx: Tx, brandId: number, of: MonthFilter): Promise<PayeeMonth[]> {
  const sql = sqlOf(tx)
  const keys = [...of.payeeKeys]
  const statuses = of.leftOnly ? ['sent', 'paid'] : ['pending', 'sent', 'paid']
  const except = of.exceptBatchId ? sql`and pl.batch_id <> ${of.exceptBatchId}` : sql``
  const earlier = of.leftBefore ? sql`and b.exported_at < ${of.leftBefore}` : sql``
  return sql<PayeeMonth[]>`
    select key as "payeeKey", sum(gross)::bigint as "grossMinor", sum(tax)::bigint as "withheldMinor" from (
      select pl.payee_key as key, pl.gross_minor as gross, pl.tax_minor as tax
      from payout_line pl join payout_batch b on b.brand_id = pl.brand_id and b.id = pl.batch_id
      where pl.brand_id = ${brandId} and pl.currency = ${of.currency} and b.pay_month = ${of.payMonth}
        and pl.labour_income and pl.status = any(${statuses}::text[]) and pl.payee_key = any(${keys}::text[]) ${except} ${earlier}
      union all
      select coalesce(p.tax_id_index, 'partner:' || p.id), o.paid_this_month_minor, o.withheld_this_month_minor
      from opening_balance o
      join opening_import i on i.brand_id = o.brand_id and i.id = o.import_id and i.approved_at is not null
      join partner p on p.brand_id = o.brand_id and p.id = o.partner_id
      where o.brand_id = ${brandId} and o.currency = ${of.currency}
        and to_char(i.cut_over_on, 'YYYY-MM') = ${of.payMonth}
        and coalesce(p.tax_id_index, 'partner:' || p.id) = any(${keys}::text[])
    ) payment group by key`
}
