import type { payoutResult as Shape } from '../zh-CN/payout-result.ts'
import { plural } from './plural.ts'

export const payoutResult: typeof Shape = {
  title: 'What this result will book',
  known: 'This file was imported before; it has nothing new.',
  nothing: 'Nothing to book: every row was booked before or fits no payment of this batch.',
  paid: (count) => `${count} paid`,
  returned: (count) => `${count} failed`,
  unchanged: (count) => `${plural(count, 'payment was', 'payments were')} booked before and will not be booked twice.`,
  pending: (count) => `${plural(count, 'payment is', 'payments are')} still being processed; wait for the next result.`,
  missing: (count) =>
    `The file lacks ${plural(count, 'payment')} of this batch; ${count === 1 ? 'it stays' : 'they stay'} on the way.`,
  unmatched: (count) => `${plural(count, 'row books', 'rows book')} nothing`,
  foreign: (count) => `${plural(count, 'row')} with another payee than we paid: not booked`,
  caption: 'Payments that will be booked',
  more: (count) => `${plural(count, 'more payment is', 'more payments are')} booked with it.`,
  effect:
    'What succeeded is recorded as paid. What failed goes back to the partner’s balance, with the tax withheld, and can be paid again.',
  columns: { row: 'Row', payee: 'Payee', amount: 'Amount', becomes: 'Will be', why: 'Reason' },
  becomes: {
    paid: 'Paid',
    returned: 'Failed',
    came_back: 'Paid → came back',
    waits: 'Paid; the return waits for somebody',
  },
  asks: (count, amount) =>
    `${plural(count, 'payment is', 'payments are')} paid already (${amount}): another person has to confirm the return`,
  asksNote:
    'Until then the balance stays. It comes back when somebody else imports the same file or confirms the return of the payment.',
  confirmAsked: 'Ask for the return; another person confirms',
  confirm: (paid, returned) => `Book ${paid} paid, ${returned} failed`,
  confirmPaid: (paid) => `Book ${paid} paid`,
  confirmReturned: (returned) => `Book ${returned} failed`,
  other: 'Another file',
  again: 'Preview again',
  files: {
    byResult: 'By the result: declare from these',
    byResultNote: 'Only what was really paid; payments that failed or came back are not in them.',
    asSent: 'As exported with the payment',
    first: 'The first by the result',
    firstNote: 'If you declared from it, correct the return by the version at the top.',
    between: (count) => `${plural(count, 'version')} in between`,
    purposes: {
      summary_paid: 'Settlement summary (by the result)',
      withholding_paid: 'Withholding detail (by the result)',
    },
  },
  tell: {
    open: 'Record result',
    title: (partner, amount) => `Result of ${amount} to ${partner}`,
    outcome: 'Result',
    submit: 'Record',
    reason: 'Reason',
    reasonHint: 'The partner reads it too',
    reasonMissing: 'Say why: the partner has to know why no money came',
    flowNo: 'Flow no.',
    paidEffect: 'It is recorded as paid; the money is no longer on its way.',
    failedEffect: (amount) =>
      `${amount} goes back to the partner’s balance, with the tax withheld, and can be paid again.`,
  },
  told: {
    paid: (partner, amount) => `Recorded: ${amount} to ${partner} is paid`,
    returned: (partner, amount) => `Recorded: ${amount} to ${partner} failed and is back in the balance`,
    asked: (partner, amount) => `Asked for: ${amount} to ${partner} came back; another person confirms it`,
  },
  back: {
    note: 'Who confirms is not who asked',
    open: 'Record return',
    title: (partner, amount) => `${amount} to ${partner} came back`,
    submit: 'Ask for the return',
    confirm: 'Confirm the return',
    effect: (amount) =>
      `Two people record it. Once the second confirms, ${amount} goes back to the balance with the tax withheld and can be paid again; until then the balance stays. A bank’s file of returns is no different: one person imports it, another confirms.`,
    asked: (by, reason) => `${by} recorded: ${reason}`,
    waits: 'You recorded the return; somebody else confirms it',
  },
}
