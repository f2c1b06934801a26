const DAY = /^\d{4}-\d{2}-\d{2}$/
export type Days = Readonly<{ from: string | null; to: string | null }>

/** `2026-10-01..2026-10-31`, both inclusive; either side may be open. */
export function readDays(text: string | null): Days {
  const [from = '', to = ''] = (text ?? '').split('..')
  return { from: DAY.test(from) ? from : null, to: DAY.test(to) ? to : null }
}
