import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { sealDayBook } from '@qudao/api/audit/index'
import { booksJson, booksText, checkBooks } from '@qudao/api/reporting/index'
import { beforeAll, describe, expect, test } from 'vitest'
import { givenPayable } from '../../support/given/payable.ts'
import { givenSampleApproved } from '../../support/given/sample.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { asSuperuser, whileBroken } from '../../support/superuser.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World

const check = () => checkBooks(world.deps, { brand: world.slug })

/** The hand-worked sample, paid: one payment failed and was sent again, one is still on its way. */
beforeAll(async () => {
  world = await createWorld()
  await givenSampleApproved(world)
  world.setNow('2026-06-10T10:00:00+08:00')
  const payouts = payoutsOf(world)
  const { id } = await payouts.sent()
  const [first, second] = await payouts.lines(id)
  await payouts.result(id, [
    { line: first!, status: '成功' },
    { line: second!, status: '失败', reason: '户名不符' },
  ])
  await payouts.sent()
  await sealDayBook(world.deps, world.brand)
  await asSuperuser(world, (sql) => sql.unsafe('alter table payout_line drop constraint payout_line_adds_up'))
  return () => world[Symbol.asyncDispose]()
})

describe('clean books', () => {
  test('agree, and say what they hold', async () => {
    const report = await check()
    expect(report.difference).toBeUndefined()
    const [brand] = report.brands
    expect(brand?.currencies).toMatchObject([
      { currency: 'CNY', statements: 3, settlements: 1, payments: 2, batches: 2, taxMinor: 5_858n, netMinor: 107_164n },
    ])
    const text = booksText(report)
    expect(text).toContain('The books agree: 31 laws hold for the brand.')
    expect(text).toMatch(/payouts +2 {2}payments in 2 batches, gross +1,130\.22/)
    expect(JSON.parse(booksJson(report))).toMatchObject({ ok: true, brands: [{ currencies: [{ taxMinor: '5858' }] }] })
    expect(booksJson(report)).not.toContain('\n')
  })

  test('agree beside people who go on working', async () => {
    await using busy = await createWorld()
    busy.setNow('2026-06-10T10:00:00+08:00')
    for (const name of ['甲', '乙', '丙', '丁']) await givenPayable(busy, { amountMinor: 100_000n, name })
    const payouts = payoutsOf(busy)
    const work = (async () => {
      for (let i = 0; i < 4; i++) {
        const { id } = await payouts.sent()
        const lines = await payouts.lines(id)
        await payouts.result(
          id,
          lines.map((line, n) => ({ line, status: n === 0 ? '成功' : '失败' })),
        )
      }
    })()
    const reports = [work.then(() => undefined)] as Promise<unknown>[]
    for (let i = 0; i < 6; i++)
      reports.push(
        checkBooks(busy.deps, { brand: busy.slug }).then(({ difference }) => expect(difference).toBeUndefined()),
      )
    await Promise.all(reports)
    expect((await checkBooks(busy.deps, { brand: busy.slug })).difference).toBeUndefined()
  })

  test('of a brand that nobody has are none', async () => {
    expect(booksText(await checkBooks(world.deps, { brand: 'no-such-brand' }))).toBe(
      'There is no brand yet, so there are no books.',
    )
  })
})

/** `$brand` stands for the brand's own rows, and each statement breaks one law and no earlier one. */
const own = '$brand'
const oneOf = (table: string, where = 'true') =>
  `id = (select id from ${table} where ${own} and ${where} order by id limit 1)`
const BREAKS = [
  { law: 'known-currencies', table: 'account', sql: `update account set currency = 'XXX' where ${own}` },
  { law: 'currencies', table: 'account', sql: `update account set currency = 'USD' where ${own} and kind = 'expense'` },
  {
    law: 'balances',
    table: 'account',
    sql: `update account set balance_minor = balance_minor + 1 where ${own} and ${oneOf('account', "kind = 'payable'")}`,
    where: 'payable account of',
  },
  {
    law: 'paid-twice',
    table: 'entry',
    sql: `update entry set payer = 'channel' where ${own} and id = (select entry_id from statement_entry where ${own} limit 1)`,
  },
  {
    law: 'entries-booked',
    table: 'entry',
    sql: `update entry set amount_minor = amount_minor + 1 where ${own} and ${oneOf('entry', "kind = 'line'")}`,
    where: 'line entry',
  },
  {
    law: 'entries-booked',
    table: 'posting',
    sql: `update posting set entry_id = null where ${own} and entry_id = (select id from entry where ${own} and kind = 'period' limit 1)`,
    where: 'period entry',
  },
  {
    law: 'stray-postings',
    table: 'posting',
    sql: `insert into posting select brand_id, document_id, 9999, null,
      (select id from account where ${own} and kind = 'expense'), (select id from account where ${own} and kind = 'cash'), 'CNY', 5
      from posting where ${own} and entry_id is not null limit 1`,
    where: 'accrual document import:',
  },
  {
    law: 'reversal-kinship',
    table: 'entry',
    sql: `update entry set line_id = (select id from order_line where ${own} order by id limit 1) where ${own} and kind = 'reversal'`,
  },
  {
    law: 'reversals',
    table: 'entry',
    sql: `update entry set base_minor = base_minor * 9 where ${own} and ${oneOf('entry', "kind = 'reversal'")}`,
  },
  {
    law: 'refunded-lines',
    table: 'order_line',
    sql: `update order_line set refunded_minor = paid_minor where ${own} and line_key like '%721034273192%'`,
    where: 'order line',
  },
  {
    law: 'shares',
    table: 'entry_share',
    sql: `update entry_share set amount_minor = amount_minor + 1 where ${own} and line_id = (select line_id from entry_share where ${own} limit 1)`,
    where: '清和的茶桌 for 2026-05',
  },
  {
    law: 'statement-entries',
    table: 'entry_release',
    sql: `delete from entry_release where ${own} and entry_id = (select e.id from entry e join statement_entry s on s.entry_id = e.id where e.${own} and e.kind = 'line' limit 1)`,
  },
  {
    law: 'statements',
    table: 'statement',
    sql: `update statement set earned_minor = earned_minor + 1, closing_minor = closing_minor + 1 where ${own} and ${oneOf('statement')}`,
    where: 'earned on the statement of',
  },
  {
    law: 'openings',
    table: 'statement',
    sql: `update statement set opening_minor = 7, closing_minor = closing_minor + 7 where ${own} and ${oneOf('statement')}`,
    where: 'for 2026-05',
  },
  {
    law: 'payments',
    table: 'payout_line',
    sql: `update payout_line set net_minor = net_minor + 1 where ${own} and ${oneOf('payout_line')}`,
  },
  {
    law: 'payment-states',
    table: 'payout_line',
    sql: `update payout_line set status = 'pending' where ${own} and ${oneOf('payout_line', "status = 'paid'")}`,
  },
  {
    law: 'tax-months',
    table: 'payout_line',
    sql: `update payout_line set tax_minor = tax_minor - 1, net_minor = net_minor + 1 where ${own} and ${oneOf('payout_line', "status = 'sent'")}`,
    where: 'tax withheld from 清和的茶桌 in 2026-06',
  },
  {
    law: 'accounts',
    table: 'posting',
    sql: `update posting set to_account_id = (select id from account where ${own} and kind = 'tax_withheld') where ${own} and to_account_id = (select id from account where ${own} and kind = 'cash')`,
    where: 'cash account of the brand',
  },
  {
    law: 'payout-files',
    table: 'payout_account',
    sql: `update payout_account set holder_name = '别人' where ${own}`,
    where: 'payment ',
  },
  {
    // the number that the payee reads in the frozen file is no longer the batch's
    law: 'payout-files',
    table: 'payout_batch',
    sql: `update payout_batch set number = number + 100 where ${own}`,
    where: 'payment ',
  },
  {
    law: 'payout-files',
    table: 'payout_file',
    sql: `update payout_file set net_minor = net_minor + 1 where ${own} and purpose = 'payment'`,
    where: 'payment file',
  },
  {
    law: 'line-amounts',
    table: 'entry',
    sql: `update entry set rate_ppm = rate_ppm + 1 where ${own} and ${oneOf('entry', "kind = 'line' and base_minor > 0")}`,
    where: 'line entry',
  },
  {
    law: 'line-bases',
    table: 'entry',
    sql: `update entry set source_key = replace(source_key, ':main:1', ':main:2') where ${own} and ${oneOf('entry', "kind = 'line'")}`,
    where: 'order line',
  },
  {
    law: 'outcomes',
    table: 'payout_line',
    sql: `update payout_line set flow_no = 'FAKE' where ${own} and ${oneOf('payout_line', "status = 'paid'")}`,
    where: 'payment ',
  },
  {
    law: 'acts',
    table: 'payout_batch',
    sql: `update payout_batch set approved_at = '2020-01-01' where ${own} and ${oneOf('payout_batch')}`,
    where: 'payouts.approve of',
  },
  {
    law: 'acts',
    table: 'audit_event',
    sql: `update audit_event set action = 'settlements.adjust' where ${own} and ${oneOf('audit_event', "action = 'payouts.prepare'")}`,
    where: 'settlements.adjust of',
  },
  {
    law: 'acts',
    table: 'audit_event',
    sql: `update audit_event set summary = summary || '{"netMinor": "1"}' where ${own} and ${oneOf('audit_event', "action = 'payouts.export'")}`,
    where: 'payouts.export of',
  },
  {
    law: 'audit',
    table: 'audit_event',
    sql: `update audit_event set actor_name = '别人' where ${own} and ${oneOf('audit_event')}`,
    where: 'audit page 1',
  },
] as const

describe('a difference', () => {
  test.each(BREAKS)('breaks the law of $law, which is named with its place', async (broken) => {
    const statement = broken.sql.replaceAll(own, `brand_id = ${world.brandId}`)
    const { difference } = await whileBroken(world, broken.table, statement, check)
    expect(difference).toMatchObject({ law: broken.law, brand: `${world.slug} (${world.slug})` })
    if ('where' in broken) expect(difference?.subject).toContain(broken.where)
    expect(difference?.expected).not.toBe(difference?.found)
  })

  test('is told in a few calm lines', async () => {
    const statement = `update statement set earned_minor = earned_minor + 1, closing_minor = closing_minor + 1 where brand_id = ${world.brandId} and partner_id = (select id from partner where brand_id = ${world.brandId} and name = '清和的茶桌')`
    const report = await whileBroken(world, 'statement', statement, check)
    expect(booksText(report).split('\n\n').at(-1)).toBe(
      [
        'The books disagree.',
        `  brand     ${world.slug} (${world.slug})`,
        '  law       statements',
        '  where     earned on the statement of 清和的茶桌 for 2026-05',
        '  expected  1121.35 CNY',
        '  found     1121.36 CNY',
      ].join('\n'),
    )
  })

  test('in frozen bytes is found, in a payment file and in an upload', async () => {
    const [frozen] = await world.db.owner<{ sha256: string }[]>`
      select file_sha256 as sha256 from payout_file where brand_id = ${world.brandId} and purpose = 'payment'`
    const payment = world.deps.files.pathOf(world.brandId, frozen!.sha256)
    await whileChanged(payment, () => appendFile(payment, '3,x@y.test,某人,1.00,\r\n'), 'payout-files', 'SHA-256')
    const pathOf = async (kind: string) => {
      const [use] = await world.db.owner<{ sha256: string }[]>`
        select sha256 from file_use where brand_id = ${world.brandId} and kind = ${kind} order by created_at limit 1`
      return world.deps.files.pathOf(world.brandId, use!.sha256)
    }
    const report = await pathOf('order_import')
    await whileChanged(report, () => rm(report), 'files', 'no bytes')
    // a list of people is sealed: what was changed does not open
    const list = `${await pathOf('partner_list')}.sealed`
    await whileChanged(list, () => appendFile(list, '甲'), 'files', 'no readable bytes')
    expect((await check()).difference).toBeUndefined()
  })
})

/** A stored file is damaged, found so, and put back. */
async function whileChanged(path: string, damage: () => Promise<void>, law: string, found: string): Promise<void> {
  const kept = await readFile(path)
  await damage()
  expect((await check()).difference).toMatchObject({ law, found: expect.stringContaining(found) })
  await writeFile(path, kept)
}
