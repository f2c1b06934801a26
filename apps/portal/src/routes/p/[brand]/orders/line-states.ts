import type { components } from '@qudao/api/client'

/** States a partner may look for, in the order an order goes through them. */
export const LINE_STATES = [
  'paid',
  'received',
  'settled',
  'refund_open',
  'refunded_partial',
  'refunded_full',
  'invalid',
  'punished',
] as const satisfies readonly components['schemas']['MyOrderLine']['state'][]
