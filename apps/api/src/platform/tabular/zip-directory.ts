import { DomainError } from '../../domain/errors.ts'

const END_RECORD = 0x06054b50
const ENTRY_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
const END_BYTES = 22
const MAX_COMMENT = 0xffff
const MAX_ENTRIES = 5000

export const STORED = 0
export const DEFLATED = 8

export type ZipEntry = Readonly<{
  name: string
  method: number
  packedBytes: number
  /** As the directory claims; check it while unpacking. */
  unpackedBytes: number
  dataStart: number
}>

/**
 * The entries of a ZIP archive from its central directory, without unpacking anything.
 *
 * @throws DomainError `table.archive_damaged` when the directory is missing, cut off or points outside of the file, or
 * an entry is encrypted or of a size only ZIP64 can tell
 */
export function readZipDirectory(zip: Buffer): ZipEntry[] {
  const end = findEndRecord(zip)
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  if (count > MAX_ENTRIES) throw damaged('too many entries')
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY_RECORD) throw damaged('the directory is cut off')
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push(readEntry(zip, at, nameLength))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function readEntry(zip: Buffer, at: number, nameLength: number): ZipEntry {
  const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1
  const method = zip.readUInt16LE(at + 10)
  const packedBytes = zip.readUInt32LE(at + 20)
  const local = zip.readUInt32LE(at + 42)
  if (isEncrypted || (method !== STORED && method !== DEFLATED))
    throw damaged('an entry is encrypted or packed unusually')
  if (local + 30 > zip.length || zip.readUInt32LE(local) !== LOCAL_RECORD) throw damaged('an entry is missing')
  const dataStart = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  if (dataStart + packedBytes > zip.length) throw damaged('an entry is cut off')
  const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
  return { name, method, packedBytes, unpackedBytes: zip.readUInt32LE(at + 24), dataStart }
}

function findEndRecord(zip: Buffer): number {
  const lowest = Math.max(0, zip.length - END_BYTES - MAX_COMMENT)
  for (let at = zip.length - END_BYTES; at >= lowest; at--) {
    if (zip.readUInt32LE(at) === END_RECORD) return at
  }
  throw damaged('there is no directory')
}

function damaged(reason: string): DomainError {
  return new DomainError('table.archive_damaged', `the workbook is damaged: ${reason}`, { reason })
}
