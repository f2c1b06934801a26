const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
const SPACE = 0x20

const MAX_DIGITS = 15 // every integer of 15 digits is exact in a double

/** A plain decimal with at most two decimals, times 100; NaN for anything else. No rounding ever takes place here. */
export function readHundredths(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === MINUS
  let value = 0
  let digits = 0
  let decimals = -1 // -1 before the point
  for (let i = isNegative ? start + 1 : start; i < end; i++) {
    const byte = bytes[i]!
    if (byte >= ZERO && byte <= NINE) {
      value = value * 10 + (byte - ZERO)
      digits++
      if (decimals >= 0) decimals++
    } else if (byte === POINT && decimals < 0 && digits > 0) decimals = 0
    else return Number.NaN
  }
  if (digits === 0 || digits > MAX_DIGITS - 2 || decimals > 2 || decimals === 0) return Number.NaN
  const scaled = decimals === 2 ? value : decimals === 1 ? value * 10 : value * 100
  return isNegative ? 0 - scaled : scaled
}

const MS_PER_DAY = 86_400_000
const DAYS_BEFORE_1970 = 719_468

/** `YYYY-MM-DD`, optionally with ` HH:mm` or ` HH:mm:ss`, as milliseconds of a clock without zones; NaN for anything else. */
export function readWallTime(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start
  if (length !== 10 && length !== 16 && length !== 19) return Number.NaN
  if (bytes[start + 4] !== MINUS || bytes[start + 7] !== MINUS) return Number.NaN
  const dayMs = dayStart(digits4(bytes, start), digits2(bytes, start + 5), digits2(bytes, start + 8))
  if (length === 10) return dayMs
  if (bytes[start + 10] !== SPACE || bytes[start + 13] !== COLON) return Number.NaN
  const hour = digits2(bytes, start + 11)
  const minute = digits2(bytes, start + 14)
  const second = length === 16 ? 0 : bytes[start + 16] === COLON ? digits2(bytes, start + 17) : Number.NaN
  const isTime = hour < 24 && minute < 60 && second < 60
  return isTime ? dayMs + hour * 3_600_000 + minute * 60_000 + second * 1000 : Number.NaN
}

const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The first millisecond of a day of the Gregorian calendar, NaN for a day that does not exist. */
function dayStart(year: number, month: number, day: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const isDay = year >= 1000 && month >= 1 && month <= 12 && day >= 1
  if (!isDay || day > DAYS_IN_MONTH[month]! + (isLeap && month === 2 ? 1 : 0)) return Number.NaN
  // years that start in March put the leap day at their end
  const marchYear = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return (marchYear * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970) * MS_PER_DAY
}

function digits2(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO
  const ones = bytes[at + 1]! - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function digits4(bytes: Uint8Array, at: number): number {
  return digits2(bytes, at) * 100 + digits2(bytes, at + 2)
}
