import { newId } from '@qudao/api/platform/ids'
import { checkBooks } from '@qudao/api/reporting/index'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { givenPayable } from '../../support/given/payable.ts'
import { givenSampleApproved } from '../../support/given/sample.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { asSuperuser, whileBroken } from '../../support/superuser.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World

const check = (of: World = world) => checkBooks(of.deps, { brand: of.slug })

/** The hand-worked sample with one payment that was paid and one that failed, so that its papers are written anew. */
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
  // the same results in another encoding: read, and nothing new
  await payouts.result(
    id,
    [
      { line: first!, status: '成功' },
      { line: second!, status: '失败', reason: '户名不符' },
    ],
    'utf8',
  )
  await payouts.sent()
  return () => world[Symbol.asyncDispose]()
})

afterEach(async () => expect((await check()).difference).toBeUndefined())

/** `$brand` stands for the brand's own rows; everything but the named rows is as honest work leaves it. */
const own = '$brand'
const FORGERIES = [
  {
    name: 'what a payment’s tax counted before it, written anew',
    law: 'tax-months',
    table: 'payout_line',
    sql: `update payout_line set month_gross_before_minor = 4200000, withheld_before_minor = 1 where ${own} and labour_income`,
    where: 'before the payment to',
  },
  {
    name: 'a further paper over bytes of another',
    law: 'papers',
    table: 'payout_file',
    sql: `insert into payout_file (brand_id, batch_id, sequence, purpose, file_sha256, name, line_count, net_minor)
      select brand_id, batch_id, 99, 'withholding_paid', file_sha256, '扣缴明细-按打款结果-第9版.xlsx', 1, 1 from payout_file
      where ${own} and purpose = 'summary' limit 1`,
    where: '第9版',
  },
  {
    name: 'a paper of the export that nobody wrote',
    law: 'papers',
    table: 'payout_file',
    sql: `update payout_file set name = 'x' || name where ${own} and purpose = 'summary'`,
    where: 'file x',
  },
  {
    name: 'a paper by the result over another sum',
    law: 'papers',
    table: 'payout_file',
    sql: `update payout_file set net_minor = net_minor + 1 where ${own} and purpose = 'summary_paid'`,
    where: '结算汇总表',
  },
  {
    name: 'a paper of the export over another count',
    law: 'papers',
    table: 'payout_file',
    sql: `update payout_file set line_count = line_count + 1 where ${own} and purpose = 'withholding'`,
    where: '扣缴明细',
  },
  {
    name: 'a payee of a batch that paid them nothing',
    law: 'payees',
    table: 'payout_payee',
    sql: `insert into payout_payee (brand_id, id, batch_id, partner_id, partner_name, legal_name, legal_type, tax_handling)
      select y.brand_id, gen_random_uuid(), y.batch_id, p.id, 'X', '马洛里', 'natural_person', 'withhold'
      from payout_payee y join partner p on p.brand_id = y.brand_id where y.${own} and not exists (select from payout_payee k
        where k.brand_id = y.brand_id and k.batch_id = y.batch_id and k.partner_id = p.id) limit 1`,
    where: 'payees of batch',
  },
  {
    name: 'a payee by another name',
    law: 'payees',
    table: 'payout_payee',
    sql: `update payout_payee set legal_name = '马洛里' where ${own}`,
    where: 'payees of batch',
  },
  {
    name: 'a result file that nobody took in',
    law: 'result-files',
    table: 'payout_result',
    sql: `insert into payout_result (brand_id, id, batch_id, file_sha256, outcome, imported_by)
      select brand_id, gen_random_uuid(), batch_id, repeat('a', 64), '{"paid": 9}', imported_by from payout_result where ${own} limit 1`,
    where: 'result file aaaa',
  },
  {
    name: 'a result file of another act',
    law: 'result-files',
    table: 'audit_event',
    sql: `update audit_event set action = 'payouts.preview' where ${own} and action = 'payouts.import_result'
      and summary->'lines' = '[]'`,
    where: 'result files of batch',
  },
  {
    name: 'a return that somebody is said to have asked for',
    law: 'told-outcomes',
    table: 'payout_outcome',
    sql: `insert into payout_outcome (brand_id, line_id, outcome, was_paid, reason, at, told_by)
      select l.brand_id, l.id, 'return_asked', true, 'x', now(), m.id from payout_line l join member m on m.brand_id = l.brand_id
      where l.${own} and l.status = 'paid' limit 1`,
    where: 'outcome of payment',
  },
  {
    name: 'an outcome told by nobody of the brand',
    law: 'tellers',
    table: 'member',
    sql: `update member set id = gen_random_uuid() where ${own} and id = (select imported_by from payout_result where ${own} limit 1)`,
    where: 'teller of ',
  },
  {
    name: 'an entry released before its hold was over',
    law: 'releases',
    table: 'entry_release',
    sql: `update entry_release set released_at = released_at - interval '1 day' where ${own} and entry_id in (
      select id from entry where ${own} and kind = 'line')`,
    where: 'release of line entry',
  },
  {
    name: 'an entry whose line was never settled',
    law: 'releases',
    table: 'order_line',
    sql: `update order_line set settled_at = null where ${own}`,
    where: 'release of line entry',
  },
  {
    name: 'a period entry released before its lines',
    law: 'period-releases',
    table: 'entry_release',
    sql: `update entry_release set released_at = released_at - interval '1 day' where ${own} and entry_id in (
      select id from entry where ${own} and kind = 'period')`,
    where: 'release of period entry',
  },
] as const

describe('rows written past the program are found', () => {
  test.each(FORGERIES)('$name', async ({ law, table, sql, where }) => {
    const statement = sql.replaceAll(own, `brand_id = ${world.brandId}`)
    const { difference } = await whileBroken(world, table, statement, check)
    expect(difference).toMatchObject({ law, subject: expect.stringContaining(where) })
    expect(difference?.expected).not.toBe(difference?.found)
  })

  test('a complete return of a paid payment, booked and told by nobody', async () => {
    await using robbed = await createWorld()
    robbed.setNow('2026-06-10T10:00:00+08:00')
    await givenPayable(robbed, { amountMinor: 100_000n, name: '甲', taxHandling: 'invoice' })
    const payouts = payoutsOf(robbed)
    const { id } = await payouts.sent()
    const lines = await payouts.lines(id)
    await payouts.result(
      id,
      lines.map((line) => ({ line, status: '成功' })),
    )
    expect((await check(robbed)).difference).toBeUndefined()
    await forgeReturn(robbed)
    expect((await check(robbed)).difference).toMatchObject({ law: 'told-outcomes', found: 'nothing' })
  })
})

/** Everything that an honest return of the brand's only paid payment writes, but its words in the day book. */
function forgeReturn(robbed: World): Promise<unknown> {
  const document = newId()
  return asSuperuser(robbed, (sql) =>
    sql.unsafe(
      `begin;
      insert into ledger_document (brand_id, id, kind, source_key, occurred_at)
        select brand_id, '${document}', 'result', 'payout-result:' || batch_id || ':forged', settled_at from payout_line where ${own};
      insert into posting (brand_id, document_id, leg, from_account_id, to_account_id, currency, amount_minor)
        select l.brand_id, '${document}', 1, cash.id, owed.id, l.currency, l.net_minor from payout_line l
        join account cash on cash.brand_id = l.brand_id and cash.kind = 'cash'
        join account owed on owed.brand_id = l.brand_id and owed.kind = 'payable' and owed.partner_id = l.partner_id where l.${own};
      update account set balance_minor = balance_minor + (select net_minor from payout_line where ${own})
        where ${own} and kind = 'payable';
      update account set balance_minor = balance_minor - (select net_minor from payout_line where ${own})
        where ${own} and kind = 'cash' and balance_minor <> 0;
      insert into payout_outcome (brand_id, line_id, outcome, was_paid, reason, flow_no, at, document_id)
        select brand_id, id, 'returned', true, 'x', flow_no, settled_at, '${document}' from payout_line where ${own};
      update payout_line set status = 'returned', reason = 'x', document_id = '${document}' where ${own};
      commit`.replaceAll(own, `brand_id = ${robbed.brandId}`),
    ),
  )
}
