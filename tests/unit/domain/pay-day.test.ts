import { firstPayDay } from '@qudao/api/domain/payout/pay-day'
import { describe, expect, test } from 'vitest'

describe('firstPayDay', () => {
  test.each([
    { name: 'later this month', day: 25, from: '2026-11-05', on: '2026-11-25' },
    { name: 'today counts', day: 25, from: '2026-11-25', on: '2026-11-25' },
    { name: 'the day after is next month', day: 25, from: '2026-11-26', on: '2026-12-25' },
    { name: 'over the year', day: 5, from: '2026-12-06', on: '2027-01-05' },
    { name: 'a short month pays on its last day', day: 31, from: '2026-02-01', on: '2026-02-28' },
    { name: 'and in a leap year', day: 30, from: '2028-02-01', on: '2028-02-29' },
  ])('$name', ({ day, from, on }) => expect(firstPayDay(day, from)).toBe(on))

  test.each([0, 32, 1.5])('%d is no day of a month', (day) => {
    expect(() => firstPayDay(day, '2026-11-01')).toThrow(RangeError)
  })
})
