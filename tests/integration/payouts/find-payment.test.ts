import { expect, test } from 'vitest'
import { createSentWorld } from '../../support/given/sent-batch.ts'
import { type Line, payoutsOf } from '../../support/payouts.ts'

type Found = { payments: { batch: string; id: string; number: string }[] }
type Page = { items: { id: string }[] }

test('a payment is found by the number its payee reads, spoken or pasted with the whole note', async () => {
  const { world, id, lines } = await createSentWorld()
  await using _ = world
  const b = lines[1] as Line
  const notes = await payoutsOf(world).notes(await payoutsOf(world).get(id))
  const note = notes.find(({ name }) => name === b.payeeName)!.note
  const number = note.split(' ').at(-1)!
  const spoken = number.slice(0, -4)
  const ask = async <Answer extends object>(path: string) => (await world.as('accountant').get(path)).expect<Answer>()

  for (const words of [note, number, spoken]) {
    const q = encodeURIComponent(words)
    expect((await ask<Found>(`/search?q=${q}`)).payments).toMatchObject([{ batch: id, id: b.id, number }])
    expect((await ask<Page>(`/payout-batches?q=${q}`)).items).toMatchObject([{ id }])
    const found = await ask<Page>(`/payout-batches/${id}/lines?q=${q}`)
    expect(found.items).toMatchObject([{ id: b.id, number }])
  }
  const check = number.endsWith('000') ? '001' : '000'
  for (const words of [`${spoken}-${check}`, '1-9', '2-1', '乙']) {
    const q = encodeURIComponent(words)
    expect((await ask<Found>(`/search?q=${q}`)).payments).toEqual([])
    expect((await ask<Page>(`/payout-batches/${id}/lines?q=${q}`)).items).toEqual([])
  }
})
