import { findUnplain, toPlainText } from '@qudao/api/platform/plain-text'
import { cleanCell } from '@qudao/api/platform/tabular/clean-cell'
import { fromCursor, toCursor } from '@qudao/api/platform/wire'
import { expect, test } from 'vitest'

const NUL = 'a\u0000b'
const HALF = 'a\ud800b'

test('the place of a text that cannot be kept is found at any depth, also as a key', () => {
  expect(findUnplain({ a: [{ b: 'x' }, { c: NUL }] })).toEqual(['a', '1', 'c'])
  expect(findUnplain({ a: { [HALF]: 1 } })).toEqual(['a'])
  expect(findUnplain({ a: '𠮷😀', n: 1n, d: new Date(), no: null, missing: undefined })).toBeUndefined()
})

test('a cell or a field of a form comes without it', () => {
  expect(toPlainText(NUL)).toBe('ab')
  expect([cleanCell(NUL), cleanCell(HALF)]).toEqual(['ab', 'a\ufffdb'])
})

test('a cursor that holds one is none of ours', () => {
  expect(fromCursor(toCursor(['a', 1]), 2)).toEqual(['a', '1'])
  expect(() => fromCursor(toCursor([NUL, 1]), 2)).toThrow('was not made by this list')
})
