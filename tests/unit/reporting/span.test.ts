import { parseSpan } from '@qudao/api/reporting/index'
import { describe, expect, test } from 'vitest'

describe('the months of a replay', () => {
  test.each([
    ['2026-05', '2026-05', '2026-05'],
    ['2026-01..2026-06', '2026-01', '2026-06'],
    ['2025-12..2026-01', '2025-12', '2026-01'],
    ['2026-05..2026-05', '2026-05', '2026-05'],
  ])('%s are from %s through %s', (text, from, through) => {
    expect(parseSpan(text)).toEqual({ from, through })
  })

  test.each([
    '',
    '..',
    '2026-05..',
    '..2026-05',
    '2026-13',
    '2026-5',
    '2026-01-2026-06',
    '2026-01...2026-06',
    '2026-01..2026-02..2026-03',
    '2026-01..june',
    ' 2026-05',
  ])('"%s" is refused with how to write them', (text) => {
    expect(() => parseSpan(text)).toThrow(`"${text}" is no month: write 2026-05, or 2026-01..2026-06 for several.`)
  })

  test('the last before the first is refused with the order turned round', () => {
    expect(() => parseSpan('2026-06..2026-01')).toThrow('ends before it begins: write 2026-01..2026-06.')
  })
})
