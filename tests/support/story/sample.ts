import { readFile } from 'node:fs/promises'
import { formatMinor, parseAmount } from '@qudao/api/domain/amount-text'
import { encodeGbk } from '@qudao/api/platform/spreadsheet/index'

export { type Expected, expectedSample } from '../given/sample.ts'

const SAMPLE_MONTH = '2026-05'
const folder = new URL('../../fixtures/payouts/', import.meta.url)
const textOf = async (name: string) => (await readFile(new URL(name, folder), 'utf8')).replace('\uFEFF', '')

/** Fen as the screens write them: ¥1,034.33. */
export const yuan = (minor = ''): string => `¥${formatMinor(BigInt(minor)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`

export const sumOf = (rows: readonly { amount: string }[]): bigint =>
  rows.reduce((sum, { amount }) => sum + parseAmount(amount), 0n)

/** Months as the screens say them, by the clock of the brand's zone. */
export type Months = {
  /** The last month that is over, `2026-10`: the real server closes it. */
  last: string
  lastWords: string
  thisWords: string
}

export function monthsOf(now: Date): Months {
  const [year = 0, month = 0] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
    .format(now)
    .split('-')
    .map(Number)
  const [lastYear, lastMonth] = month === 1 ? [year - 1, 12] : [year, month - 1]
  return {
    last: `${lastYear}-${String(lastMonth).padStart(2, '0')}`,
    lastWords: `${lastMonth} 月`,
    thisWords: `${month} 月`,
  }
}

/** The file with every date moved to another month; the sample's days are in every month, none is after the 28th. */
const inMonth = (text: string, month: string): string => text.replaceAll(`${SAMPLE_MONTH}-`, `${month}-`)

/** One text replaced by another, which must be there exactly once or the story is about nothing. */
function replaceOnce(text: string, before: string, after: string): string {
  if (text.split(before).length !== 2) throw new Error(`「${before}」 is not in the sample exactly once`)
  return text.replace(before, after)
}

/** The partners' sheet of the hand-worked sample, where one of them has no slot yet. */
export async function partnerSheet({ withoutSlot }: { withoutSlot: string }) {
  return { name: '合作伙伴名单.csv', bytes: encodeGbk(replaceOnce(await textOf('partners.csv'), withoutSlot, '')) }
}

/** The order report of the sample as the platform exports it, in GBK, with one cell that a spreadsheet damaged. */
export async function orderReport(month: string, damage: { before: string; after: string }) {
  const text = replaceOnce(inMonth(await textOf('orders.csv'), month), damage.before, damage.after)
  return { name: `推广者订单-${month}.csv`, bytes: encodeGbk(text) }
}

export async function refundReport(month: string) {
  return { name: `维权退款-${month}.csv`, bytes: encodeGbk(inMonth(await textOf('refunds.csv'), month)) }
}
