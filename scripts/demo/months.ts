import type { components } from '@qudao/api/client'
import { demoBrand, demoOrderFile, demoRefundFile } from '@qudao/db/demo/index'
import { formatMinor } from '../../apps/api/src/domain/amount-text.ts'
import { addMonths } from '../../apps/api/src/domain/clocks.ts'
import { writeCsv } from '../../apps/api/src/platform/spreadsheet/index.ts'
import { setClock } from './clock.ts'
import { finishJob } from './jobs.ts'
import type { Staff } from './people.ts'
import { must, type Person } from './person.ts'

const path = { brand: demoBrand().slug }
const base = `/api/b/${demoBrand().slug}`

/** On the 5th the operator imports what the platform reported of the month before. */
export async function importMonth({ operator }: Staff, period: string): Promise<components['schemas']['OrderImport']> {
  setClock(`${addMonths(period, 1)}-05T09:00`)
  const orders = await takeIn(operator, await demoOrderFile(period))
  await takeIn(operator, await demoRefundFile(period))
  await takeInCatalogue(operator, orders.id)
  return orders
}

/** What the file shows for the first time becomes drafts; the operator looks at the first page of them and keeps it. */
async function takeInCatalogue({ api }: Person, id: string): Promise<void> {
  const body = { slots: [], products: 'all' as const, shops: 'all' as const }
  await must(api.POST('/api/b/{brand}/order-imports/{id}/discoveries', { params: { path: { ...path, id } }, body }))
  const query = { state: 'draft' as const, limit: 50 }
  const products = await must(api.GET('/api/b/{brand}/products', { params: { path, query } }))
  const shops = await must(api.GET('/api/b/{brand}/shops', { params: { path, query } }))
  const ids = (rows: readonly { id: string }[]) => ({ ids: rows.map((row) => row.id) })
  if (products.items.length > 0) {
    await must(api.POST('/api/b/{brand}/products/confirm', { params: { path }, body: ids(products.items) }))
  }
  if (shops.items.length > 0) {
    await must(api.POST('/api/b/{brand}/shops/confirm', { params: { path }, body: ids(shops.items) }))
  }
}

async function takeIn(operator: Person, file: { fileName: string; bytes: Uint8Array }) {
  const found = await operator.upload<components['schemas']['OrderImport']>(`${base}/order-imports`, file)
  const { jobId } = await must(
    operator.api.POST('/api/b/{brand}/order-imports/{id}/confirm', { params: { path: { ...path, id: found.id } } }),
  )
  await finishJob(operator, jobId)
  return must(operator.api.GET('/api/b/{brand}/order-imports/{id}', { params: { path: { ...path, id: found.id } } }))
}

/** On the 8th the accountant closes and reviews; on the 9th the supervisor approves: two people, held by the database. */
export async function closeMonth({ accountant, supervisor }: Staff, period: string): Promise<number> {
  setClock(`${addMonths(period, 1)}-08T10:00`)
  const { jobId } = await must(
    accountant.api.POST('/api/b/{brand}/settlements', { params: { path }, body: { period } }),
  )
  await finishJob(accountant, jobId)
  const { closed } = await must(accountant.api.GET('/api/b/{brand}/settlements', { params: { path } }))
  const settlement = closed.find((one) => one.period === period)!
  const all = { params: { path: { ...path, id: settlement.id } }, body: {} }
  await must(accountant.api.POST('/api/b/{brand}/settlements/{id}/review', all))
  setClock(`${addMonths(period, 1)}-09T11:00`)
  await must(supervisor.api.POST('/api/b/{brand}/settlements/{id}/approve', all))
  return settlement.statements
}

/** On the 10th the accountant drafts the batch, the cashier approves it, and the file leaves. */
export async function payMonth(
  { accountant, cashier }: Staff,
  period: string,
): Promise<components['schemas']['PayoutBatchDetail']> {
  setClock(`${addMonths(period, 1)}-10T14:00`)
  const drafted = await must(
    accountant.api.POST('/api/b/{brand}/payout-batches', {
      params: { path },
      body: { method: 'alipay', format: 'csv', currency: 'CNY' },
    }),
  )
  const at = { params: { path: { ...path, id: drafted.id } } }
  await must(cashier.api.POST('/api/b/{brand}/payout-batches/{id}/approve', at))
  return must(cashier.api.POST('/api/b/{brand}/payout-batches/{id}/export', at))
}

/**
 * Alipay answers the next day: nearly everybody is paid, one account does not exist. The accountant takes the answer in,
 * since whoever tells that a payment failed may not approve the one that pays it again.
 */
export async function answerBatch(
  { accountant }: Staff,
  batch: components['schemas']['PayoutBatchDetail'],
  period: string,
): Promise<void> {
  setClock(`${addMonths(period, 1)}-11T09:30`)
  const lines: components['schemas']['PayoutLine'][] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await must(
      accountant.api.GET('/api/b/{brand}/payout-batches/{id}/lines', {
        params: {
          path: { ...path, id: batch.id },
          query: { limit: 200, status: 'sent', ...(cursor ? { cursor } : {}) },
        },
      }),
    )
    lines.push(...page.items)
    cursor = page.nextCursor
  }
  await accountant.upload(`${base}/payout-batches/${batch.id}/results`, {
    fileName: `支付宝结果-${period}.csv`,
    bytes: resultFile(lines),
  })
}

function resultFile(lines: readonly components['schemas']['PayoutLine'][]): Uint8Array {
  const headers = ['序号', '创建时间', '订单号', '流水号', '收款账号', '姓名', '金额（元）', '状态', '备注', '失败原因']
  const rows = lines.map((line, i) => {
    const failed = i === 3
    return [
      `${i + 1}`,
      '2026-06-11 09:12:00',
      `20260611${String(i).padStart(6, '0')}`,
      `flow${line.id.slice(-12)}`,
      line.accountMask,
      line.payeeName,
      formatMinor(BigInt(line.netMinor)),
      failed ? '失败' : '成功',
      line.id,
      failed ? '收款账户不存在' : '',
    ]
  })
  const columns = headers.map((header) => ({ header, type: 'text' as const }))
  return writeCsv({ name: '结果', columns, rows }, { encoding: 'gbk' })
}
