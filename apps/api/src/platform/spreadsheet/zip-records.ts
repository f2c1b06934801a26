/** A part as the directory describes it. */
export type Written = { name: Buffer; crc: number; size: number; packed: number; offset: number }

const LOCAL_HEADER = 0x04034b50
const DESCRIPTOR = 0x08074b50
const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_OF_DIRECTORY_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const VERSION = 20
const VERSION_64 = 45
/** Sizes follow the data, since they are not known before it is written; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1980-01-01, as in every file we write: the same rows give the same bytes. */
const DOS_DATE = 0x21
/** What four bytes cannot hold stands in a field of eight, and this stands in its place. */
const MAX_32 = 0xffffffff
const MAX_16 = 0xffff

/** Whether the fields of a part are wide (ZIP64): said before it is known how much there will be. */
export type Width = Readonly<{ isWide: boolean }>

const isLarge = ({ size, packed }: Pick<Written, 'size' | 'packed'>): boolean => size >= MAX_32 || packed >= MAX_32

export function localHeader({ name }: Pick<Written, 'name'>, { isWide }: Width): Buffer {
  const extra = isWide ? extra64([0, 0]) : NONE
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL_HEADER, 0)
  header.writeUInt16LE(isWide ? VERSION_64 : VERSION, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(DEFLATED, 8)
  header.writeUInt16LE(DOS_DATE, 12)
  if (isWide) writeSizes(header, 14, { crc: 0, packed: MAX_32, size: MAX_32 })
  header.writeUInt16LE(name.length, 26)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, name, extra])
}

/** @throws RangeError for a part of 4 GB or more whose fields are not wide */
export function descriptor(part: Pick<Written, 'crc' | 'packed' | 'size'>, { isWide }: Width): Buffer {
  if (isLarge(part) && !isWide) throw new RangeError('a part of 4 GB or more needs wide fields')
  const bytes = Buffer.alloc(isWide ? 24 : 16)
  bytes.writeUInt32LE(DESCRIPTOR, 0)
  if (!isWide) {
    writeSizes(bytes, 4, part)
    return bytes
  }
  bytes.writeUInt32LE(part.crc, 4)
  bytes.writeBigUInt64LE(BigInt(part.packed), 8)
  bytes.writeBigUInt64LE(BigInt(part.size), 16)
  return bytes
}

/**
 * What the directory says of a part. A wide part is wide here too, even a small one: Info-ZIP reads a name as UTF-8 only
 * beside an extra field, and would find two names for one part if the local header alone had one.
 */
export function directoryEntry(part: Written, { isWide }: Width): Buffer {
  const { name, crc, offset } = part
  const far = offset >= MAX_32
  const extra = isWide || far ? extra64([...(isWide ? [part.size, part.packed] : []), ...(far ? [offset] : [])]) : NONE
  const { size, packed } = isWide ? { size: MAX_32, packed: MAX_32 } : part
  const version = extra === NONE ? VERSION : VERSION_64
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(DIRECTORY_ENTRY, 0)
  entry.writeUInt16LE(version, 4)
  entry.writeUInt16LE(version, 6)
  entry.writeUInt16LE(FLAGS, 8)
  entry.writeUInt16LE(DEFLATED, 10)
  entry.writeUInt16LE(DOS_DATE, 14)
  writeSizes(entry, 16, { crc, packed, size })
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt16LE(extra.length, 30)
  entry.writeUInt32LE(far ? MAX_32 : offset, 42)
  return Buffer.concat([entry, name, extra])
}

/** The end of an archive; with the wider record before it where the directory is large, far, or has many entries. */
export function endOfDirectory(entries: number, size: number, offset: number): Buffer {
  const isWide = entries >= MAX_16 || size >= MAX_32 || offset >= MAX_32
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END_OF_DIRECTORY, 0)
  end.writeUInt16LE(isWide ? MAX_16 : entries, 8)
  end.writeUInt16LE(isWide ? MAX_16 : entries, 10)
  end.writeUInt32LE(isWide ? MAX_32 : size, 12)
  end.writeUInt32LE(isWide ? MAX_32 : offset, 16)
  return isWide ? Buffer.concat([wideEnd(entries, size, offset), end]) : end
}

function wideEnd(entries: number, size: number, offset: number): Buffer {
  const wide = Buffer.alloc(76)
  wide.writeUInt32LE(END_OF_DIRECTORY_64, 0)
  wide.writeBigUInt64LE(44n, 4)
  wide.writeUInt16LE(VERSION_64, 12)
  wide.writeUInt16LE(VERSION_64, 14)
  for (const [at, value] of [
    [24, entries],
    [32, entries],
    [40, size],
    [48, offset],
  ] as const)
    wide.writeBigUInt64LE(BigInt(value), at)
  wide.writeUInt32LE(LOCATOR_64, 56)
  wide.writeBigUInt64LE(BigInt(offset + size), 64)
  wide.writeUInt32LE(1, 72)
  return wide
}

const NONE = Buffer.alloc(0)

function extra64(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(8 * values.length, 2)
  for (const [i, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * i)
  return extra
}

function writeSizes(bytes: Buffer, at: number, { crc, packed, size }: Pick<Written, 'crc' | 'packed' | 'size'>): void {
  bytes.writeUInt32LE(crc, at)
  bytes.writeUInt32LE(packed, at + 4)
  bytes.writeUInt32LE(size, at + 8)
}
