import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findingsOn } from '../support/page-findings.ts'
import * as orders from '../support/story/orders.ts'
import * as partners from '../support/story/partners.ts'
import * as payouts from '../support/story/payouts.ts'
import { invite, join, setUpBrand } from '../support/story/people.ts'
import { openLink } from '../support/story/phone.ts'
import { publishPlan, savePlan, startPlan, writePlan } from '../support/story/plan.ts'
import * as sample from '../support/story/sample.ts'
import * as settlement from '../support/story/settlement.ts'
import { openStage, type Stage } from '../support/story/stage.ts'
import { chapter, confirm, rowOf, seeFigure, whyBlocked } from '../support/story/ui.ts'

// The numbers are those of tests/fixtures/payouts/README.md, worked out by hand. Its May is moved to the month before
// this one, because the server is the real one with the real clock.
const QINGHE = '清和的茶桌'
const SHIGUANG = '杭州拾光传媒'
const ZHIXIA = '知夏喝茶记'
const QINGHE_SLOT = 'mm_990012345_2310450017_11095000001'
const ZHIXIA_SLOT = 'mm_990012345_2310450017_11095000003'
const REFUSED = '收款账户不存在'
const RETURNED = '收款人要求退回'

type Story = { stage: Stage; owner: Page; accountant: Page; months: sample.Months; expected: sample.Expected }

test('a new brand earns, corrects, closes, approves and pays its first month to the fen', {
  timeout: 300_000,
}, async () => {
  await using stage = await openStage()
  const [owner, accountant, phone] = await Promise.all([stage.desk(), stage.desk(), stage.phone()])
  const months = sample.monthsOf(new Date())
  const story: Story = { stage, owner, accountant, months, expected: await sample.expectedSample() }
  const pages = [owner, accountant, phone]

  await chapter('two people', pages, () => bringPeople(story))
  await chapter('three partners', pages, () => bringPartners(story))
  await chapter('a plan in sentences', pages, () => publishTerms(story))
  await chapter('the order report', pages, () => takeInOrders(story))
  await chapter('what could not be used', pages, () => settleExceptions(story))
  await chapter('the refunds', pages, () => takeInRefunds(story))
  await chapter('closing the month', pages, () => closeTheMonth(story))
  await chapter('review and approval', pages, () => decideStatements(story))
  await chapter('a batch nobody approves alone', pages, () => makeBatch(story))
  await chapter('the file and its result', pages, () => payBatch(story))
  await chapter('the partner looks on a phone', pages, () => lookOnPhone(story, phone))
  await chapter('money comes back', pages, () => takeBack(story))
  expect(await stage.books()).toContain('The books agree')
})

async function bringPeople({ stage, owner, accountant }: Story): Promise<void> {
  const founder = { name: '沈山', identifier: 'owner@shanyin.test', password: 'four unrelated words here' }
  await setUpBrand(owner, stage.origin, { name: '山隐', slug: 'shanyin' }, founder)
  const link = await invite(owner, '周敏', '会计')
  const colleague = { name: '周敏', identifier: '19900001111', password: 'four other words entirely' }
  await join(accountant, link, colleague)
}

async function bringPartners({ owner }: Story): Promise<void> {
  await partners.createPartner(owner, {
    name: QINGHE,
    legalName: '林清和',
    taxId: '990000199110036179',
    mobile: '19900009001',
    grade: '普通',
    taxHandling: '品牌代扣',
    alipay: '19900009001',
  })
  await partners.addSlot(owner, QINGHE_SLOT, QINGHE)

  await partners.checkPartnerList(owner, await sample.partnerSheet({ withoutSlot: ZHIXIA_SLOT }))
  await seeFigure(owner, '新建', '2')
  await seeFigure(owner, '没有变化', '1')
  await seeFigure(owner, '不能用', '0')
  await partners.writePartnerList(owner, 2)
  await partners.setTaxHandling(owner, SHIGUANG, '对方开票')
}

async function publishTerms({ owner }: Story): Promise<void> {
  await startPlan(owner)
  await writePlan(owner, {
    name: '标准方案',
    payer: '品牌自结',
    base: '结算金额',
    effectiveFrom: '2020-01-01',
    holdDays: '15',
    rules: [
      {
        tiers: [
          { from: '0', rate: '8' },
          { from: '5000', rate: '10' },
        ],
      },
      { categories: '茶叶', rate: '6' },
    ],
  })
  await owner.getByRole('textbox', { name: '结算金额' }).fill('822.55')
  await owner.getByRole('combobox', { name: '类目' }).selectOption({ label: '其他' })
  await owner.getByRole('textbox', { name: '当月净成交' }).fill('11247.45')
  await seeFigure(owner, '这一单得', '¥65.80')
  await seeFigure(owner, '全月应得', '¥1,024.75')
  expect(await findingsOn(owner)).toEqual([])
  await savePlan(owner, '标准方案')
  await publishPlan(owner, 1)
}

async function takeInOrders({ owner, months }: Story): Promise<void> {
  const damage = { before: ',1300.00,156.00,1300.00,', after: ',1300.005,156.00,1300.00,' }
  await orders.sendOrders(owner, await sample.orderReport(months.last, damage), '阿里妈妈推广者订单，30 列')
  await owner.getByText('GBK', { exact: true }).waitFor()
  await orders.previewOrders(owner)
  // everything but the lines of 知夏 and the damaged one: 65.80 + 2.92 + 667.20 + 88.32 + 68.16 + 6.70 + 30.61 + 30.72
  await rowOf(owner, '变化', '合计').getByText('净增 ¥960.43').waitFor()
  await rowOf(owner, '变化', '异常，不导入').getByText('金额待定').waitFor()
  await orders.importOrders(owner, 9)
  await owner.getByRole('heading', { name: '异常 3 行' }).waitFor()
}

async function settleExceptions({ owner }: Story): Promise<void> {
  await orders.assignUnknownSlot(owner, ZHIXIA, 2)
  await orders.correctCell(owner, '付款金额', '1300.00')
  await owner.getByRole('heading', { name: '这一类已经没有待处理的行' }).waitFor()
}

async function takeInRefunds({ owner, months }: Story): Promise<void> {
  await orders.sendOrders(owner, await sample.refundReport(months.last), '维权退款明细，15 列')
  await orders.previewOrders(owner)
  await rowOf(owner, '变化', '合计').getByText('净增 −¥51.08').waitFor()
  await orders.importOrders(owner, 2)
}

async function closeTheMonth({ accountant, months, expected }: Story): Promise<void> {
  await settlement.prepareClose(accountant, months.lastWords)
  for (const { partner = '', ...statement } of expected.statements) {
    const row = rowOf(accountant, '结算单', partner)
    await row
      .getByText(sample.yuan(statement.grossMinor ?? statement.balanceMinor), { exact: true })
      .first()
      .waitFor()
    await row
      .getByText(statement.netMinor ? sample.yuan(statement.netMinor) : '税务处理未设置')
      .first()
      .waitFor()
  }
  await settlement.closeMonth(accountant, months.lastWords, expected.statements.length)
}

async function decideStatements({ owner, accountant, months, expected }: Story): Promise<void> {
  const [month, count] = [months.lastWords, expected.statements.length]
  await settlement.openStatement(accountant, QINGHE, month)
  const line = await settlement.whyOf(accountant, '¥65.80')
  await line.getByText('¥822.55 × 8% = ¥65.804').waitFor()
  await settlement.enough(accountant)
  const tier = await settlement.whyOf(accountant, '¥124.95')
  await tier.getByText('¥6,247.45 × 10% = ¥624.745').waitFor()
  await tier.getByText('减去当月逐笔已计 ¥899.80').waitFor()
  await settlement.enough(accountant)
  expect(await findingsOn(accountant)).toEqual([])

  await settlement.reviewAll(accountant, month, count)
  await settlement.openStatement(accountant, QINGHE, month)
  expect(await whyBlocked(accountant, '审批 ¥1,092.91')).toBe('你的角色不能审批；财务主管或负责人可以。')
  await settlement.approveAll(owner, month, count)
}

async function makeBatch({ owner, accountant, months, expected }: Story): Promise<void> {
  const total = sample.yuan(expected.payout.totalMinor)
  await payouts.planBatch(owner)
  await seeFigure(owner, '应付', sample.yuan(expected.payout.grossMinor))
  await seeFigure(owner, '代扣个税', sample.yuan(expected.payout.taxMinor))
  await rowOf(owner, '不在这一批：1 位', ZHIXIA).getByText('税务处理未设置').waitFor()
  await payouts.createBatch(owner, `生成 2 笔，${total}`, `${months.thisWords}打款 第 1 批`)
  expect(await whyBlocked(owner, `审批 ${total}`)).toBe('你编制了这一批，请同事审批。')
  await payouts.cancelBatch(owner, '由会计编制')

  await payouts.planBatch(accountant)
  await payouts.createBatch(accountant, `生成 2 笔，${total}`, `${months.thisWords}打款 第 2 批`)
  await payouts.openBatch(owner, `${months.thisWords}打款 第 2 批`)
  await confirm(owner, `审批 ${total}`)
}

async function payBatch({ owner, expected, months }: Story): Promise<void> {
  const file = await payouts.exportBatch(owner, 2)
  expect(file.sha256).toBe(file.shownSha256)
  const paid = file.rows.map(({ account, name, amount }) => ({ account, name, amount }))
  expect(paid).toHaveLength(expected.payout.lines.length)
  expect(paid).toEqual(expect.arrayContaining(expected.payout.lines))
  const note = new RegExp(`^山隐 ${Number(months.last.slice(5))}月佣金 2-[12]-\\d{3}$`)
  for (const { remark } of file.rows) expect(remark).toMatch(note)
  expect(sample.sumOf(paid)).toBe(BigInt(expected.payout.totalMinor))

  const answers = file.rows.map((row) => {
    const isRefused = row.name !== '林清和'
    return { ...row, status: isRefused ? '失败' : '成功', reason: isRefused ? REFUSED : '' }
  })
  await payouts.previewResult(owner, answers)
  await payouts.anotherFile(owner)
  await payouts.sendResult(
    owner,
    answers.filter(({ status }) => status === '成功'),
  )
  await payouts.tellFailed(owner, SHIGUANG, REFUSED)
  await seeFigure(owner, '已打款', '¥1,034.33')
  await seeFigure(owner, '已退回', '¥37.31')
  const refused = rowOf(owner, '这一批的每一笔', SHIGUANG)
  await refused.getByText('已退回余额').waitFor()
  await refused.getByText(REFUSED).waitFor()
  expect(await findingsOn(owner)).toEqual([])

  await payouts.planBatch(owner)
  await rowOf(owner, '会打款', SHIGUANG).getByText('¥37.31').first().waitFor()
}

async function takeBack({ owner, accountant, months }: Story): Promise<void> {
  const batch = `${months.thisWords}打款 第 2 批`
  await payouts.openBatch(accountant, batch)
  await payouts.askReturn(accountant, QINGHE, RETURNED)
  expect(await findingsOn(accountant)).toEqual([])
  await payouts.openBatch(owner, batch)
  await payouts.confirmReturn(owner, QINGHE)
  await seeFigure(owner, '已打款', '¥0.00')
  await rowOf(owner, '这一批的每一笔', QINGHE).getByText(RETURNED).waitFor()
}

async function lookOnPhone({ owner, months }: Story, phone: Page): Promise<void> {
  const link = await partners.copySignInLink(owner, QINGHE)
  await openLink(phone, link, QINGHE)
  await phone.getByText(/^上一笔，\d+ 月 \d+ 日到账$/).waitFor()
  await phone.getByText('¥1,034.33', { exact: true }).first().waitFor()
  await seeFigure(phone, '本期佣金', '+¥1,121.35')
  await seeFigure(phone, '退款冲回', '−¥28.44')
  await seeFigure(phone, '代扣个税', '−¥58.58')
  await seeFigure(phone, '实付', '¥1,034.33')
  // 1,092.91 of the month, less 800, times 20 % = 58.582: the lines come to the number that opens them
  const tax = await settlement.whyOf(phone, '−¥58.58')
  await tax.getByText('¥1,092.91 − 减除费用 ¥800.00 = 应纳税所得额 ¥292.91').waitFor()
  await tax.getByText('¥292.91 × 20% = ¥58.582').waitFor()
  await tax.getByText('这笔已代扣 = ¥58.58').waitFor()
  expect(await findingsOn(phone)).toEqual([])
  await settlement.enough(phone)
  const steps = phone.getByRole('list', { name: '到账进度' })
  expect(await steps.getByText('已完成').count()).toBe(await steps.getByRole('listitem').count())
  expect(await findingsOn(phone)).toEqual([])

  await phone.getByRole('link', { name: '+¥1,121.35' }).tap()
  await phone.getByRole('heading', { name: `${months.lastWords}结算单` }).waitFor()
  const tier = await settlement.whyOf(phone, '¥124.95')
  await tier.getByText('¥6,247.45 × 10% = ¥624.745').waitFor()
  expect(await findingsOn(phone)).toEqual([])
}
