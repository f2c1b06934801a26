import { writeZip } from '@qudao/api/platform/spreadsheet/zip-stream'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../support/archive.ts'

const PARTS = [
  { name: '数据说明.txt', content: ['你好'] },
  { name: 'files/a/名单 é.csv', content: [] },
  { name: 'README.txt', content: ['plain'] },
]
const UTF8_NAMES = 0x0800

describe.each([true, false])('an archive with isWide %s', (isWide) => {
  test('says the same of a part before its bytes and in the directory', async () => {
    const parts = readArchive(Buffer.concat(await Array.fromAsync(writeZip(PARTS, { isWide }))))
    expect(parts.map(({ name, bytes }) => [name, bytes.toString()])).toEqual(
      PARTS.map(({ name, content }) => [name, content.join('')]),
    )
    for (const { name, local, central } of parts) {
      expect(local, name).toEqual(central)
      expect(local.flags & UTF8_NAMES).toBe(UTF8_NAMES)
      expect(local.extraIds).toEqual(isWide ? [1] : [])
    }
  })
})
