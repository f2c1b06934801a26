import { formatRatePercent } from '@qudao/api/domain/amount-text'

/** A count with thousands: `6,330`; a negative one has a true minus. */
export function formatCount(count: number | bigint, locale: string): string {
  return count.toLocaleString(locale).replace('-', '\u2212')
}

/** Commas into the whole part of a decimal text, exactly: `-1234.5` → `−1,234.5`. */
export function groupThousands(text: string): string {
  const [whole = '', fraction] = text.replace('-', '\u2212').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Parts per million as a percentage: `125000` → `12.5%`. */
export function formatRate(ratePpm: number): string {
  return `${formatRatePercent(ratePpm)}%`
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const

/** A file size in the unit that reads best: `4.8 MB`. */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)))
  const size = bytes / 1024 ** power
  return `${size < 10 && power > 0 ? size.toFixed(1) : Math.round(size)} ${UNITS[power]}`
}

/** A long id with its middle left out, since people compare ends: `…05524417`. */
export function shortId(id: string, kept = 8): string {
  return id.length <= kept + 2 ? id : `…${id.slice(-kept)}`
}
