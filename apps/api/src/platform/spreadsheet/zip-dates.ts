const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50

/** 1980-01-01 00:00:00, the earliest date a ZIP archive can hold. */
const DOS_TIME = 0
const DOS_DATE = 0x21

/**
 * The same archive with every entry dated 1980-01-01, in place.
 *
 * The XLSX writer stamps entries with the clock, so that two files of equal content differ from one moment to the
 * next; a payout file is frozen by its SHA-256 and must come out the same whenever it is written.
 *
 * @throws RangeError if the bytes are not a ZIP archive
 */
export function fixZipDates(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endOfDirectory(view)
  const entries = view.getUint16(end + 10, true)
  let entry = view.getUint32(end + 16, true)
  for (let i = 0; i < entries; i += 1) {
    expectSignature(view, entry, DIRECTORY_ENTRY)
    writeDate(view, entry + 12)
    const header = view.getUint32(entry + 42, true)
    expectSignature(view, header, LOCAL_HEADER)
    writeDate(view, header + 10)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return archive
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw new RangeError('not a ZIP archive')
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new RangeError('damaged ZIP archive')
}

function writeDate(view: DataView, at: number): void {
  view.setUint16(at, DOS_TIME, true)
  view.setUint16(at + 2, DOS_DATE, true)
}
