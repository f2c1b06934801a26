import { encodeGbk } from '@qudao/api/platform/spreadsheet/gbk'
import { bytesSource, openTable, sniffTable } from '@qudao/api/platform/tabular/index'
import { describe, expect, test } from 'vitest'
import { workbookBytes } from './workbook-bytes.ts'

const csv = '订单编号,商品信息,付款金额\r\n1,松烟盖碗,19.90\r\n'
const sniff = (bytes: Uint8Array) => sniffTable(bytes)
const open = (bytes: Uint8Array) => openTable(bytesSource(bytes))

describe('what a file is, by its content', () => {
  test.each([
    ['utf-8', Buffer.from(csv)],
    ['utf-8-bom', Buffer.from(`\uFEFF${csv}`)],
    ['gbk', Buffer.from(encodeGbk(csv))],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv, 'utf16le')])],
  ] as const)('a CSV in %s', (encoding, bytes) => {
    expect(sniff(bytes)).toEqual({ kind: 'csv', encoding, delimiter: ',', newline: '\r\n' })
  })

  test('a head that ends inside a character is still its encoding', () => {
    for (const bytes of [Buffer.from(csv.repeat(20)), Buffer.from(encodeGbk(csv.repeat(20)))]) {
      const whole = sniff(bytes).encoding
      for (let cut = 1; cut <= 40; cut++) {
        expect(sniffTable(bytes.subarray(0, bytes.length - cut), false).encoding).toBe(whole)
      }
    }
  })

  test('a truncated UTF-8 file is not taken for whole', () => {
    const bytes = Buffer.from('编号,标题\n1,茶')
    expect(sniffTable(bytes.subarray(0, -1), true).encoding).not.toBe('utf-8')
  })

  test('a workbook, JSON, and a title in brackets that is no JSON', () => {
    expect(sniff(workbookBytes([{ name: 's', rows: '' }])).kind).toBe('xlsx')
    expect(sniff(Buffer.from(' [ {"trade_id": "1"} ]')).kind).toBe('json')
    expect(sniff(Buffer.from('{"data": []}')).kind).toBe('json')
    expect(sniff(Buffer.from('[包邮]茶具,数量\n1,2\n')).kind).toBe('csv')
  })
})

describe('files that cannot be read are refused with the reason', () => {
  test.each([
    ['table.empty', Buffer.alloc(0)],
    ['table.xls_not_supported', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['table.html_not_supported', Buffer.from('<html><table><tr><td>订单编号</td></tr></table></html>')],
    ['table.html_not_supported', Buffer.from('\uFEFF<?xml version="1.0"?><Workbook></Workbook>')],
    ['table.html_not_supported', encodeGbk('<meta charset="gb2312"><table><tr><td>订单</td></tr></table>')],
    ['table.encoding_unknown', Buffer.from('订单编号,金额\n1,2\n', 'utf16le').swap16()],
    ['table.encoding_unknown', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['table.encoding_unknown', Buffer.from('é,ü,ß\n1,2,3\n', 'latin1')],
    ['table.kind_unknown', Buffer.from('[{"trade_id": "1"}]')],
  ])('%s', async (code, bytes) => {
    await expect(open(bytes)).rejects.toMatchObject({ code })
  })

  test('random bytes are no encoding', () => {
    let seed = 7
    const bytes = Uint8Array.from({ length: 4000 }, () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return ((seed >>> 16) % 255) + 1
    })
    expect(sniffTable(bytes, true).encoding).toBeNull()
  })
})
