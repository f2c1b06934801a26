import { randomBytes } from 'node:crypto'
import { openSegments, sealSegments } from '@qudao/api/platform/sealed-segments'
import { describe, expect, test } from 'vitest'

const KEY = Buffer.alloc(32, 7)
const SEGMENT = 1024 * 1024
const HEAD = 9 + 32

async function* of(...chunks: Uint8Array[]) {
  yield* chunks
}
async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const seal = (plain: Uint8Array) => collect(sealSegments(KEY, of(plain)))
const open = (sealed: Uint8Array, key = KEY) => collect(openSegments(key, of(sealed)))

describe('a file sealed in segments', () => {
  test.each([0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 2 * SEGMENT + 5])(
    'of %d bytes opens as it was, in chunks of any length',
    async (length) => {
      const plain = randomBytes(length)
      const sealed = await seal(plain)
      expect((await open(sealed)).equals(plain)).toBe(true)
      const half = Math.floor(sealed.length / 2)
      const chunks = of(sealed.subarray(0, 5), sealed.subarray(5, half), sealed.subarray(half))
      expect((await collect(openSegments(KEY, chunks))).equals(plain)).toBe(true)
    },
  )

  test('never looks the same twice', async () => {
    const plain = Buffer.from('the same')
    expect(await seal(plain)).not.toEqual(await seal(plain))
  })

  test.each<[string, (sealed: Buffer) => Buffer]>([
    ['one bit is other', (s) => Buffer.from(s).fill(s[HEAD + 9]! ^ 1, HEAD + 9, HEAD + 10)],
    ['its end is cut off at a segment', (s) => s.subarray(0, HEAD + SEGMENT + 16)],
    ['its end is cut off within one', (s) => s.subarray(0, -1)],
    ['a segment is left out', (s) => Buffer.concat([s.subarray(0, HEAD), s.subarray(HEAD + SEGMENT + 16)])],
    ['something stands behind it', (s) => Buffer.concat([s, Buffer.alloc(20)])],
    ['it is no sealed file', () => Buffer.alloc(100)],
    ['it is empty', () => Buffer.alloc(0)],
  ])('does not open when %s', async (_, spoil) => {
    const sealed = await seal(randomBytes(2 * SEGMENT + 5))
    await expect(open(spoil(sealed))).rejects.toThrow()
  })

  test('does not open with another key', async () => {
    await expect(open(await seal(Buffer.from('x')), Buffer.alloc(32, 8))).rejects.toThrow()
  })
})
