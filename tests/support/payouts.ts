import { encodeGbk } from '@qudao/api/platform/spreadsheet/index'
import type { Role } from '@qudao/db/schema'
import type { World } from './world.ts'

export type Batch = {
  id: string
  number: number
  status: string
  lineCount: number
  grossMinor: string
  taxMinor: string
  netMinor: string
  paidMinor: string
  returnedMinor: string
  preparedByMe: boolean
  files: { purpose: string; name: string; sha256: string; size: number; lineCount: number; netMinor: string }[]
  leftOut?: { partner: { id: string; name: string }; dueMinor: string; code: string; details?: unknown }[]
}
export type Line = {
  id: string
  partner: { id: string; name: string }
  part: number
  payeeName: string
  grossMinor: string
  taxMinor: string
  netMinor: string
  status: string
  reason: string | null
  flowNo: string | null
}
export type Outcome = {
  paid: number
  paidMinor: string
  returned: number
  returnedMinor: string
  asked: number
  pending: number
  unchanged: number
  missing: number
  unmatched: { row: number; code: string }[]
}

/** The route of money through the payouts room, as its people walk it. */
export const payoutsOf = (world: World) => {
  const batch = (id: string) => `/payout-batches/${id}`
  return {
    draft: async (input: Record<string, unknown> = {}) =>
      (await world.as('accountant').post('/payout-batches', { method: 'alipay', ...input })).expect<Batch>(201),
    approve: (id: string, role: Role = 'cashier') => world.as(role).post(`${batch(id)}/approve`),
    export: (id: string) => world.as('accountant').post(`${batch(id)}/export`),
    get: async (id: string) => (await world.as('accountant').get(batch(id))).expect<Batch>(),
    lines: async (id: string) => {
      const page = await world.as('accountant').get(`${batch(id)}/lines?limit=200`)
      return page.expect<{ items: Line[] }>().items
    },
    /** Draft, approval by a second person, and the file. */
    async sent(input: Record<string, unknown> = {}): Promise<Batch> {
      const { id } = await this.draft(input)
      ;(await this.approve(id)).expect()
      return (await this.export(id)).expect<Batch>()
    },
    /** What the payees of the batch read, payment by payment as in its Alipay file. */
    async notes(batch: Batch): Promise<{ name: string; note: string }[]> {
      const payment = batch.files.find(({ purpose }) => purpose === 'payment')!
      const { bytes } = await this.download(batch.id, payment.sha256)
      const rows = new TextDecoder('gbk').decode(bytes).trim().split('\r\n').slice(2)
      return rows.map((row) => row.split(',')).map(([, , name = '', , note = '']) => ({ name, note }))
    },
    download: (id: string, sha256: string) => world.as('cashier').get(`${batch(id)}/files/${sha256}`),
    result: async (
      id: string,
      rows: readonly ResultRow[],
      encoding: 'gbk' | 'utf8' = 'gbk',
      role: Role = 'accountant',
    ) => {
      const file = { name: '付款结果.csv', bytes: resultFile(rows, encoding) }
      return (await world.upload(role, `${batch(id)}/results`, { file })).expect<Outcome>()
    },
    /** What a result file would book. */
    previewResult: async (id: string, rows: readonly ResultRow[], role: Role = 'accountant') => {
      const file = { name: '付款结果.csv', bytes: resultFile(rows, 'gbk') }
      return (await world.upload(role, `${batch(id)}/results/preview`, { file })).expect<ResultPreview>()
    },
    /** Books a result file as it was previewed. */
    confirmResult: (id: string, rows: readonly ResultRow[], preview: string, role: Role = 'accountant') =>
      world.upload(role, `${batch(id)}/results`, {
        file: { name: '付款结果.csv', bytes: resultFile(rows, 'gbk') },
        fields: { preview },
      }),
  }
}

export type ResultPreview = Outcome & {
  preview: string
  fileSha256: string
  isKnown: boolean
  lines: {
    row: number
    partner: { name: string }
    netMinor: string
    paid: boolean
    wasPaid: boolean
    waits: boolean
    reason: string | null
  }[]
}

export type ResultRow = {
  line?: Pick<Line, 'id' | 'netMinor'> & { payeeName?: string }
  account?: string
  name?: string
  amount?: string
  remark?: string
  status: '成功' | '失败' | '处理中' | '退票' | (string & {})
  reason?: string
}

const yuan = (minor: string): string => `${BigInt(minor) / 100n}.${String(BigInt(minor) % 100n).padStart(2, '0')}`

/** A result file as Alipay writes it: a head, a blank line, then the payments. */
export function resultFile(rows: readonly ResultRow[], encoding: 'gbk' | 'utf8'): Uint8Array {
  const head = [
    '账号户称,付款账户,订单号,付款状态,总金额（元）,成功金额（元）,失败金额（元）',
    '山隐,pay@shanyin.test,202606100001,部分成功,0.00,0.00,0.00',
    '',
    '序号,创建时间,订单号,流水号,收款账号,姓名,金额（元）,状态,备注,失败原因',
  ]
  const body = rows.map(({ line, account, name, amount, remark, status, reason = '' }, i) =>
    [
      i + 1,
      '2026-06-10 11:00:00',
      `20260610${i}`,
      `flow${i + 1}`,
      // a file of few columns names no account
      account ?? (line ? '' : 'a@b.test'),
      name ?? line?.payeeName ?? '某人',
      amount ?? (line ? yuan(line.netMinor) : '1.00'),
      status,
      remark ?? line?.id ?? '',
      reason,
    ].join(','),
  )
  const text = [...head, ...body, ''].join('\r\n')
  return encoding === 'gbk' ? encodeGbk(text) : Buffer.from(`\uFEFF${text}`)
}
