import { inflateRawSync } from 'node:zlib'
import { DomainError } from '../../domain/errors.ts'
import type { TableLimits } from './limits.ts'
import { DEFLATED, readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** Deflate cannot do better than about 1,032 to 1; workbooks of reports stay below a tenth of that. */
const MAX_RATIO = 250
const SMALL_ENTRY = 1024 * 1024

/** Without the first the reader would look for another archive inside, which nobody has weighed. */
const EVERY_WORKBOOK = ['[content_types].xml', 'xl/workbook.xml']
/** By these the reader would take the archive for another kind of workbook, which repeats rows by a number. */
const OTHER_KINDS = ['meta-inf/manifest.xml', 'objectdata.xml', 'index/document.iwa']

/**
 * Refuses archives that would unpack to more than a report needs, before anything trusts them: first by what their
 * directory claims, then by unpacking each entry with exactly the claimed room, since the directory can lie.
 *
 * @throws DomainError `table.archive_damaged`, `table.archive_unsafe`; `table.kind_unknown` for an archive that is no workbook
 */
export function assertSafeWorkbook(zip: Buffer, limits: TableLimits): void {
  const entries = readZipDirectory(zip)
  const names = new Set(entries.map(({ name }) => name.toLowerCase().replaceAll('\\', '/').replace('root entry/', '')))
  if (!EVERY_WORKBOOK.every((name) => names.has(name)) || OTHER_KINDS.some((name) => names.has(name))) {
    throw new DomainError('table.kind_unknown', 'the archive is no workbook', {})
  }
  const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0)
  if (total > limits.xlsxUnpackedBytes || entries.some(isBomb) || hasOverlap(entries)) {
    throw new DomainError('table.archive_unsafe', 'the workbook unpacks to too much', { unpackedBytes: total })
  }
  for (const entry of entries) assertTrueSize(zip, entry)
}

function isBomb({ packedBytes, unpackedBytes }: ZipEntry): boolean {
  return unpackedBytes > SMALL_ENTRY && unpackedBytes > packedBytes * MAX_RATIO
}

/** Entries that share their packed bytes are how a small archive claims a huge one. */
function hasOverlap(entries: readonly ZipEntry[]): boolean {
  const byStart = entries.toSorted((a, b) => a.dataStart - b.dataStart)
  return byStart.some(
    ({ dataStart, packedBytes }, i) => dataStart + packedBytes > (byStart[i + 1]?.dataStart ?? Infinity),
  )
}

function assertTrueSize(zip: Buffer, { method, packedBytes, unpackedBytes, dataStart }: ZipEntry): void {
  const packed = zip.subarray(dataStart, dataStart + packedBytes)
  const actual = method === DEFLATED ? inflatedLength(packed, unpackedBytes) : packedBytes
  if (actual === unpackedBytes) return
  throw new DomainError('table.archive_unsafe', 'an entry unpacks to another size than it claims', {})
}

/** The length of the unpacked bytes, or -1 if they exceed `claimed` or cannot be unpacked. */
function inflatedLength(packed: Buffer, claimed: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, claimed) }).length
  } catch {
    return -1
  }
}
