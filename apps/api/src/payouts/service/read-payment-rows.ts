import { parseAmount } from '../../domain/amount-text.ts'
import { currencyExponent } from '../../domain/currency.ts'
import { readSmallTable } from '../../platform/tabular/index.ts'
import { BankSheetTemplate } from '../formats/index.ts'
import { type PlacedLine, paymentIdOf, paymentNames } from './payment-names.ts'

/** One row of a payment file as it was read back: what it pays, and what names it, as one text to compare. */
export type FilePayment = Readonly<{ text: string; amountMinor: bigint }>
export type FrozenPayment = PlacedLine & Readonly<{ account: string; holderName: string; netMinor: bigint }>

type BatchKind = Readonly<{ number: number; method: 'alipay' | 'bank'; bankDefinition: unknown; currency: string }>

/** Where a file says what; -1 where it does not. */
type Places = Readonly<{ headRows: number; id: number; account: number; name: number; amount: number; isFen: boolean }>

// rows above the payments, then serial, account, name, amount, remark: formats/alipay-batch.ts
const ALIPAY: Places = { headRows: 2, id: 4, account: 1, name: 2, amount: 3, isFen: false }
const MAX_ROWS = 100_000

/** Reads the payments of a frozen file back, whichever format its batch has; a note says which of `lines` it names. */
export async function readPaymentRows(
  batch: BatchKind,
  lines: readonly PlacedLine[],
  bytes: Uint8Array,
): Promise<FilePayment[]> {
  const nameOf = paymentNames(batch.number, lines)
  const places = placesOf(batch)
  const { rows } = await readSmallTable(bytes, { maxRows: MAX_ROWS, header: 'none' })
  const exponent = places.isFen ? 0 : currencyExponent(batch.currency)
  return rows.slice(places.headRows).map((cells) => {
    const amountMinor = parseAmount(cells[places.amount] ?? '', exponent)
    const says = (place: number) => bare(cells[place] ?? '')
    const text = textOf([nameOf(says(places.id)), says(places.account), says(places.name)], amountMinor)
    return { text, amountMinor }
  })
}

/** The same text for a payment of ours. */
export function writtenAs(batch: BatchKind, { id, account, holderName, netMinor }: FrozenPayment): string {
  const places = placesOf(batch)
  const says = (place: number, value: string) => (place >= 0 ? bare(value) : '')
  const texts = [says(places.id, paymentIdOf(id)), says(places.account, account), says(places.name, holderName)]
  return textOf(texts, netMinor)
}

const textOf = (texts: readonly string[], amountMinor: bigint): string => [...texts, amountMinor].join(' | ')

/** Without the apostrophe that keeps a cell from being a formula, and as the reader cleans cells. */
const bare = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '').trim()

function placesOf({ method, bankDefinition }: BatchKind): Places {
  if (method === 'alipay') return ALIPAY
  const { columns } = BankSheetTemplate.parse(bankDefinition)
  const find = (...sources: string[]) => columns.findIndex(({ source }) => sources.includes(source))
  const amount = find('amount')
  return {
    headRows: 1,
    id: find('line_id', 'purpose'),
    account: find('account'),
    name: find('name'),
    amount,
    isFen: columns[amount]?.format === 'fen',
  }
}
