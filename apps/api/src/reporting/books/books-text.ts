import { formatMinor } from '../../domain/amount-text.ts'
import { currencyExponent, isCurrency } from '../../domain/currency.ts'
import type { CurrencyTotals } from '../queries/totals.ts'
import type { BooksReport, BrandBooks, Difference } from './check-books.ts'

type Row = readonly [label: string, count: string, what: string, amount: string]

/** The report as a person reads it at the terminal: a table per brand and currency, then the verdict. */
export function booksText(report: BooksReport): string {
  const tables = report.brands.flatMap(brandText)
  return [...tables, verdictText(report)].join('\n\n')
}

/** One line for programs; amounts are decimal strings of minor units. */
export function booksJson({ brands, laws, difference }: BooksReport): string {
  const report = { ok: difference === undefined, laws, ...(difference ? { difference } : {}), brands }
  return JSON.stringify(report, (_key, value) => (typeof value === 'bigint' ? value.toString() : value))
}

function brandText({ brand, currencies, audit }: BrandBooks): string[] {
  const title = `${brand.name} (${brand.slug})`
  const waiting = audit.unsealedEvents > 0 ? `, ${number(audit.unsealedEvents)} not yet sealed` : ''
  const pages: Row = ['audit', number(audit.pages), `pages over ${number(audit.sealedEvents)} events${waiting}`, '']
  if (currencies.length === 0) return [`${title}, nothing booked\n${tableText([pages])}`]
  return currencies.map((totals) => `${title}, ${totals.currency}\n${tableText([...rowsOf(totals), pages])}`)
}

function rowsOf(t: CurrencyTotals): Row[] {
  const exponent = isCurrency(t.currency) ? currencyExponent(t.currency) : 0
  const amount = (minor: bigint) => grouped(formatMinor(minor, exponent))
  return [
    ['accounts', number(t.accounts), 'held 待结算', amount(t.heldMinor)],
    ['', '', 'payable 可结算', amount(t.payableMinor)],
    ['', '', 'in flight 打款中', amount(t.inFlightMinor)],
    ['', '', 'paid by channels 平台代结', amount(t.channelMinor)],
    ['entries', number(t.entries), 'commission less reversals', amount(t.entriesMinor)],
    ['statements', number(t.statements), `in ${number(t.settlements)} closed months`, amount(t.statedMinor)],
    ['payouts', number(t.payments), `payments in ${number(t.batches)} batches, gross`, amount(t.grossMinor)],
    ['', '', 'tax withheld', amount(t.taxMinor)],
    ['', '', 'net', amount(t.netMinor)],
    ['', '', 'of which confirmed paid', amount(t.paidMinor)],
  ]
}

export function verdictText({ brands, laws, difference }: BooksReport): string {
  if (difference) return differenceText(difference)
  if (brands.length === 0) return 'There is no brand yet, so there are no books.'
  return `The books agree: ${laws} laws hold for ${brands.length === 1 ? 'the brand' : `each of ${brands.length} brands`}.`
}

const differenceText = ({ brand, law, subject, expected, found }: Difference): string =>
  `The books disagree.\n  brand     ${brand}\n  law       ${law}\n  where     ${subject}\n  expected  ${expected}\n  found     ${found}`

const number = (count: number): string => grouped(String(count))
const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')

/** Columns side by side, numbers to the right; a Chinese character is as wide as two others. */
function tableText(rows: readonly Row[]): string {
  const width = (column: number) => rows.reduce((most, row) => Math.max(most, columns(row[column] ?? '')), 0)
  const [label, count, what, amount] = [0, 1, 2, 3].map(width)
  return rows
    .map((row) =>
      `  ${right(row[0], label)}  ${left(row[1], count)}  ${right(row[2], what)}  ${left(row[3], amount)}`.trimEnd(),
    )
    .join('\n')
}

const columns = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\uffff]/.test(char) ? 2 : 1), 0)
const right = (text: string, width = 0): string => text + ' '.repeat(Math.max(0, width - columns(text)))
const left = (text: string, width = 0): string => ' '.repeat(Math.max(0, width - columns(text))) + text
