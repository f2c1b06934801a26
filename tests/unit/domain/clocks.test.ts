import { fc, test } from '@fast-check/vitest'
import {
  addDays,
  addMonths,
  DEFAULT_ZONE,
  dateOf,
  formatLocalTime,
  monthOf,
  parseLocalTime,
  parsePeriod,
  periodBounds,
} from '@qudao/api/domain/clocks'
import { describe, expect } from 'vitest'

const zone = fc.constantFrom(
  DEFAULT_ZONE,
  'UTC',
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
)
const instant = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2040-01-01T00:00:00Z'),
  noInvalidDate: true,
})
const period = fc
  .tuple(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${`${month}`.padStart(2, '0')}`)

describe('periods', () => {
  test.each([
    { period: '2026-10', zone: DEFAULT_ZONE, start: '2026-09-30T16:00:00.000Z', end: '2026-10-31T16:00:00.000Z' },
    { period: '2026-12', zone: DEFAULT_ZONE, start: '2026-11-30T16:00:00.000Z', end: '2026-12-31T16:00:00.000Z' },
    { period: '2011-03', zone: 'Europe/London', start: '2011-03-01T00:00:00.000Z', end: '2011-03-31T23:00:00.000Z' },
  ])('$period in $zone', ({ period, zone, ...bounds }) => {
    const { start, end } = periodBounds(period, zone)
    expect({ start: start.toISOString(), end: end.toISOString() }).toEqual(bounds)
  })

  test.each(['', '2026', '2026-13', '2026-00', '2026-1', '26-01', '2026-10-01'])('%j is no period', (text) => {
    expect(() => parsePeriod(text)).toThrow(expect.objectContaining({ code: 'period.invalid' }))
    expect(() => periodBounds(text)).toThrow(expect.objectContaining({ code: 'period.invalid' }))
  })

  test.each([
    ['2026-10', 1, '2026-11'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-01', -14, '2024-11'],
  ])('%s plus %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to))

  test('the last second of a month and the first of the next', () => {
    expect(monthOf(new Date('2026-10-31T15:59:59.999Z'))).toBe('2026-10')
    expect(monthOf(new Date('2026-10-31T16:00:00Z'))).toBe('2026-11')
  })

  test.prop([instant, zone])('every instant lies in exactly the month it is counted to', (instant, zone) => {
    const { start, end } = periodBounds(monthOf(instant, zone), zone)
    expect(start <= instant && instant < end).toBe(true)
  })

  test.prop([period, zone])('months follow one another without a gap', (period, zone) => {
    expect(periodBounds(period, zone).end).toEqual(periodBounds(addMonths(period, 1), zone).start)
  })
})

describe('parseLocalTime', () => {
  test.each([
    ['2026-10-18 20:41:07', '2026-10-18T12:41:07.000Z'],
    ['2026-10-18T20:41:07', '2026-10-18T12:41:07.000Z'],
    ['2026-10-18 20:41:07.0', '2026-10-18T12:41:07.000Z'],
    ['2026-10-18 20:41', '2026-10-18T12:41:00.000Z'],
    ['2026/1/5 9:04', '2026-01-05T01:04:00.000Z'],
    ['2026-10-18', '2026-10-17T16:00:00.000Z'],
    ['2028-02-29 00:00:00', '2028-02-28T16:00:00.000Z'],
    ['2000-02-29', '2000-02-28T16:00:00.000Z'],
    ['2026-04-30 23:59:59', '2026-04-30T15:59:59.000Z'],
  ])('%s in Shanghai is %s', (text, iso) => expect(parseLocalTime(text)?.toISOString()).toBe(iso))

  test.each([
    '',
    '--',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-01-32',
    '2026-13-01',
    '2026-00-10',
    '2026-10-00',
    '2026-10-18 24:00',
    '2026-10-18 20:60',
    '2026-10-18 20:41:60',
    '2026-10/18',
    '18-10-2026',
    '46313.5',
    '2026-10-18 20:41:07Z',
  ])('%j is no time', (text) => expect(parseLocalTime(text)).toBeUndefined())

  test.each([2025, 2028])('in %i every month has exactly its days', (year) => {
    for (let month = 1; month <= 12; month++) {
      const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
      expect(parseLocalTime(`${year}/${month}/${days}`, 'UTC')?.getTime()).toBe(Date.UTC(year, month - 1, days))
      expect(parseLocalTime(`${year}/${month}/${days + 1}`, 'UTC')).toBeUndefined()
    }
  })

  test('a year typed with too many zeros is no time', () => {
    expect(parseLocalTime('0026-10-18')).toBeUndefined()
  })

  test.each([
    { name: 'in summer', text: '2011-05-31 12:00', iso: '2011-05-31T11:00:00.000Z' },
    { name: 'a time the clock shows twice is its first', text: '2011-10-30 01:30', iso: '2011-10-30T00:30:00.000Z' },
    { name: 'a time the clock skips is as much later', text: '2011-03-27 01:30', iso: '2011-03-27T01:30:00.000Z' },
    { name: 'noon of the day when the clock is set back', text: '2011-10-30 12:00', iso: '2011-10-30T12:00:00.000Z' },
    { name: 'just before the skip', text: '2011-03-27 00:59:59', iso: '2011-03-27T00:59:59.000Z' },
    { name: 'just after the skip', text: '2011-03-27 02:00', iso: '2011-03-27T01:00:00.000Z' },
  ])('London, $name', ({ text, iso }) => expect(parseLocalTime(text, 'Europe/London')?.toISOString()).toBe(iso))

  const wholeSecond = instant.map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000))
  test.prop([wholeSecond, fc.constantFrom(DEFAULT_ZONE, 'UTC', 'Asia/Kolkata')])(
    'an instant survives being written and read where clocks are never set',
    (instant, zone) => {
      expect(parseLocalTime(formatLocalTime(instant, zone), zone)).toEqual(instant)
    },
  )

  test.prop([wholeSecond, zone])('what is read is written the same wherever it exists', (instant, zone) => {
    const text = formatLocalTime(instant, zone)
    expect(formatLocalTime(parseLocalTime(text, zone)!, zone)).toBe(text)
  })
})

test.each([
  { zone: 'America/New_York', iso: '2026-01-05T14:00:00.000Z' },
  { zone: 'Asia/Kolkata', iso: '2026-01-05T03:30:00.000Z' },
  { zone: 'Europe/London', iso: '2026-01-05T09:00:00.000Z' },
  { zone: 'UTC', iso: '2026-01-05T09:00:00.000Z' },
])('nine in the morning of $zone is $iso', ({ zone, iso }) => {
  expect(parseLocalTime('2026-01-05 09:00', zone)?.toISOString()).toBe(iso)
})

describe('local days', () => {
  test('a day begins at midnight of the zone', () => {
    expect(dateOf(new Date('2026-10-17T16:00:00Z'))).toBe('2026-10-18')
    expect(dateOf(new Date('2026-10-17T16:00:00Z'), 'America/New_York')).toBe('2026-10-17')
  })

  test('a hold of 15 days ends at the same wall time, also when clocks are set between', () => {
    expect(addDays(new Date('2026-10-18T12:41:07Z'), 15).toISOString()).toBe('2026-11-02T12:41:07.000Z')
    expect(addDays(new Date('2011-03-20T12:00:00Z'), 15, 'Europe/London').toISOString()).toBe(
      '2011-04-04T11:00:00.000Z',
    )
  })

  test('an offset with seconds, from before time zones were whole, is exact', () => {
    expect(parseLocalTime('1890-01-01 00:00', 'Asia/Kolkata')?.toISOString()).toBe('1889-12-31T18:38:50.000Z')
  })
})
