import { fc, test } from '@fast-check/vitest'
import { releaseDue } from '@qudao/api/settlements/index'
import { inBrand } from '@qudao/db/client'
import { expect } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import { FLAT, givenPlan, TIERED } from '../../support/given/plan.ts'
import { givenSale, type Sale } from '../../support/given/sale.ts'
import { createWorld, type World } from '../../support/world.ts'

type Report = Readonly<{
  line: number
  refundedPercent: bigint
  isSettled: boolean
  isOpen: boolean
  afterClose: boolean
}>
type LineDraft = Readonly<{ partner: number; plan: number; paidMinor: bigint; day: number; reports: readonly Report[] }>

const PLANS = [
  { ...FLAT, holdDays: 7 },
  TIERED,
  { ...TIERED, tierMode: 'whole' as const },
  { ...FLAT, rounding: { mode: 'half_up' as const, step: 'period' as const } },
]

const report = fc.record({
  refundedPercent: fc.constantFrom(0n, 0n, 33n, 50n, 100n),
  isSettled: fc.boolean(),
  isOpen: fc.boolean(),
})
const line = fc.record({
  partner: fc.integer({ min: 0, max: 1 }),
  plan: fc.integer({ min: 0, max: PLANS.length - 1 }),
  paidMinor: fc.bigInt({ min: 1n, max: 900_000n }),
  day: fc.integer({ min: 1, max: 31 }),
  early: fc.array(report, { minLength: 1, maxLength: 2 }),
  late: fc.array(report, { maxLength: 2 }),
})
const lines = fc.array(line, { minLength: 3, maxLength: 8 }).map((drafts) =>
  drafts.map(({ early, late, ...rest }, index): LineDraft => {
    const reports = [...early, ...late].map((of, i): Report => ({ ...of, line: index, afterClose: i >= early.length }))
    // an order that is settled stays settled: an import drops what tells an older story
    const settledFrom = reports.findIndex(({ isSettled }) => isSettled)
    return { ...rest, reports: reports.map((of, i) => ({ ...of, isSettled: settledFrom >= 0 && i >= settledFrom })) }
  }),
)

/** Reports of one line keep their order, as a platform sends them; those of different lines mix in any way. */
function interleave(reports: readonly (readonly Report[])[], picks: readonly number[]): Report[] {
  const queues = reports.map((own) => [...own])
  const mixed: Report[] = []
  for (let turn = 0; queues.some((queue) => queue.length > 0); turn++) {
    const open = queues.filter((queue) => queue.length > 0)
    const next = open[(picks[turn % picks.length] ?? 0) % open.length]?.shift()
    if (next) mixed.push(next)
  }
  return mixed
}

/** Takes everything in, in this order, with a release run wherever the picks say so; answers both months' statements. */
async function play(world: World, drafts: readonly LineDraft[], picks: readonly number[]) {
  world.setNow('2026-11-05T09:00:00+08:00')
  const partners = [await world.givenPartner({ name: 'a' }), await world.givenPartner({ name: 'b' })]
  const plans = await Promise.all(PLANS.map((terms) => givenPlan(world, terms)))
  const takeIn = async (afterClose: boolean) => {
    const mixed = interleave(
      drafts.map(({ reports }) => reports.filter((r) => r.afterClose === afterClose)),
      picks,
    )
    for (const [i, one] of mixed.entries()) {
      await givenSale(
        world,
        saleOf(
          drafts[one.line]!,
          one,
          partners.map(({ id }) => id),
          plans,
        ),
      )
      if (((picks[i % picks.length] ?? 0) & 3) === 0) await release(world)
    }
  }
  await takeIn(false)
  await givenClosed(world, '2026-10')
  world.setNow('2026-12-05T09:00:00+08:00')
  await takeIn(true)
  await givenClosed(world, '2026-11')
  return world.db.owner`
    select p.name, s.period, s.opening_minor, s.earned_minor, s.reversed_minor, s.adjusted_minor, s.closing_minor
    from statement s join partner p on p.brand_id = s.brand_id and p.id = s.partner_id
    where s.brand_id = ${world.brandId} order by 2, 1`
}

const release = (world: World) =>
  inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, (tx) => releaseDue(tx, world.brandId, world.now))

function saleOf(
  draft: LineDraft,
  { line: index, refundedPercent, isSettled, isOpen }: Report,
  partnerIds: string[],
  plans: readonly Sale['plan'][],
): Sale {
  const day = String(draft.day).padStart(2, '0')
  return {
    key: `L${index}`,
    partnerId: partnerIds[draft.partner]!,
    plan: plans[draft.plan]!,
    paidMinor: draft.paidMinor,
    paidAt: `2026-10-${day}T10:00:00+08:00`,
    settledAt: isSettled ? `2026-10-${day}T20:00:00+08:00` : undefined,
    openRefunds: isOpen ? 1 : 0,
    refundedMinor: (draft.paidMinor * refundedPercent) / 100n,
  }
}

const picks = fc.array(fc.nat(50), { minLength: 3, maxLength: 12 })

test.prop([lines, picks, picks], { numRuns: 12 })(
  'reports in any order, with releases at any time, end in the same statements of both months',
  async (drafts, one, other) => {
    await using first = await createWorld()
    const second = await first.otherBrand()
    const expected = await play(first, drafts, one)
    expect([...(await play(second, drafts, other))]).toEqual([...expected])
  },
  60_000,
)
