import { describe, expect, test } from 'vitest'
import { createWorld } from '../../support/world.ts'

type Results = { set: number; results: { partner: { name: string }; outcome: string }[] }

describe('setTaxHandling', () => {
  test('sets whom it fits, says of each other why not, and changes nothing the second time', async () => {
    await using world = await createWorld()
    const drafts = [
      { name: '甲', taxHandling: 'unset' },
      { name: '乙', taxHandling: 'withhold' },
      { name: '丙茶业有限公司', legalType: 'company', taxHandling: 'unset' },
    ] as const
    const partners = await Promise.all(drafts.map((draft) => world.givenPartner(draft)))
    const order = { ids: partners.map(({ publicId }) => publicId), taxHandling: 'withhold' }
    const first = (await world.as('operator').post('/partners/tax-handling', order)).expect<Results>()
    expect(first.set).toBe(1)
    expect(Object.fromEntries(first.results.map(({ partner, outcome }) => [partner.name, outcome]))).toEqual({
      甲: 'set',
      乙: 'same',
      丙茶业有限公司: 'not_a_person',
    })
    expect((await world.as('operator').post('/partners/tax-handling', order)).expect<Results>().set).toBe(0)
    const events = await world.db.owner`
      select subject_id, summary from audit_event where brand_id = ${world.brandId} and action = 'partners.update'`
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events[0])).toContain('withhold')
  })

  test('an unknown partner, another brand and a role that may not change partners are refused, and nothing is set', async () => {
    await using world = await createWorld()
    const own = await world.givenPartner({ taxHandling: 'unset' })
    const other = await world.otherBrand()
    const stranger = await other.givenPartner({ taxHandling: 'unset' })
    const order = { ids: [own.publicId, stranger.publicId], taxHandling: 'invoice' }
    expect((await world.as('operator').post('/partners/tax-handling', order)).refusal).toBe('404 partner.not_found')
    expect((await world.as('viewer').post('/partners/tax-handling', order)).refusal).toBe('403 permission.denied')
    const unset = { ids: [own.publicId], taxHandling: 'unset' }
    expect((await world.as('operator').post('/partners/tax-handling', unset)).refusal).toBe('422 validation.failed')
    const [row] = await world.db.owner`select tax_handling from partner where id = ${own.id}`
    expect(row).toEqual({ tax_handling: 'unset' })
  })
})
