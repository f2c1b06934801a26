import { PLATFORMS } from '@qudao/api/domain/platforms'
import type { Membership } from '#lib/me.ts'
import { startOfDay } from '#lib/server/day.ts'
import { textOf } from '#lib/server/refusal.ts'

/** A slot as typed, without whose it is. */
export function readSlot(form: FormData, membership: Membership | null) {
  const label = textOf(form, 'label')
  const effectiveFrom = startOfDay(membership, textOf(form, 'from'))
  return {
    platform: PLATFORMS.find((known) => known === textOf(form, 'platform')) ?? ('taobao' as const),
    code: textOf(form, 'code'),
    ...(label ? { label } : {}),
    ...(effectiveFrom ? { effectiveFrom } : {}),
  }
}
