import { type ByteSource, bytesSource, readBytes } from './byte-source.ts'
import type { CsvScanner } from './csv-scanner.ts'
import { refuseAbove, type TableLimits } from './limits.ts'
import { decodeText } from './text-decoder.ts'

const BOM_BYTES = 2

/** A UTF-16 file (Excel's 「Unicode 文本」) as UTF-8 bytes in memory, since the scanner reads bytes. */
export async function recodeUtf16(source: ByteSource, limits: TableLimits): Promise<ByteSource> {
  refuseAbove('utf16Bytes', source.size, limits)
  const bytes = await readBytes(source, 0, source.size)
  return { ...bytesSource(Buffer.from(decodeText(bytes, 'utf-16le'))), close: () => source.close() }
}

/** Translates row positions in the recoded bytes into positions in the UTF-16 file. Rows must come in order. */
export class Utf16Positions {
  private units = 0

  /** @param from where in `bytes` the stretch begins that no earlier call has counted */
  rewriteRows(scanner: CsvScanner, bytes: Buffer, from: number): void {
    let at = from
    for (let row = 0; row < scanner.rowCount; row++) {
      const start = this.advance(bytes, at, scanner.rowStart[row]!)
      at = scanner.rowEnd[row]!
      scanner.rowEnd[row] = this.advance(bytes, scanner.rowStart[row]!, at)
      scanner.rowStart[row] = start
    }
  }

  /** The file position of `to`, when `from` is where the last call ended. */
  advance(bytes: Buffer, from: number, to: number): number {
    this.units += bytes.toString('utf8', from, to).length
    return BOM_BYTES + this.units * 2
  }
}
