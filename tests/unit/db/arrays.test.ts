import { fc, test } from '@fast-check/vitest'
import { formatArray, parseArray } from '@qudao/db/arrays'
import { describe, expect } from 'vitest'

describe('parseArray', () => {
  test.each([
    { name: 'empty', text: '{}', items: [] },
    { name: 'plain items', text: '{1,2}', items: ['1', '2'] },
    { name: 'NULL is no word', text: '{a,NULL,"NULL"}', items: ['a', null, 'NULL'] },
    { name: 'an empty text', text: '{""}', items: [''] },
    {
      name: 'quotes, backslashes and commas',
      text: '{"a,b","c\\"d","e\\\\f","{g}"}',
      items: ['a,b', 'c"d', 'e\\f', '{g}'],
    },
    { name: 'instants', text: '{"2026-01-01 00:00:00+00"}', items: ['2026-01-01 00:00:00+00'] },
  ])('$name', ({ text, items }) => expect(parseArray(text)).toEqual(items))
})

test.prop([fc.array(fc.option(fc.string({ unit: 'binary' })))])('what is written is read back', (items) => {
  expect(parseArray(formatArray(items, String))).toEqual(items)
})
