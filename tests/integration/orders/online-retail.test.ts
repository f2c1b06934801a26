import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { onlineRetailMapping } from '@qudao/api/orders/formats/index'
import { newId } from '@qudao/api/platform/ids'
import { asOwner } from '@qudao/db/client'
import { expect, test } from 'vitest'
import { FLAT, givenPlan } from '../../support/given/plan.ts'
import {
  assertBooksBalance,
  getImport,
  type ImportAnswer,
  openExceptions,
  takeIn,
} from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

const ROWS = 30_000
const text = gunzipSync(
  readFileSync(new URL('../../fixtures/online-retail/2010-12_2011-05.csv.gz', import.meta.url)),
).toString()
const lines = text.split('\n').slice(0, ROWS + 1)
const file = { name: 'online-retail.csv', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }

type Row = { invoice: string; code: string; quantity: number; at: string; milli: number; customer: string }
const rows: Row[] = lines.slice(1).map((line) => {
  const [invoice = '', code = '', , quantity, at = '', price = '', customer = ''] = line
    .match(/("([^"]|"")*"|[^,]*)(,|$)/g)!
    .map((cell) => cell.replace(/,$/, ''))
  return {
    invoice,
    code,
    quantity: Number(quantity),
    at,
    milli: Math.round(Number(price) * 1000),
    customer: customer.replace('.0', ''),
  }
})

const SERVICES = new Set(['POST', 'DOT', 'M', 'D', 'BANK CHARGES', 'AMAZONFEE'])
const earns = ({ code, milli, customer }: Row) => !SERVICES.has(code.toUpperCase()) && milli >= 10 && customer !== ''
const pence = ({ quantity, milli }: Row) => Math.round((Math.abs(quantity) * milli) / 10)

/** Commission of 8 % by customer, calculated from the file alone: last in, first out, each purchase rounded by itself. */
function commissionByCustomer(): Map<string, number> {
  const bought = new Map<string, { at: string; pieces: number; left: number; paid: number }[]>()
  for (const row of rows.filter((one) => earns(one) && !one.invoice.startsWith('C'))) {
    const pair = `${row.customer} ${row.code}`
    bought.set(pair, [
      ...(bought.get(pair) ?? []),
      { at: row.at, pieces: row.quantity, left: pence(row), paid: pence(row) },
    ])
  }
  const returns = rows
    .filter((one) => earns(one) && one.invoice.startsWith('C'))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const back of returns) {
    const stack = (bought.get(`${back.customer} ${back.code}`) ?? [])
      .filter(({ at }) => at < back.at)
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    const wanted = -back.quantity
    const money = pence(back)
    let pieces = wanted
    for (const purchase of stack) {
      const taken = Math.min(pieces, purchase.pieces)
      purchase.pieces -= taken
      pieces -= taken
      purchase.left -= Math.min(purchase.left, Math.round((money * taken) / wanted))
    }
  }
  const commission = new Map<string, number>()
  for (const [pair, purchases] of bought) {
    const customer = pair.split(' ')[0]!
    for (const { paid, left } of purchases) {
      const earned = Math.round(paid * 0.08 + 1e-9)
      const kept = paid === 0 ? 0 : earned - Math.round((earned * (paid - left)) / paid + 1e-9)
      commission.set(customer, (commission.get(customer) ?? 0) + kept)
    }
  }
  return commission
}

/** Every customer is a partner of their own. */
async function givenCustomers(world: World): Promise<void> {
  const customers = [...new Set(rows.map(({ customer }) => customer).filter((customer) => customer !== ''))]
  const [partners, slots] = [customers.map(() => newId()), customers.map(() => newId())]
  await asOwner(world.db, async (_tx, sql) => {
    await sql`
      insert into partner (brand_id, id, name, legal_type)
      select ${world.brandId}, id, 'customer ' || code, 'company' from unnest(${partners}::uuid[], ${customers}::text[]) as c (id, code)`
    await sql`
      insert into slot (brand_id, id, platform, code)
      select ${world.brandId}, id, 'own', code from unnest(${slots}::uuid[], ${customers}::text[]) as c (id, code)`
    await sql`
      insert into slot_owner (brand_id, id, slot_id, partner_id, effective_from, recorded_at)
      select ${world.brandId}, slot_id, slot_id, partner_id, '2000-01-01', '2000-01-01'
      from unnest(${slots}::uuid[], ${partners}::uuid[]) as c (slot_id, partner_id)`
  })
}

test("a wholesaler's months come in by mapping, with returns, to the penny of a second calculation", async () => {
  await using world = await createWorld()
  await givenCustomers(world)
  await givenPlan(world, { ...FLAT, currency: 'GBP' })
  await world.db
    .owner`update commission_plan_version set effective_from = '2000-01-01' where brand_id = ${world.brandId}`
  const { id } = (
    await world.upload('operator', '/order-imports', { file, fields: { currency: 'GBP' } })
  ).expect<ImportAnswer>(201)
  ;(await world.as('operator').put(`/order-imports/${id}/mapping`, { mapping: onlineRetailMapping })).expect()
  const preview = (await world.as('operator').post(`/order-imports/${id}/preview`)).expect<{ jobId: string }>(202)
  await world.runJobs()
  const [job] = await world.db.owner<{ result: { totals: ImportAnswer['totals'] } }[]>`
    select result from job where brand_id = ${world.brandId} and 'job_' || replace(id::text, '-', '') = ${preview.jobId}`
  ;(await world.as('operator').post(`/order-imports/${id}/confirm`)).expect(202)
  await world.runJobs()
  const done = await getImport(world, id)
  expect(done).toMatchObject({ status: 'done', totals: { rows: ROWS } })
  expect(job?.result.totals).toEqual(done.totals)

  const actual = await world.db.owner<{ customer: string; amount: bigint }[]>`
    select replace(p.name, 'customer ', '') as customer, sum(e.amount_minor)::bigint as amount
    from entry e join partner p on p.brand_id = e.brand_id and p.id = e.partner_id
    where e.brand_id = ${world.brandId} group by p.name`
  const expected = commissionByCustomer()
  expect(Object.fromEntries(actual.map(({ customer, amount }) => [customer, Number(amount)]).toSorted())).toEqual(
    Object.fromEntries([...expected].toSorted()),
  )
  const codes = new Set((await openExceptions(world)).map(({ code }) => code))
  expect(
    [...codes].every((code) =>
      ['missing_required', 'too_precise', 'return_unmatched', 'refund_exceeds_line'].includes(code),
    ),
  ).toBe(true)
  await assertBooksBalance(world)

  const again = await takeIn(world, file, { currency: 'GBP' })
  expect(again.totals).toMatchObject({ added: 0, changed: 0, refundsAdded: 0 })
}, 120_000)
