import { fc, test as prop } from '@fast-check/vitest'
import type { ReportedLine } from '@qudao/api/orders/formats/index'
import { cutIntoChunks } from '@qudao/api/orders/reading/chunks'
import { expect } from 'vitest'

// safe because cutting looks at these fields only
const line = (rowOffset: number, groupKey: string, groupSize: number) =>
  ({ kind: 'sale', rowOffset, groupKey, groupSize }) as ReportedLine

async function cut(parts: ReportedLine[][], rows: number) {
  const source = async function* () {
    for (const lines of parts) yield { lines, refunds: [], problems: [] }
  }
  const chunks = []
  for await (const chunk of cutIntoChunks(source(), () => true, rows)) chunks.push(chunk)
  return chunks
}

const groups = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 })

prop.prop([groups, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 })])(
  'every row is in one piece, groups stay whole, and how the file is read changes nothing',
  async (sizes, rows, batch) => {
    let offset = 0
    const lines = sizes.flatMap((size, group) => Array.from({ length: size }, () => line(offset++, `g${group}`, size)))
    const parts = Array.from({ length: Math.ceil(lines.length / batch) }, (_, i) =>
      lines.slice(i * batch, (i + 1) * batch),
    )
    const chunks = await cut(parts, rows)
    expect(chunks.flatMap((chunk) => chunk.lines)).toEqual(lines)
    expect(new Set(chunks.map(({ start }) => start)).size).toBe(chunks.length)
    for (const chunk of chunks.slice(1))
      expect(chunk.lines[0]).not.toMatchObject({ groupKey: lines[chunk.start - 1]?.groupKey })
    expect((await cut([lines], rows)).map(({ start }) => start)).toEqual(chunks.map(({ start }) => start))
  },
)
