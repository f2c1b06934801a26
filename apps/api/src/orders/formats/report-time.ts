import { parseLocalTime } from '../../domain/clocks.ts'
import { toHalfWidth } from '../../domain/identifiers/half-width.ts'
import { instantOfWall } from '../../domain/zone-offset.ts'

/** How a report writes instants. `auto` knows every unambiguous way; day and month cannot be told apart by looking. */
export const TIME_FORMATS = ['auto', 'dmy', 'mdy', 'unix_s', 'unix_ms'] as const
export type TimeFormat = (typeof TIME_FORMATS)[number]

const EARLIEST_MS = Date.UTC(2000, 0, 1)
const LATEST_MS = Date.UTC(2100, 0, 1)
const SERIAL_OF_1970 = 25_569
const MS_PER_DAY = 86_400_000

/** What platforms write for "not yet": the zero date, and the epoch on clocks of UTC and of China. */
const NEVER = /^(?:0000[-/]00[-/]00.*|1970[-/]0?1[-/]0?1(?: 0?[08]:00(?::00)?)?|0)$/

export function isPlausibleInstant(ms: number): boolean {
  return ms >= EARLIEST_MS && ms < LATEST_MS
}

/**
 * The instant a cell states, in epoch milliseconds; null for the ways of saying "never", undefined for what is no
 * time, or one outside of 2000 to 2099.
 */
export function parseReportTime(text: string, format: TimeFormat, zone: string): number | null | undefined {
  const plain = toHalfWidth(text).trim()
  if (NEVER.test(plain)) return null
  const ms = parsers[format](plain, zone)
  return ms !== undefined && isPlausibleInstant(ms) ? ms : undefined
}

const parsers: Readonly<Record<TimeFormat, (text: string, zone: string) => number | undefined>> = {
  auto: (text, zone) => localTime(text, zone) ?? isoInstant(text) ?? serialTime(text, zone),
  dmy: (text, zone) => localTime(text.replace(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/, '$3-$2-$1'), zone),
  mdy: (text, zone) => localTime(text.replace(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/, '$3-$1-$2'), zone),
  unix_s: (text) => (/^\d{9,11}$/.test(text) ? Number(text) * 1000 : undefined),
  unix_ms: (text) => (/^\d{12,14}$/.test(text) ? Number(text) : undefined),
}

function localTime(text: string, zone: string): number | undefined {
  const dashed = text
    .replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日/, '$1-$2-$3')
    .replace(/^(\d{4})\.(\d{1,2})\.(\d{1,2})(?= |$)/, '$1-$2-$3')
    .replace(/^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/, (_, y, m, d, h, min, s) =>
      h === undefined ? `${y}-${m}-${d}` : `${y}-${m}-${d} ${h}:${min}:${s}`,
    )
    .replace(/ +/g, ' ')
  return parseLocalTime(dashed, zone)?.getTime()
}

function isoInstant(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d:?\d\d)$/.test(text)) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : ms
}

/** The serial of a spreadsheet whose date format was lost, as local time to the second. */
function serialTime(text: string, zone: string): number | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined
  const wallMs = Math.round((Number(text) - SERIAL_OF_1970) * (MS_PER_DAY / 1000)) * 1000
  return instantOfWall(wallMs, zone)
}
