export type HatName = 'affiliate' | 'distributor'

/**
 * The hats that somebody on a list wears from the start: a trade type makes a distributor, and everybody with a slot, or
 * without a trade type, promotes. So a distributor without slots is nothing but a distributor.
 */
export function firstHats({ isTrading, hasSlots }: Readonly<{ isTrading: boolean; hasSlots: boolean }>): HatName[] {
  if (!isTrading) return ['affiliate']
  return hasSlots ? ['affiliate', 'distributor'] : ['distributor']
}

/** The hat that a grade is about when nobody says which: the one that earns commission, if it is worn. */
export const gradedHat = (worn: readonly HatName[]): HatName | undefined =>
  worn.includes('affiliate') ? 'affiliate' : worn[0]
