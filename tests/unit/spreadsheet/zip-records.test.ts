import { descriptor, directoryEntry, endOfDirectory, localHeader } from '@qudao/api/platform/spreadsheet/zip-records'
import { describe, expect, test } from 'vitest'

const FULL_32 = 0xffffffff
const GB = 1024 ** 3
const small = { name: Buffer.from('a'), crc: 1, size: 10, packed: 5, offset: 0 }

describe('records of a ZIP archive', () => {
  test('a small part has the fields every program reads', () => {
    expect(localHeader(small, { isWide: false })).toHaveLength(31)
    expect(descriptor(small, { isWide: false })).toHaveLength(16)
    expect(directoryEntry(small, { isWide: false })).toHaveLength(47)
    expect(endOfDirectory(1, 47, 100)).toHaveLength(22)
  })

  test('a part of 5 GB that begins behind 6 GB says so in fields of 8 bytes, in the order size, packed, place', () => {
    const entry = directoryEntry({ ...small, size: 5 * GB, packed: 5 * GB + 1, offset: 6 * GB }, { isWide: true })
    expect([entry.readUInt32LE(20), entry.readUInt32LE(24), entry.readUInt32LE(42)]).toEqual([
      FULL_32,
      FULL_32,
      FULL_32,
    ])
    expect([entry.readUInt16LE(47), entry.readUInt16LE(49)]).toEqual([1, 24])
    const wide = [51, 59, 67].map((at) => Number(entry.readBigUInt64LE(at)))
    expect(wide).toEqual([5 * GB, 5 * GB + 1, 6 * GB])
  })

  test('a small part behind 4 GB has only its place in 8 bytes', () => {
    const entry = directoryEntry({ ...small, offset: 6 * GB }, { isWide: false })
    expect([entry.readUInt32LE(24), entry.readUInt16LE(49), Number(entry.readBigUInt64LE(51))]).toEqual([10, 8, 6 * GB])
  })

  test('a part that grows over 4 GB in narrow fields is refused, not written wrongly', () => {
    const large = { crc: 1, size: 4 * GB, packed: 9 }
    expect(() => descriptor(large, { isWide: false })).toThrow(RangeError)
    expect(Number(descriptor(large, { isWide: true }).readBigUInt64LE(16))).toBe(4 * GB)
  })

  test('more than 65,534 parts, or a directory behind 4 GB, have the wide end before the short one', () => {
    const many = endOfDirectory(70_000, 100, 200)
    expect(many).toHaveLength(98)
    expect([many.readUInt32LE(0), Number(many.readBigUInt64LE(32)), Number(many.readBigUInt64LE(48))]).toEqual([
      0x06064b50, 70_000, 200,
    ])
    expect([many.readUInt32LE(56), Number(many.readBigUInt64LE(64))]).toEqual([0x07064b50, 300])
    expect(endOfDirectory(1, 100, 5 * GB)).toHaveLength(98)
  })
})
