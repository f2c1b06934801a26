import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { byText } from './fractions.ts'

/** A row of the wholesaler's file as it stands there. */
export type Row = Readonly<{
  invoice: string
  code: string
  /** Signed. */
  pieces: bigint
  /** `2011-01-19 16:19:00`, British time. */
  at: string
  /** Thousandths of a pound: more decimals than that do not occur. */
  mills: bigint
  /** '' for nobody. */
  customer: string
}>

/** What a row comes to. `key` is invoice, code and its number among the rows of both. */
export type Line = Readonly<{ key: string; row: Row; pence: bigint }>

export type Sorted = Readonly<{
  sales: readonly Line[]
  returns: readonly Line[]
  /** Rows that earn nothing by the rules: services, and what costs nothing. */
  excluded: number
  exceptions: ReadonlyMap<string, number>
}>

const FILE = new URL('../../fixtures/online-retail/2010-12_2011-05.csv.gz', import.meta.url)
const SERVICES = ['POST', 'DOT', 'M', 'D', 'BANK CHARGES', 'AMAZONFEE']

export const readFileText = (): string => gunzipSync(readFileSync(FILE)).toString('utf8')

// only the description has quotes or commas in it
const ROW = /^([^,]*),([^,]*),(?:"(?:[^"]|"")*"|[^,]*),(-?\d+),([^,]*),(\d+)(?:\.(\d{1,3}))?,(\d*)(?:\.0)?,[^,]*$/

export function readRows(text: string): Row[] {
  const [, ...lines] = text.trimEnd().split('\n')
  return lines.map((line) => {
    const found = ROW.exec(line)
    if (!found) throw new Error(`not a row of the file: ${line}`)
    const [, invoice = '', code = '', pieces = '', at = '', pounds = '', fraction = '', customer = ''] = found
    const mills = BigInt(pounds) * 1000n + BigInt(fraction.padEnd(3, '0'))
    return { invoice, code, pieces: BigInt(pieces), at, mills, customer }
  })
}

const isExcluded = ({ code, mills }: Row): boolean => SERVICES.includes(code.toUpperCase()) || mills === 0n
const magnitude = (pieces: bigint): bigint => (pieces < 0n ? -pieces : pieces)

/** What each row is: a sale, a return, nothing to earn on, or a row that cannot be used. */
export function sortRows(rows: readonly Row[]): Sorted {
  const exceptions = new Map([
    ['slot_missing', 0],
    ['missing_required', 0],
    ['too_precise', 0],
  ])
  const except = (code: string) => exceptions.set(code, exceptions.get(code)! + 1)
  const sales: Line[] = []
  const returns: Line[] = []
  let excluded = 0
  for (const { key, row } of numbered(rows)) {
    const mills = magnitude(row.pieces) * row.mills
    const isReturn = row.invoice.startsWith('C')
    if (isExcluded(row)) {
      if (row.customer === '' && !isReturn) except('slot_missing')
      else excluded++
    } else if (row.customer === '') except('missing_required')
    else if (mills % 10n !== 0n) except('too_precise')
    else (isReturn ? returns : sales).push({ key, row, pence: mills / 10n })
  }
  return { sales, returns, excluded, exceptions }
}

/** Rows of one invoice and code are numbered by what they say, wherever they stand: by time, price, pieces. */
function numbered(rows: readonly Row[]): { key: string; row: Row }[] {
  const groups = Map.groupBy(rows, ({ invoice, code }) => `${invoice}:${code}`)
  return [...groups].flatMap(([key, group]) =>
    group
      .toSorted((a, b) => byText(a.at, b.at) || by(a.mills, b.mills) || by(magnitude(a.pieces), magnitude(b.pieces)))
      .map((row, i) => ({ key: i === 0 ? key : `${key}#${i + 1}`, row })),
  )
}

const by = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
