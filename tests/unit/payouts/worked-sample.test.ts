import { readFile } from 'node:fs/promises'
import { parseAmount } from '@qudao/api/domain/amount-text'
import { compilePlan } from '@qudao/api/domain/commission/compile-plan'
import { type PeriodLine, periodIncrement } from '@qudao/api/domain/commission/period'
import { reversalDue } from '@qudao/api/domain/commission/reversal'
import { termsFromJson } from '@qudao/api/domain/commission/terms-json'
import { checkResidentId } from '@qudao/api/domain/identifiers/resident-id'
import { checkUscc } from '@qudao/api/domain/identifiers/uscc'
import { applyRate, sum } from '@qudao/api/domain/money'
import { statementAmounts } from '@qudao/api/domain/settlement/statement-amounts'
import { withholdingDue } from '@qudao/api/domain/tax/labour-remuneration'
import { alipayBatchFiles, checkPayments } from '@qudao/api/payouts/formats/index'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

type Row = Record<string, string>
const folder = new URL('../../fixtures/payouts/', import.meta.url)
const text = (name: string) => readFile(new URL(name, folder), 'utf8')
const csv = async (name: string) => parse<Row>(await text(name), { columns: true, bom: true, record_delimiter: '\r\n' })

const [orders, refunds, partners, expected, terms] = await Promise.all([
  csv('orders.csv'),
  csv('refunds.csv'),
  csv('partners.csv'),
  text('expected.json').then(JSON.parse),
  text('plan.json').then((json) => termsFromJson(JSON.parse(json))),
])

const rateOf = compilePlan(terms)
const partnerOf = (row: Row) => partners.find((partner) => partner['PID/关系ID']!.endsWith(`_${row.广告位ID}`))!
const refundOf = (row: Row) =>
  sum(
    refunds
      .filter((refund) => refund.淘宝订单编号 === row.订单编号 && refund.商品ID === row.商品ID)
      .map((refund) => parseAmount(refund.维权退款金额!)),
  )

/** What the domain makes of the lines, numbered as in the file. */
const entries = orders.flatMap((row, i) => {
  if (row.订单状态 === '订单失效') return []
  const rate = rateOf({ category: row.类目名称, product: row.商品ID })!
  const baseMinor = parseAmount(row.结算金额!)
  const amountMinor = applyRate(baseMinor, rate.ratePpm, terms.rounding.mode)
  const refundedMinor = refundOf(row)
  const reversedMinor = reversalDue({ amountMinor, baseMinor, refundedAtMinor: 0n }, refundedMinor, 0n)
  return [
    {
      line: i + 1,
      partner: partnerOf(row).名称!,
      ruleId: rate.ruleId,
      baseMinor,
      amountMinor,
      refundedMinor,
      reversedMinor,
    },
  ]
})

const increments = partners.map(({ 名称 }) => {
  const own = entries.filter(({ partner }) => partner === 名称)
  const lines = own.map(
    (entry): PeriodLine => ({
      lineId: String(entry.line).padStart(2, '0'),
      orderNo: '',
      ruleId: entry.ruleId,
      baseMinor: entry.baseMinor,
      refundedMinor: entry.refundedMinor,
      earnedMinor: entry.amountMinor,
      reversedMinor: entry.reversedMinor,
    }),
  )
  return { partner: 名称!, ...periodIncrement(terms, lines) }
})

test('each line earns and each refund takes back what the hand-worked sample says', () => {
  expect(
    entries.map(({ line, ruleId, baseMinor, amountMinor, reversedMinor }) => ({
      line,
      rule: ruleId,
      baseMinor: `${baseMinor}`,
      amountMinor: `${amountMinor}`,
      ...(reversedMinor > 0n && { reversedMinor: `${reversedMinor}` }),
    })),
  ).toEqual(expected.entries)
})

test('the month adds the tiers to the fen and gives every fen to a line', () => {
  expect(
    increments.map(({ partner, perRule, amountMinor, shares }) => {
      const standard = perRule.find(({ ruleId }) => ruleId === 'standard')!
      return {
        partner,
        netSalesMinor: `${standard.netSalesMinor}`,
        targetMinor: `${standard.targetMinor}`,
        earnedMinor: `${standard.earnedMinor}`,
        incrementMinor: `${amountMinor}`,
        shares: Object.fromEntries(shares.map((share) => [`${Number(share.lineId)}`, `${share.amountMinor}`])),
      }
    }),
  ).toEqual(expected.periodIncrements)
})

test('statements, tax and the payment file end at the hand-worked total', async () => {
  const waiting = expected.carriedToNextMonth[0].line
  const payments = expected.statements.map(({ partner, taxHandling, ...statement }: Row) => {
    const own = entries.filter((entry) => entry.partner === partner && entry.line !== waiting)
    const increment = increments.find((one) => one.partner === partner)!.amountMinor
    const figures = {
      openingMinor: 0n,
      earnedMinor: sum(own.map(({ amountMinor }) => amountMinor)) + increment,
      reversedMinor: sum(own.map(({ reversedMinor }) => reversedMinor)),
      adjustedMinor: 0n,
    }
    const { balanceMinor } = statementAmounts(figures)
    const isWithheld = taxHandling === 'withhold'
    const taxMinor = isWithheld ? withholdingDue({ monthGrossBefore: 0n, withheldBefore: 0n, gross: balanceMinor }) : 0n
    const amounts = { ...figures, ...statementAmounts({ ...figures, taxMinor }) }
    for (const [key, value] of Object.entries(statement).filter(([key]) => key.endsWith('Minor'))) {
      expect(`${amounts[key as keyof typeof amounts]}`, `${partner} ${key}`).toBe(value)
    }
    const payee = partners.find(({ 名称 }) => 名称 === partner)!
    return {
      id: partner!,
      partnerId: partner!,
      account: payee.支付宝!,
      name: payee.主体!,
      currency: 'CNY',
      amountMinor: amounts.netMinor,
      purpose: '山隐茶事 5月佣金 1-1-000',
      blocked: statement.blocked,
    }
  })
  const lines = payments.filter(({ blocked }: { blocked?: string }) => !blocked)
  expect(checkPayments(lines, { channel: 'alipay', encoding: 'gbk', perPaymentLimitMinor: 5_000_000n })).toEqual([])
  const [file] = await alipayBatchFiles(lines, { format: 'csv', fileStem: 'sample' })
  expect(`${file!.totalMinor}`).toBe(expected.payout.totalMinor)
  const written = new TextDecoder('gbk').decode(file!.bytes).split('\r\n').slice(2, -1)
  expect(written.map((row) => row.split(',').slice(1, 4))).toEqual(
    expected.payout.lines.map(({ account, name, amount }: Row) => [account, name, amount]),
  )
})

test('the sample names nobody: every number passes its check and belongs to no region', () => {
  for (const { 类型, 证件号 } of partners) {
    expect((类型 === '企业' ? checkUscc(证件号!) : checkResidentId(证件号!)).ok).toBe(true)
    expect(证件号).toContain('990000')
  }
})
