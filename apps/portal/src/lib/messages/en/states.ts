import type { states as Shape } from '../zh-CN/states.ts'

export const states: typeof Shape = {
  hat: { pending: 'Not yet active', active: 'Active', suspended: 'Suspended', terminated: 'Terminated' },
  version: {
    draft: 'Draft',
    pending_approval: 'Awaiting approval',
    scheduled: 'Scheduled',
    active: 'In force',
    superseded: 'Superseded',
  },
  order_line: {
    created: 'Ordered',
    paid: 'Paid',
    received: 'Received',
    settled: 'Settled',
    invalid: 'Invalid',
    refund_open: 'Refund open',
    refunded_partial: 'Partly refunded',
    refunded_full: 'Refunded',
    punished: 'Frozen, violation',
  },
  entry: { pending: 'Held', payable: 'Payable', paying: 'Paying', paid: 'Paid', reversed: 'Reversed' },
  statement: {
    open: 'Not closed',
    closed: 'Closed',
    reviewed: 'Reviewed, to approve',
    approved: 'Approved',
    paid: 'Paid',
  },
  payout_batch: { draft: 'Draft, to approve', approved: 'Approved', exported: 'Exported', reconciled: 'Reconciled' },
  payout_line: {
    pending: 'To pay',
    sent: 'Paying',
    paid: 'Paid',
    failed: 'Payment failed',
    returned: 'Back in balance',
  },
  import: {
    uploaded: 'To recognise',
    needs_mapping: 'To map',
    dry_run: 'To confirm',
    running: 'Importing',
    done: 'Imported',
    failed: 'Not imported',
  },
  job: { queued: 'Queued', running: 'Running', done: 'Done', failed: 'Not done' },
  member: { active: 'Active', invited: 'Invited', disabled: 'Disabled' },
}
