import type { TransactionSql } from '@qudao/db/client'
import { formatMinor } from '../../domain/amount-text.ts'
import { currencyExponent, isCurrency } from '../../domain/currency.ts'
import type { Deps } from '../../platform/deps.ts'

/** What checking the books works with: the database, the frozen files, and the key of sealed accounts. */
export type BooksDeps = Pick<Deps, 'db' | 'files' | 'vault'>

export type BookBrand = Readonly<{ id: number; slug: string; name: string; timeZone: string }>

/** One brand's books as one moment saw them: every law reads in the same snapshot. */
export type Books = Readonly<{ sql: TransactionSql; brand: BookBrand; deps: BooksDeps }>

/** Where the books and the rows they come from disagree. */
export type Flaw = Readonly<{ subject: string; expected: string; found: string }>

/** Amounts of a flaw as the database gives them, in minor units. */
export type AmountFlaw = Readonly<{ subject: string; currency: string; expected: bigint; found: bigint }>

export type Law = Readonly<{
  /** Names it in the output and in tests. */
  name: string
  find: (books: Books) => Promise<Flaw | undefined>
}>

/** An amount of a currency that nobody knows is told in its minor units: a wrong row is a difference, not a breakdown. */
export function amountText(minor: bigint, currency: string): string {
  if (!isCurrency(currency)) return `${minor} minor units of ${currency}`
  return `${formatMinor(minor, currencyExponent(currency))} ${currency}`
}

export function toFlaw(row: AmountFlaw | undefined): Flaw | undefined {
  if (!row) return undefined
  const { subject, currency, expected, found } = row
  return { subject, expected: amountText(expected, currency), found: amountText(found, currency) }
}

/** A law that one statement checks: it answers the first row that breaks it. */
export const amountLaw = (
  name: string,
  find: (sql: TransactionSql, brandId: number) => Promise<AmountFlaw[]>,
): Law => ({ name, find: async ({ sql, brand }) => toFlaw((await find(sql, brand.id))[0]) })

export const rowLaw = (name: string, find: (sql: TransactionSql, brandId: number) => Promise<Flaw[]>): Law => ({
  name,
  find: async ({ sql, brand }) => (await find(sql, brand.id))[0],
})
