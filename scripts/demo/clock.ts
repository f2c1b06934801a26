/** The business clock of the demo: stands at a past moment while it lives through the months, then runs. */
let standsAt: Date | null = null

export const demoNow = (): Date => standsAt ?? new Date()

/** @param at Beijing time, `2026-06-05T09:00` */
export function setClock(at: string | null): void {
  standsAt = at === null ? null : new Date(`${at}:00+08:00`)
}
