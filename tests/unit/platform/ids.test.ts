import { fromPublicId, isId, newId, toPublicId } from '@qudao/api/platform/ids'
import { describe, expect, test } from 'vitest'

const later = Date.now() + 3_600_000

describe('newId', () => {
  test('keeps the order in which ids are made, in one millisecond and when the clock is set back', () => {
    const ids = [newId(later), newId(later), newId(later - 60_000), newId(0), newId(later), newId(later + 1)]
    // more than the counter of one millisecond holds
    for (let i = 0; i < 10_000; i++) ids.push(newId(later - i))
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(isId)).toBe(true)
  })
})

describe('a public id', () => {
  test('is the same id at the edge, under its own prefix only', () => {
    const id = newId()
    expect(fromPublicId('ptn', toPublicId('ptn', id))).toBe(id)
    expect(fromPublicId('slt', toPublicId('ptn', id))).toBeUndefined()
    expect(fromPublicId('ptn', `${toPublicId('ptn', id)}0`)).toBeUndefined()
    expect(fromPublicId('ptn', `ptn_${'0'.repeat(32)}`)).toBeUndefined()
  })
})
