import { writeXlsx } from '@qudao/api/platform/spreadsheet/index'
import { describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../support/world.ts'

type Opening = {
  id: string
  approvedBy: { name: string } | null
  totals: { currency: string; partners: number; unpaidMinor: string }[]
  rows: { partner: { name: string }; unpaidMinor: string; withheldThisMonthMinor: string }[]
}

const balancesOf = (world: World, partnerId: string) =>
  world.db.owner<{ kind: string; balance: bigint }[]>`
    select kind, balance_minor as balance from account
    where brand_id = ${world.brandId} and partner_id = ${partnerId} order by kind`

const prepare = (world: World, rows: { partnerId: string; unpaidMinor: string }[]) =>
  world.as('accountant').post('/opening-imports', { cutOverOn: '2026-11-01', rows })

describe('opening balances', () => {
  test('are booked when a second person approves: payable to the fen, through the opening account', async () => {
    await using world = await createWorld()
    const due = await world.givenPartner({ name: '甲' })
    const owing = await world.givenPartner({ name: '乙' })
    const even = await world.givenPartner({ name: '丙' })
    const { id, totals } = (
      await prepare(world, [
        { partnerId: due.publicId, unpaidMinor: '123450' },
        { partnerId: owing.publicId, unpaidMinor: '-5600' },
        { partnerId: even.publicId, unpaidMinor: '0' },
      ])
    ).expect<Opening>(201)
    expect(totals).toMatchObject([{ currency: 'CNY', partners: 3, unpaidMinor: '117850' }])
    expect(await balancesOf(world, due.id)).toEqual([])
    const approved = (await world.as('cashier').post(`/opening-imports/${id}/approve`)).expect<Opening>()
    expect(approved.approvedBy).toMatchObject({ name: 'cashier' })
    expect(await balancesOf(world, due.id)).toEqual([{ kind: 'payable', balance: 123450n }])
    expect(await balancesOf(world, owing.id)).toEqual([{ kind: 'payable', balance: -5600n }])
    expect(await balancesOf(world, even.id)).toEqual([])
    const entries = await world.db.owner`
      select e.kind, e.period, e.amount_minor, r.released_at is not null as released
      from entry e left join entry_release r on r.brand_id = e.brand_id and r.entry_id = e.id
      where e.brand_id = ${world.brandId} order by e.amount_minor`
    expect(entries).toEqual([
      { kind: 'opening', period: '2026-11', amount_minor: -5600n, released: true },
      { kind: 'opening', period: '2026-11', amount_minor: 123450n, released: true },
    ])
  })

  test('cannot be approved by whoever prepared them, nor twice, nor for a partner who has some', async () => {
    await using world = await createWorld()
    const { publicId } = await world.givenPartner({ name: '甲' })
    const asOwner = world.as('owner')
    const body = { cutOverOn: '2026-11-01', rows: [{ partnerId: publicId, unpaidMinor: '100' }] }
    const { id } = (await asOwner.post('/opening-imports', body)).expect<Opening>(201)
    expect((await asOwner.post(`/opening-imports/${id}/approve`)).refusal).toBe('409 opening_import.four_eyes')
    ;(await world.as('cashier').post(`/opening-imports/${id}/approve`)).expect()
    expect((await world.as('cashier').post(`/opening-imports/${id}/approve`)).refusal).toBe(
      '409 opening_import.already_approved',
    )
    const second = (await asOwner.post('/opening-imports', body)).expect<Opening>(201)
    const refused = await world.as('cashier').post(`/opening-imports/${second.id}/approve`)
    expect(refused.refusal).toBe('409 opening_import.already_booked')
    expect(refused.json<{ details: unknown }>().details).toMatchObject({ name: '甲', currency: 'CNY' })
  })

  test('wrong ones are taken back by their author: on record, never booked, and done again', async () => {
    await using world = await createWorld()
    const { publicId, id: partnerId } = await world.givenPartner({ name: '甲' })
    const { id } = (await prepare(world, [{ partnerId: publicId, unpaidMinor: '99900' }])).expect<Opening>(201)
    const withdraw = (role: 'owner' | 'accountant' | 'cashier') =>
      world.as(role).post(`/opening-imports/${id}/withdraw`, { reason: '金额填错了一位' })
    expect((await withdraw('cashier')).refusal).toBe('403 permission.denied')
    expect((await withdraw('owner')).refusal).toBe('403 opening_import.not_author')
    const withdrawn = (await withdraw('accountant')).expect<Opening & { withdrawnAt: string | null }>()
    expect(withdrawn).toMatchObject({ withdrawnAt: expect.any(String), rows: [{ unpaidMinor: '99900' }] })
    expect((await withdraw('accountant')).refusal).toBe('409 opening_import.already_withdrawn')
    expect((await world.as('cashier').post(`/opening-imports/${id}/approve`)).refusal).toBe(
      '409 opening_import.already_withdrawn',
    )
    const [event] = await world.db.owner`
      select reason from audit_event where brand_id = ${world.brandId} and action = 'partners.withdraw_opening'`
    expect(event).toEqual({ reason: '金额填错了一位' })
    const right = (await prepare(world, [{ partnerId: publicId, unpaidMinor: '9990' }])).expect<Opening>(201)
    ;(await world.as('cashier').post(`/opening-imports/${right.id}/approve`)).expect()
    expect(await balancesOf(world, partnerId)).toEqual([{ kind: 'payable', balance: 9990n }])
    const late = await world.as('accountant').post(`/opening-imports/${right.id}/withdraw`, { reason: '来不及了' })
    expect(late.refusal).toBe('409 opening_import.already_approved')
    const stranger = await (await world.otherBrand())
      .as('owner')
      .post(`/opening-imports/${id}/withdraw`, { reason: '别人的' })
    expect(stranger.refusal).toBe('404 opening_import.not_found')
  })

  test('of two approvals at once exactly one books', async () => {
    await using world = await createWorld()
    const { publicId, id: partnerId } = await world.givenPartner()
    const { id } = (await prepare(world, [{ partnerId: publicId, unpaidMinor: '100' }])).expect<Opening>(201)
    const replies = await Promise.all(
      (['owner', 'cashier'] as const).map((role) => world.as(role).post(`/opening-imports/${id}/approve`)),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await balancesOf(world, partnerId)).toEqual([{ kind: 'payable', balance: 100n }])
  })

  test('refuses the same partner twice, tax above what was paid, and a partner of another brand', async () => {
    await using world = await createWorld()
    const { publicId } = await world.givenPartner()
    const stranger = await (await world.otherBrand()).givenPartner()
    const row = { partnerId: publicId, unpaidMinor: '1' }
    const twice = await prepare(world, [row, row])
    expect(twice.json<{ details: unknown }>().details).toEqual({ rows: [{ row: 2, reason: 'duplicate' }] })
    const tax = await world.as('accountant').post('/opening-imports', {
      cutOverOn: '2026-11-01',
      rows: [{ ...row, paidThisMonthMinor: '10', withheldThisMonthMinor: '11' }],
    })
    expect(tax.refusal).toBe('422 opening_import.rows_invalid')
    const foreign = await prepare(world, [{ partnerId: stranger.publicId, unpaidMinor: '1' }])
    expect(foreign.refusal).toBe('404 partner.not_found')
  })

  test('come from a sheet, by tax number or name; all rows that cannot be used are named at once', async () => {
    await using world = await createWorld()
    await world.givenPartner({ name: '甲', taxId: '11010519491231002X' })
    await world.givenPartner({ name: '乙' })
    await world.givenPartner({ name: '重名' })
    await world.givenPartner({ name: '重名' })
    const sheet = async (rows: string[][]) => ({
      file: {
        name: '期初.xlsx',
        bytes: await writeXlsx({
          sheets: [
            {
              name: '期初',
              columns: ['名称', '证件号', '未结佣金', '本月已付', '本月已扣税'].map((header) => ({
                header,
                type: 'text',
              })),
              rows,
            },
          ],
        }),
      },
      fields: { cutOverOn: '2026-11-01' },
    })
    const good = await sheet([
      ['', '11010519491231002x', '1,234.50', '2000.00', '240'],
      ['乙', '', '-56', '', ''],
    ])
    const made = (await world.upload('accountant', '/opening-imports/upload', good)).expect<Opening>(201)
    expect(made.rows.map((row) => [row.partner.name, row.unpaidMinor, row.withheldThisMonthMinor])).toEqual(
      expect.arrayContaining([
        ['甲', '123450', '24000'],
        ['乙', '-5600', '0'],
      ]),
    )
    const undated = await world.upload('accountant', '/opening-imports/upload', { ...good, fields: { cutOverOn: 'x' } })
    expect(undated.refusal).toBe('422 validation.failed')
    expect(undated.json()).toMatchObject({ details: { issues: [{ path: 'cutOverOn' }] } })
    const bad = await sheet([
      ['重名', '', '1', '', ''],
      ['没有', '', 'x', '', ''],
    ])
    const refused = await world.upload('accountant', '/opening-imports/upload', bad)
    expect(refused.refusal).toBe('422 opening_import.rows_invalid')
    expect(refused.json<{ details: { rows: unknown } }>().details.rows).toMatchObject([
      { lineNo: 2, column: '名称', reason: 'partner_ambiguous' },
      { lineNo: 3, column: '名称', reason: 'partner_unknown' },
      { lineNo: 3, column: '未结佣金', reason: 'money.invalid_amount' },
    ])
  })
})
