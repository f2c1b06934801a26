import { inflateRawSync } from 'node:zlib'

const FULL_32 = 0xffffffff

/** What either header of a part says of it. */
export type PartHeader = Readonly<{ name: Buffer; version: number; flags: number; method: number; extraIds: number[] }>
export type ArchivePart = Readonly<{ name: string; local: PartHeader; central: PartHeader; bytes: Buffer }>

/** The parts of a ZIP archive, narrow or wide, with both headers of each as they stand. */
export function readArchive(zip: Buffer): ArchivePart[] {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'))
  const parts: ArchivePart[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)]
    const central = header(zip, { versionAt: at + 6, nameAt: at + 46, nameLength, extraLength })
    const wide = at + 46 + nameLength + 4
    const narrow = zip.readUInt32LE(at + 20)
    // a wide extra field holds the size first, then what it is packed
    const packed = narrow === FULL_32 ? Number(zip.readBigUInt64LE(wide + 8)) : narrow
    parts.push(partAt(zip, zip.readUInt32LE(at + 42), central, packed))
    at += 46 + nameLength + extraLength
  }
  return parts
}

function partAt(zip: Buffer, at: number, central: PartHeader, packed: number): ArchivePart {
  const [nameLength, extraLength] = [zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)]
  const local = header(zip, { versionAt: at + 4, nameAt: at + 30, nameLength, extraLength })
  const start = at + 30 + nameLength + extraLength
  const bytes = inflateRawSync(zip.subarray(start, start + packed))
  return { name: central.name.toString('utf8'), local, central, bytes }
}

type Place = { versionAt: number; nameAt: number; nameLength: number; extraLength: number }

function header(zip: Buffer, { versionAt, nameAt, nameLength, extraLength }: Place): PartHeader {
  const end = nameAt + nameLength + extraLength
  const extraIds: number[] = []
  for (let at = nameAt + nameLength; at < end; at += 4 + zip.readUInt16LE(at + 2)) extraIds.push(zip.readUInt16LE(at))
  const [version, flags, method] = [0, 2, 4].map((offset) => zip.readUInt16LE(versionAt + offset)) as [
    number,
    number,
    number,
  ]
  return { name: zip.subarray(nameAt, nameAt + nameLength), version, flags, method, extraIds }
}
