import type { components } from '@qudao/api/client'

type Opening = Pick<components['schemas']['OpeningSummary'], 'approvedAt' | 'withdrawnAt'>

/** Where prepared balances are, and the look of it. */
export function stateOf({ approvedAt, withdrawnAt }: Opening) {
  if (approvedAt) return { state: 'approved', variant: 'paid' } as const
  return withdrawnAt
    ? ({ state: 'withdrawn', variant: 'reversed' } as const)
    : ({ state: 'waiting', variant: 'flow' } as const)
}
