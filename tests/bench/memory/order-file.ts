import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { reportOf, SLOTS } from '../../support/orders/report.ts'

const PIECE = 10_000

export const slotCodes = (): string[] => Array.from({ length: SLOTS }, (_, i) => String(100_000 + i))

/** Writes a 30-column export of at least so many bytes, piece by piece; answers its rows. */
export async function writeOrderFile(path: string, bytes: number): Promise<number> {
  const out = createWriteStream(path)
  const [head, ...lines] = new TextDecoder().decode(reportOf(PIECE)).trimEnd().split('\r\n')
  out.write(`${head}\r\n`)
  let rows = 0
  for (let round = 0; out.bytesWritten + out.writableLength < bytes; round++) {
    // the order numbers of a piece begin with 38400000000: another beginning makes them other orders
    const prefix = String(38_400_000_000 + round)
    const text = lines.map((line) => line.replace(',38400000000', `,${prefix}`)).join('\r\n')
    rows += lines.length
    if (!out.write(`${text}\r\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
  return rows
}
