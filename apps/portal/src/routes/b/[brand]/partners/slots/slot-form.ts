import type { Me } from '#lib/me.ts'
import { startOfDay } from '#lib/server/day.ts'
import { textOf } from '#lib/server/refusal.ts'
import { PLATFORMS } from './platforms.ts'

/** A slot as typed, without whose it is. */
export function readSlot(form: FormData, me: Me | null, brand: string) {
  const label = textOf(form, 'label')
  const effectiveFrom = startOfDay(me, brand, textOf(form, 'from'))
  return {
    platform: PLATFORMS.find((known) => known === textOf(form, 'platform')) ?? ('taobao' as const),
    code: textOf(form, 'code'),
    ...(label ? { label } : {}),
    ...(effectiveFrom ? { effectiveFrom } : {}),
  }
}
