import { diffTerms } from '@qudao/api/domain/commission/terms-diff'
import { describe, expect, test } from 'vitest'

describe('diffTerms', () => {
  test.each<[string, unknown, unknown, unknown[]]>([
    ['nothing', { a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, []],
    ['a value', { holdDays: 7 }, { holdDays: 15 }, [{ path: 'holdDays', before: 7, after: 15 }]],
    [
      'a nested value',
      { r: { step: 'line' } },
      { r: { step: 'order' } },
      [{ path: 'r.step', before: 'line', after: 'order' }],
    ],
    ['a list of values as a whole', { g: ['A'] }, { g: ['A', 'B'] }, [{ path: 'g', before: ['A'], after: ['A', 'B'] }]],
    [
      'rules by id, wherever they stand',
      {
        rules: [
          { id: 'a', x: 1 },
          { id: 'b', x: 2 },
        ],
      },
      {
        rules: [
          { id: 'b', x: 3 },
          { id: 'a', x: 1 },
        ],
      },
      [{ path: 'rules.b.x', before: 2, after: 3 }],
    ],
    [
      'a rule that came',
      { rules: [] },
      { rules: [{ id: 'a', x: 1 }] },
      [{ path: 'rules.a', after: { id: 'a', x: 1 } }],
    ],
    [
      'a rule that went',
      { rules: [{ id: 'a', x: 1 }] },
      { rules: [] },
      [{ path: 'rules.a', before: { id: 'a', x: 1 } }],
    ],
  ])('finds %s', (_what, before, after, expected) => expect(diffTerms(before, after)).toEqual(expected))
})
