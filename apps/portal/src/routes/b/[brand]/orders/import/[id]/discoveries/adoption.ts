import type { components } from '@qudao/api/client'

type Adoption = components['schemas']['AdoptDiscoveries']
type Slot = NonNullable<Adoption['slots']>[number]

/** What a person chose for a slot: nothing yet, a new draft, one to be named, or the id of the suggested partner. */
export const CHOICES = { skip: '', draft: 'draft', existing: 'existing' } as const

/** What a form says of a product or shop: its platform and, after the first space, its number or name. */
export const thingValue = (platform: string, name: string): string => `${platform} ${name}`
const splitThing = (value: string): [string, string] => {
  const space = value.indexOf(' ')
  return [value.slice(0, space), value.slice(space + 1)]
}

/** All that was chosen, and the slots that lack a partner. */
export function readAdoption(form: FormData): { body: Required<Adoption>; lacking: string[]; isEmpty: boolean } {
  const { slots, lacking } = readSlots(form)
  const chosen = <Thing>(name: string, toThing: (platform: string, rest: string) => Thing): 'all' | Thing[] =>
    form.get(`${name}s`) === 'all' ? 'all' : form.getAll(name).map((value) => toThing(...splitThing(String(value))))
  const products = chosen('product', (platform, itemId) => ({ platform, itemId }))
  const shops = chosen('shop', (platform, name) => ({ platform, name }))
  return { body: { slots, products, shops }, lacking, isEmpty: slots.length + products.length + shops.length === 0 }
}

function readSlots(form: FormData): { slots: Slot[]; lacking: string[] } {
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
