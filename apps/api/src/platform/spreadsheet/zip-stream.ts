import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipPart = Readonly<{ name: string; content: Iterable<string> | AsyncIterable<string> }>

const LOCAL_HEADER = 0x04034b50
const DESCRIPTOR = 0x08074b50
const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const VERSION = 20
/** Sizes follow the data, since they are not known before it is written; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1980-01-01, as in every file we write: the same rows give the same bytes. */
const DOS_DATE = 0x21

type Written = { name: Buffer; crc: number; size: number; packed: number; offset: number }

/**
 * A ZIP archive of texts, written as it goes: nothing is held but the piece at hand. The directory, without which no
 * program opens the archive, leaves only after the last part has ended well. Parts are below 4 GB.
 */
export async function* writeZip(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const part: Written = { name: Buffer.from(name), crc: 0, size: 0, packed: 0, offset }
    yield localHeader(part)
    const deflate = pipeline(Readable.from(measured(content, part), { highWaterMark: 1 }), createDeflateRaw(), () => {})
    // safe because a deflate stream gives bytes
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      part.packed += chunk.length
      yield chunk
    }
    yield descriptor(part)
    offset += 30 + part.name.length + part.packed + 16
    written.push(part)
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  yield directory
  yield endOfDirectory(written.length, directory.length, offset)
}

async function* measured(content: ZipPart['content'], part: Written): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text)
    part.crc = crc32(bytes, part.crc)
    part.size += bytes.length
    yield bytes
  }
}

function localHeader({ name }: Written): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL_HEADER, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(DEFLATED, 8)
  header.writeUInt16LE(DOS_DATE, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(DESCRIPTOR, 0)
  writeSizes(bytes, 4, { crc, packed, size })
  return bytes
}

function directoryEntry({ name, crc, packed, size, offset }: Written): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(DIRECTORY_ENTRY, 0)
  entry.writeUInt16LE(VERSION, 4)
  entry.writeUInt16LE(VERSION, 6)
  entry.writeUInt16LE(FLAGS, 8)
  entry.writeUInt16LE(DEFLATED, 10)
  entry.writeUInt16LE(DOS_DATE, 14)
  writeSizes(entry, 16, { crc, packed, size })
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, name])
}

function writeSizes(bytes: Buffer, at: number, { crc, packed, size }: Pick<Written, 'crc' | 'packed' | 'size'>): void {
  bytes.writeUInt32LE(crc, at)
  bytes.writeUInt32LE(packed, at + 4)
  bytes.writeUInt32LE(size, at + 8)
}

function endOfDirectory(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END_OF_DIRECTORY, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
