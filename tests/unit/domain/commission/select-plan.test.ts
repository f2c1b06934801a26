import { type PlanAudience, type SelectableVersion, selectPlans } from '@qudao/api/domain/commission/select-plan'
import { describe, expect, test } from 'vitest'

const version = (planId: string, changes: Partial<SelectableVersion> = {}): SelectableVersion => ({
  planId,
  version: 1,
  payer: 'brand',
  currency: 'CNY',
  audience: { kind: 'everyone' },
  effectiveFromMs: 0,
  publishedAtMs: 0,
  ...changes,
})

const ask = (versions: SelectableVersion[]) => {
  const found = selectPlans(versions, { partnerId: 'p', grade: 'gold', datedAtMs: 100, asOfMs: 1000, currency: 'CNY' })
  return {
    main: found.main && `${found.main.planId}${found.main.version}`,
    topUp: found.topUp?.planId,
    ambiguous: found.ambiguous,
  }
}

const partners: PlanAudience = { kind: 'partners', partnerIds: ['p'] }
const grades: PlanAudience = { kind: 'grades', grades: ['gold'] }

describe('selectPlans', () => {
  test('the newest version in force on the day serves, not the newest of all', () => {
    const versions = [
      version('a'),
      version('a', { version: 2, effectiveFromMs: 100 }),
      version('a', { version: 3, effectiveFromMs: 101 }),
    ]
    expect(ask(versions).main).toBe('a2')
  })

  test('of two versions that start together the higher number serves', () => {
    expect(ask([version('a', { version: 2 }), version('a')]).main).toBe('a2')
  })

  test.each([
    { name: 'a draft', change: { publishedAtMs: null } },
    { name: 'what is published after the import was confirmed', change: { publishedAtMs: 1001 } },
    { name: 'what starts after the line', change: { effectiveFromMs: 101 } },
    { name: 'another currency', change: { currency: 'GBP' } },
    { name: 'another partner', change: { audience: { kind: 'partners', partnerIds: ['q'] } as PlanAudience } },
    { name: 'another grade', change: { audience: { kind: 'grades', grades: ['silver'] } as PlanAudience } },
  ])('$name does not serve', ({ change }) => expect(ask([version('a', change)]).main).toBeUndefined())

  test('the narrowest audience wins whatever the order', () => {
    const all = [version('all'), version('grade', { audience: grades }), version('one', { audience: partners })]
    expect(ask(all).main).toBe('one1')
    expect(ask(all.toReversed()).main).toBe('one1')
    expect(ask(all.slice(0, 2)).main).toBe('grade1')
  })

  test('a new version that leaves the partner out ends the plan for them', () => {
    const left = version('a', { version: 2, effectiveFromMs: 50, audience: { kind: 'partners', partnerIds: ['q'] } })
    expect(ask([version('a'), left]).main).toBeUndefined()
  })

  test('two plans of equal right are named, never one of them taken', () => {
    expect(ask([version('b'), version('a')]).ambiguous).toEqual({ slot: 'main', planIds: ['a', 'b'] })
    const topUps = [version('m'), version('t', { payer: 'top_up' }), version('s', { payer: 'top_up' })]
    expect(ask(topUps).ambiguous).toEqual({ slot: 'top_up', planIds: ['s', 't'] })
  })

  test('what the channel pays and what we add stand side by side', () => {
    expect(ask([version('c', { payer: 'channel' }), version('t', { payer: 'top_up' })])).toMatchObject({
      main: 'c1',
      topUp: 't',
    })
  })
})
