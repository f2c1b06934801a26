/**
 * How files are read now. Whatever gives other lines for the same rows gets the next number, and the reading before it
 * stays: an import that is in the books is read again exactly as it was, or its month could not be replayed.
 *
 * 1. A line that settles as paid, without an amount of its own, settles at what was paid less what was refunded.
 * 2. It settles at what was paid; the refund beside it is taken off once, as a refund.
 */
export const READING_VERSION = 2

/** What was read before readings had numbers. */
export const FIRST_READING = 1
