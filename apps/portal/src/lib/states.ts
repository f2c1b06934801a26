import type { Messages } from './messages/index.ts'

export type StateKind = keyof Messages['states']
export type StateOf<Kind extends StateKind> = keyof Messages['states'][Kind]

/** Money and verdicts have a colour; `flow` outlines a step of work, which is neither. */
export type ChipVariant = 'pending' | 'payable' | 'paying' | 'paid' | 'reversed' | 'breach' | 'flow'

/** One colour per state, the same on every screen. */
export const CHIP_VARIANTS: { readonly [Kind in StateKind]: Readonly<Record<StateOf<Kind>, ChipVariant>> } = {
  hat: { pending: 'flow', active: 'paid', suspended: 'pending', terminated: 'reversed' },
  version: { draft: 'flow', pending_approval: 'flow', scheduled: 'flow', active: 'paid', superseded: 'reversed' },
  order_line: {
    created: 'flow',
    paid: 'pending',
    received: 'pending',
    settled: 'payable',
    invalid: 'reversed',
    refund_open: 'pending',
    refunded_partial: 'reversed',
    refunded_full: 'reversed',
    punished: 'breach',
  },
  entry: {
    channel: 'flow',
    held: 'pending',
    payable: 'payable',
    in_payment: 'paying',
    paid: 'paid',
    reversed: 'reversed',
  },
  statement: {
    open: 'flow',
    closed: 'flow',
    reviewed: 'flow',
    approved: 'payable',
    in_payment: 'paying',
    paid: 'paid',
  },
  payout_batch: { draft: 'flow', approved: 'payable', exported: 'paying', reconciled: 'paid', cancelled: 'reversed' },
  payout_line: {
    pending: 'payable',
    sent: 'paying',
    paid: 'paid',
    failed: 'breach',
    returned: 'breach',
    left_out: 'breach',
    cancelled: 'reversed',
  },
  import: { uploaded: 'flow', previewed: 'flow', queued: 'flow', running: 'flow', done: 'paid', failed: 'breach' },
  import_exception: { open: 'pending', resolved: 'paid', dismissed: 'reversed' },
  job: { queued: 'flow', running: 'flow', succeeded: 'paid', failed: 'breach' },
  catalogue: { draft: 'flow', active: 'paid' },
  member: { active: 'paid', invited: 'flow', disabled: 'reversed' },
}
