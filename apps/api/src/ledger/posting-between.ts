import type { Uuid } from '../platform/ids.ts'
import type { AccountRef, PostingDraft } from './account-ref.ts'

/** Moves a signed amount: above zero from the first account to the second, below zero back; nothing moves nothing. */
export function postingsBetween(
  source: AccountRef,
  target: AccountRef,
  amountMinor: bigint,
  entryId?: Uuid,
): PostingDraft[] {
  if (amountMinor === 0n) return []
  return amountMinor > 0n
    ? [{ from: source, to: target, amountMinor, entryId }]
    : [{ from: target, to: source, amountMinor: -amountMinor, entryId }]
}
