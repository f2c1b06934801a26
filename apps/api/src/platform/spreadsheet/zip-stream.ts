import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { descriptor, directoryEntry, endOfDirectory, localHeader, type Width, type Written } from './zip-records.ts'

type Content = string | Uint8Array
export type ZipPart = Readonly<{ name: string; content: Iterable<Content> | AsyncIterable<Content> }>

/**
 * A ZIP archive, written as it goes: nothing is held but the piece at hand. The directory, without which no program
 * opens the archive, leaves only after the last part has ended well. Wide parts may be of any length (ZIP64); some old
 * programs do not open them.
 */
export async function* writeZip(
  parts: Iterable<ZipPart> | AsyncIterable<ZipPart>,
  width: Width = { isWide: false },
): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  for await (const { name, content } of parts) {
    const part: Written = { name: Buffer.from(name), crc: 0, size: 0, packed: 0, offset }
    const header = localHeader(part, width)
    yield header
    const deflate = pipeline(Readable.from(measured(content, part), { highWaterMark: 1 }), createDeflateRaw(), () => {})
    // safe because a deflate stream gives bytes
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      part.packed += chunk.length
      yield chunk
    }
    const sizes = descriptor(part, width)
    yield sizes
    offset += header.length + part.packed + sizes.length
    written.push(part)
  }
  const directory = Buffer.concat(written.map((part) => directoryEntry(part, width)))
  yield directory
  yield endOfDirectory(written.length, directory.length, offset)
}

async function* measured(content: ZipPart['content'], part: Written): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    part.crc = crc32(bytes, part.crc)
    part.size += bytes.length
    yield bytes
  }
}
