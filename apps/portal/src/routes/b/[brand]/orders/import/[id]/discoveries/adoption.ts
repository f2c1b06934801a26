import type { components } from '@qudao/api/client'

type Slot = components['schemas']['AdoptDiscoveries']['slots'][number]

/** What a person chose for a slot: nothing yet, a new draft, one to be named, or the id of the suggested partner. */
export const CHOICES = { skip: '', draft: 'draft', existing: 'existing' } as const

/** Slots with their partners, and those that lack one. */
export function readAdoption(form: FormData): { slots: Slot[]; lacking: string[] } {
  const slots: Slot[] = []
  const lacking: string[] = []
  const text = (name: string) => String(form.get(name) ?? '').trim()
  for (const exceptionId of form.getAll('slot').map(String)) {
    const choice = text(`choice:${exceptionId}`)
    if (choice === CHOICES.skip) continue
    const name = text(`name:${exceptionId}`)
    const partnerId = choice === CHOICES.existing ? text(`partner:${exceptionId}`) : choice
    if (choice === CHOICES.draft && name) slots.push({ exceptionId, newPartner: { name, legalType: 'natural_person' } })
    else if (choice !== CHOICES.draft && partnerId) slots.push({ exceptionId, partnerId })
    else lacking.push(exceptionId)
  }
  return { slots, lacking }
}
