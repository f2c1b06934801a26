import { toPublicId } from '@qudao/api/platform/ids'
import { readSmallTable } from '@qudao/api/platform/tabular/index'
import { inBrand, sqlOf } from '@qudao/db/client'
import { describe, expect, test } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import { uuidOf } from '../../support/given/partner.ts'
import { givenPlan } from '../../support/given/plan.ts'
import { givenSale } from '../../support/given/sale.ts'
import { createWorld, type World } from '../../support/world.ts'

type Statement = {
  id: string
  state: string
  partner: { id: string; name: string }
  figures: Record<'openingMinor' | 'earnedMinor' | 'reversedMinor' | 'adjustedMinor' | 'closingMinor', string>
  payment: {
    kind: string
    grossMinor: string
    taxMinor: string
    netMinor: string
    carriedMinor: string
    carryReason: string | null
    taxUnset: boolean
  }
  reviewed: { name: string } | null
  returnedReason: string | null
  entries?: { items: { amountMinor: string; state: string }[] }
}
type Page<T> = { items: T[]; nextCursor: string | null }

/** October of some partners, closed: partner number i has i + 1 sales of 10,000 yuan at 8 %. */
async function givenOctober(world: World, drafts: Parameters<World['givenPartner']>[0][] = [{}]) {
  world.setNow('2026-11-05T09:00:00+08:00')
  const plan = await givenPlan(world)
  const partners = await Promise.all(drafts.map((draft) => world.givenPartner(draft)))
  for (const [i, { id: partnerId }] of partners.entries()) {
    for (let n = 0; n <= i; n++) {
      await givenSale(world, {
        key: `P${i}-${n}`,
        partnerId,
        plan,
        paidMinor: 1_000_000n,
        paidAt: '2026-10-05T10:00:00+08:00',
        settledAt: '2026-10-12T10:00:00+08:00',
      })
    }
  }
  const settlementId = toPublicId('stl', await givenClosed(world, '2026-10'))
  const { items } = (await world.as('viewer').get('/statements')).expect<Page<Statement>>()
  return { plan, partners, settlementId, statements: items }
}

describe('statements', () => {
  test('the newest month comes first, in it the largest balance, page by page', async () => {
    await using world = await createWorld()
    await givenOctober(world, [{}, {}, {}])
    const client = world.as('viewer')
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Page<Statement> = (
        await client.get(`/statements?limit=1${cursor ? `&cursor=${cursor}` : ''}`)
      ).expect<Page<Statement>>()
      seen.push(...page.items.map(({ figures }) => figures.closingMinor))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(['240000', '160000', '80000'])
    expect((await client.get('/statements?cursor=x')).refusal).toBe('422 cursor.invalid')
  })

  test('net is what a batch would pay: tax by the month, nobody taxed whose tax the brand does not withhold', async () => {
    await using world = await createWorld()
    const { statements } = await givenOctober(world, [
      { name: 'a', taxHandling: 'withhold' },
      { name: 'b', taxHandling: 'invoice' },
      { name: 'c', taxHandling: 'unset' },
    ])
    const of = (name: string) => statements.find(({ partner }) => partner.name === name)!.payment
    expect(of('a')).toMatchObject({
      kind: 'projected',
      grossMinor: '80000',
      taxMinor: '0',
      netMinor: '80000',
      taxUnset: false,
    })
    expect(of('b')).toMatchObject({ grossMinor: '160000', taxMinor: '0', netMinor: '160000', taxUnset: false })
    expect(of('c')).toMatchObject({ grossMinor: '240000', taxUnset: true })
    await world.db.owner`update partner set tax_handling = 'withhold' where brand_id = ${world.brandId}`
    const page = (await world.as('viewer').get('/statements')).expect<Page<Statement>>()
    // 2,400 − 800 = 1,600 at 20 %
    expect(page.items[0]!.payment).toMatchObject({ grossMinor: '240000', taxMinor: '32000', netMinor: '208000' })
  })

  test('reviewed by one, approved by another, and by nobody who prepared, reviewed or adjusted it', async () => {
    await using world = await createWorld()
    const { statements } = await givenOctober(world)
    const id = statements[0]!.id
    const approve = (role: Parameters<World['as']>[0]) => world.as(role).post(`/statements/${id}/approve`)
    expect((await approve('owner')).refusal).toBe('422 statement.not_reviewed')
    expect((await world.as('accountant').post(`/statements/${id}/review`)).expect<Statement>().state).toBe('reviewed')
    expect((await world.as('operator').post(`/statements/${id}/review`)).refusal).toBe('409 statement.already_decided')
    expect((await approve('cashier')).refusal).toBe('403 permission.denied')
    const seenBy = async (role: Parameters<World['as']>[0]) =>
      (await world.as(role).get(`/statements/${id}`)).expect<{
        approvers: { name: string }[]
        youCanApprove: boolean
      }>()
    expect((await seenBy('owner')).approvers.map(({ name }) => name)).toEqual(['owner', 'finance_supervisor'])
    expect(await seenBy('accountant')).toMatchObject({ youCanApprove: false })
    expect((await world.as('operator').post(`/statements/${id}/return`, { reason: '' })).status).toBe(422)
    const returned = await world.as('operator').post(`/statements/${id}/return`, { reason: '退款没核对' })
    expect(returned.expect<Statement>()).toMatchObject({
      state: 'closed',
      reviewed: null,
      returnedReason: '退款没核对',
    })
    ;(await world.as('owner').post(`/statements/${id}/review`)).expect()
    expect((await approve('owner')).refusal).toBe('409 statement.four_eyes')
    expect(await seenBy('owner')).toMatchObject({ approvers: [{ name: 'finance_supervisor' }], youCanApprove: false })
    await world.as('operator').post(`/statements/${id}/return`, { reason: '换人复核' })
    ;(await world.as('operator').post(`/statements/${id}/review`)).expect()
    expect((await approve('owner')).expect<Statement>().state).toBe('approved')
    expect((await approve('owner')).refusal).toBe('409 statement.already_decided')
    expect((await world.as('operator').post(`/statements/${id}/return`, { reason: 'x' })).refusal).toBe(
      '409 statement.already_decided',
    )
  })

  test('the database itself refuses an approver who prepared or reviewed, and any change after the approval', async () => {
    await using world = await createWorld()
    const { statements } = await givenOctober(world)
    const id = uuidOf('stm', statements[0]!.id)
    const { accountant, operator, owner } = world.members
    const set = (by: string) => world.db
      .owner`update statement set reviewed_by = ${operator.memberId}, reviewed_at = now(),
      approved_by = ${by}, approved_at = now() where brand_id = ${world.brandId} and id = ${id}`
    await expect(set(accountant.memberId)).rejects.toMatchObject({ constraint_name: 'statement_four_eyes' })
    await expect(set(operator.memberId)).rejects.toMatchObject({ constraint_name: 'statement_four_eyes' })
    await set(owner.memberId)
    const changed = await inBrand(
      world.db,
      { brandId: world.brandId, scope: 'brand' },
      (tx) => sqlOf(tx)`update statement set returned_reason = 'x' where brand_id = ${world.brandId} and id = ${id}`,
    )
    expect(changed.count).toBe(0)
  })

  test('of two simultaneous approvals exactly one succeeds', async () => {
    await using world = await createWorld()
    const { statements } = await givenOctober(world)
    const id = statements[0]!.id
    ;(await world.as('accountant').post(`/statements/${id}/review`)).expect()
    const answers = await Promise.all([1, 2, 3].map(() => world.as('owner').post(`/statements/${id}/approve`)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  })

  test('a whole month is reviewed and approved at once, and each statement left out says why', async () => {
    await using world = await createWorld()
    const { settlementId, statements } = await givenOctober(world, [{}, {}, {}])
    const [first] = statements
    ;(await world.as('owner').post(`/statements/${first!.id}/review`)).expect()
    const reviewed = (await world.as('accountant').post(`/settlements/${settlementId}/review`)).expect<{
      decided: number
      results: unknown[]
    }>()
    expect(reviewed).toMatchObject({ decided: 2 })
    expect(reviewed.results).toContainEqual({ id: first!.id, refusal: 'statement.already_decided' })
    const approved = (await world.as('owner').post(`/settlements/${settlementId}/approve`)).expect<{
      decided: number
      results: unknown[]
    }>()
    expect(approved.decided).toBe(2)
    expect(approved.results).toContainEqual({ id: first!.id, refusal: 'statement.four_eyes' })
    const other = await world.otherBrand()
    expect((await other.as('owner').post(`/settlements/${settlementId}/approve`)).refusal).toBe(
      '404 settlement.not_found',
    )
  })

  test('of a month, those that were chosen are decided and no other', async () => {
    await using world = await createWorld()
    const { settlementId, statements } = await givenOctober(world, [{}, {}, {}])
    const chosen = statements.slice(0, 2).map(({ id }) => id)
    for (const [role, verb] of [
      ['accountant', 'review'],
      ['owner', 'approve'],
    ] as const) {
      const path = `/settlements/${settlementId}/${verb}`
      const answer = (await world.as(role).post(path, { statements: chosen })).expect<{
        decided: number
        results: unknown[]
      }>()
      expect(answer.decided, verb).toBe(2)
      expect(answer.results, verb).toHaveLength(2)
    }
    const states = await world.db.owner`select count(reviewed_by)::int as reviewed, count(approved_by)::int as approved
      from statement where brand_id = ${world.brandId}`
    expect(states).toEqual([{ reviewed: 2, approved: 2 }])
  })

  test('an adjustment stands on the statement of its month and keeps its author from approving', async () => {
    await using world = await createWorld()
    world.setNow('2026-11-05T09:00:00+08:00')
    const plan = await givenPlan(world)
    const { id: partnerId, publicId: partner } = await world.givenPartner()
    const sale = {
      key: 'T1',
      partnerId,
      plan,
      paidMinor: 10_000n,
      paidAt: '2026-10-05T10:00:00+08:00',
      settledAt: '2026-10-12T10:00:00+08:00',
    }
    await givenSale(world, sale)
    const draft = { partner, currency: 'CNY', amountMinor: '-300', reason: '样品抵扣', period: '2026-10' }
    const adjust = (change: object, role: Parameters<World['as']>[0] = 'owner') =>
      world.as(role).post('/adjustments', { ...draft, ...change })
    expect((await adjust({}, 'operator')).refusal).toBe('403 permission.denied')
    expect((await adjust({ amountMinor: '0' })).refusal).toBe('422 adjustment.not_possible')
    expect((await adjust({ reason: ' ' })).refusal).toBe('422 validation.failed')
    const stranger = await (await world.otherBrand()).givenPartner()
    expect((await adjust({ partner: stranger.publicId })).refusal).toBe('404 partner.not_found')
    expect((await adjust({})).expect(201)).toMatchObject({
      kind: 'adjustment',
      amountMinor: '-300',
      state: 'payable',
      reason: '样品抵扣',
    })
    await givenClosed(world, '2026-10')
    expect((await adjust({})).refusal).toBe('409 settlement.already_closed')
    const [statement] = (await world.as('viewer').get('/statements')).expect<Page<Statement>>().items
    expect(statement!.figures).toMatchObject({ earnedMinor: '800', adjustedMinor: '-300', closingMinor: '500' })
    ;(await world.as('accountant').post(`/statements/${statement!.id}/review`)).expect()
    const approvableBy = async (role: 'owner' | 'finance_supervisor') =>
      (await world.as(role).get('/settlements')).expect<{ closed: { approvable: number; approvableMinor: string }[] }>()
        .closed[0]
    // the owner wrote its adjustment, the supervisor had no hand in it
    expect(await approvableBy('owner')).toMatchObject({ approvable: 0, approvableMinor: '0' })
    expect(await approvableBy('finance_supervisor')).toMatchObject({ approvable: 1, approvableMinor: '500' })
    expect((await world.as('owner').post(`/statements/${statement!.id}/approve`)).refusal).toBe(
      '409 statement.four_eyes',
    )
  })

  test('a preview is the close to the fen and leaves nothing behind', async () => {
    await using world = await createWorld()
    world.setNow('2026-10-20T09:00:00+08:00')
    const plan = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner({ taxHandling: 'unset' })
    const sale = {
      key: 'T1',
      partnerId,
      plan,
      paidMinor: 10_000n,
      paidAt: '2026-10-05T10:00:00+08:00',
      settledAt: '2026-10-12T10:00:00+08:00',
    }
    await givenSale(world, sale)
    const preview = async () =>
      (await world.as('accountant').post('/settlements/preview', { period: '2026-10' })).expect<
        Record<string, unknown>
      >()
    expect(await preview()).toMatchObject({
      figures: { earnedMinor: '800', closingMinor: '800' },
      entries: 1,
      released: 1,
      missing: { taxUnsetPartners: 1, openExceptions: 0 },
      blockers: ['settlement.period_open'],
    })
    const left = await world.db.owner`
      select from settlement where brand_id = ${world.brandId} union all select from entry_release where brand_id = ${world.brandId}
      union all select from audit_event where brand_id = ${world.brandId} and action = 'settlements.close'`
    expect(left).toHaveLength(0)
    world.setNow('2026-11-05T09:00:00+08:00')
    expect(await preview()).toMatchObject({ blockers: [] })
    await givenClosed(world, '2026-10')
    expect((await world.as('accountant').post('/settlements/preview', { period: '2026-10' })).refusal).toBe(
      '409 settlement.already_closed',
    )
    const calendar = (await world.as('viewer').get('/settlements')).expect<{ open: unknown[]; closed: unknown[] }>()
    expect(calendar.closed).toMatchObject([
      { period: '2026-10', statements: 1, approved: 0, figures: { closingMinor: '800' } },
    ])
    expect(calendar.open).toMatchObject([{ period: '2026-11', state: 'running' }])
  })

  test('the partner sees their own statement and nobody else’s, and page, statement and file say the same', async () => {
    await using world = await createWorld()
    const { partners, statements } = await givenOctober(world, [{ name: '山隐茶社' }, {}])
    const mine = statements.find(({ partner }) => partner.name === '山隐茶社')!
    const theirs = statements.find(({ id }) => id !== mine.id)!
    const me = await world.partnerUser(partners[0]!.id)
    const earnings = (await me.get('/earnings')).expect<{ items: Record<string, unknown>[] }>()
    expect(earnings.items).toMatchObject([
      {
        currency: 'CNY',
        heldMinor: '0',
        payableMinor: '80000',
        inPaymentMinor: '0',
        paidMinor: '0',
        next: { netMinor: '80000', statement: { id: mine.id } },
      },
    ])
    expect((await me.get('/statements')).expect<Page<Statement>>().items.map(({ id }) => id)).toEqual([mine.id])
    const details = (await me.get(`/statements/${mine.id}`)).expect<Statement>()
    expect(details).toMatchObject({
      figures: mine.figures,
      payment: mine.payment,
      entries: { items: [{ amountMinor: '80000', state: 'payable' }] },
    })
    expect((await me.get(`/statements/${theirs.id}`)).refusal).toBe('404 statement.not_found')
    expect((await me.get(`/statements/${theirs.id}/export`)).refusal).toBe('404 statement.not_found')
    const entries = (await me.get('/entries')).expect<Page<{ id: string; plan: { name: string } }>>()
    expect(entries.items).toHaveLength(1)
    expect(entries.items[0]!.plan.name).toBe('')
    const foreign = (await world.as('viewer').get(`/entries?partner=${partners[1]!.publicId}`)).expect<
      Page<{ id: string }>
    >()
    expect((await me.get(`/entries/${foreign.items[0]!.id}/trace`)).refusal).toBe('404 entry.not_found')
    const file = await me.get(`/statements/${mine.id}/export`)
    const table = await readSmallTable(file.bytes, { maxRows: 100, header: 'none', sheet: '结算单' })
    const amountOf = (label: string) => table.rows.find(([cell]) => cell === label)?.[1]
    expect([amountOf('本期佣金'), amountOf('实付')].map(Number)).toEqual([800, 800])
    expect((await world.signedOut.get(`/statements/${mine.id}`)).refusal).toBe('401 session.required')
    const other = await world.otherBrand()
    expect((await other.as('owner').get(`/statements/${mine.id}`)).refusal).toBe('404 statement.not_found')
    expect((await other.as('owner').post(`/statements/${mine.id}/review`)).refusal).toBe('404 statement.not_found')
  })

  test('a channel manager sees the partners in their care', async () => {
    await using world = await createWorld()
    const ownerMemberId = world.members.channel_manager.memberId
    const { partners, statements } = await givenOctober(world, [{ ownerMemberId }, {}])
    const page = (await world.as('channel_manager').get('/statements')).expect<Page<Statement>>()
    expect(page.items.map(({ partner }) => partner.id)).toEqual([partners[0]!.publicId])
    const other = statements.find(({ partner }) => partner.id === partners[1]!.publicId)!
    expect((await world.as('channel_manager').get(`/statements/${other.id}`)).refusal).toBe('404 statement.not_found')
    const calendar = (await world.as('channel_manager').get('/settlements')).expect<{
      closed: { statements: number }[]
    }>()
    expect(calendar.closed[0]!.statements).toBe(1)
    expect((await world.as('channel_manager').get('/money-overview')).refusal).toBe('403 permission.denied')
  })

  test('the overview adds up to the statements and the balances', async () => {
    await using world = await createWorld()
    const { plan, partners, statements } = await givenOctober(world, [{}, {}])
    const late = { key: 'N1', partnerId: partners[0]!.id, plan, paidMinor: 5_000n, paidAt: '2026-11-02T10:00:00+08:00' }
    await givenSale(world, late)
    ;(await world.as('accountant').post(`/statements/${statements[0]!.id}/review`)).expect()
    ;(await world.as('owner').post(`/statements/${statements[0]!.id}/approve`)).expect()
    const overview = (await world.as('viewer').get('/money-overview')).expect<{ items: unknown[] }>()
    expect(overview.items).toMatchObject([
      {
        heldMinor: '400',
        payableMinor: '240000',
        readyToPayMinor: '160000',
        readyPartners: 1,
        waitingForApprovalMinor: '80000',
      },
    ])
  })
})
