import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const MAGIC = Buffer.from('qudao s1\n')
const SALT_BYTES = 32
const HEAD_BYTES = MAGIC.length + SALT_BYTES
const TAG_BYTES = 16
const SEGMENT_BYTES = 1024 * 1024

/**
 * Seals bytes of any length a segment at a time, each with a tag of its own, so that they can be opened as a stream and
 * nothing is given out unchecked. The number of a segment and whether it is the last are in its nonce: none can be
 * moved, left out or cut off. Each file has a key of its own, so that numbers need not be unique among files.
 */
export async function* sealSegments(key: Buffer, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES)
  const fileKey = keyOf(key, salt)
  yield Buffer.concat([MAGIC, salt])
  for await (const { bytes, number, isLast } of segments(source, SEGMENT_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(number, isLast))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

/** How long the sealed form of so many bytes is: a file of another length was cut off or written over. */
export const sealedLength = (bytes: number): number =>
  HEAD_BYTES + bytes + Math.max(1, Math.ceil(bytes / SEGMENT_BYTES)) * TAG_BYTES

/** @throws Error when the bytes are not, whole and in order, what this key once sealed */
export async function* openSegments(key: Buffer, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const { head, rest } = await splitHead(source)
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('not a file sealed in segments')
  const fileKey = keyOf(key, head.subarray(MAGIC.length))
  for await (const { bytes, number, isLast } of segments(rest, SEGMENT_BYTES + TAG_BYTES)) {
    const body = bytes.subarray(0, -TAG_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', fileKey, nonceOf(number, isLast))
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    yield Buffer.concat([decipher.update(body), decipher.final()])
  }
}

const keyOf = (key: Buffer, salt: Buffer) => Buffer.from(hkdfSync('sha256', key, salt, 'qudao segments', 32))

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

async function splitHead(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]()
  let begun = Buffer.alloc(0)
  while (begun.length < HEAD_BYTES) {
    const { done, value } = await iterator.next()
    if (done) throw new Error('a sealed file is cut off in its head')
    begun = Buffer.concat([begun, value])
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield begun.subarray(HEAD_BYTES)
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { head: begun.subarray(0, HEAD_BYTES), rest: rest() }
}

/** Pieces of one length; the last is what is left, at least one and possibly empty. */
async function* segments(source: AsyncIterable<Uint8Array>, length: number) {
  let held: Uint8Array[] = []
  let size = 0
  let number = 0
  for await (const chunk of source) {
    held.push(chunk)
    size += chunk.length
    // a full piece waits for the byte behind it: only then is it known not to be the last
    if (size <= length) continue
    let bytes: Buffer = Buffer.concat(held)
    while (bytes.length > length) {
      yield { bytes: bytes.subarray(0, length), number, isLast: false }
      number += 1
      bytes = bytes.subarray(length)
    }
    held = [bytes]
    size = bytes.length
  }
  yield { bytes: Buffer.concat(held), number, isLast: true }
}
