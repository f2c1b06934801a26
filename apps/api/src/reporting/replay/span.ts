import { type Period, parsePeriod } from '../../domain/clocks.ts'
import { DomainError } from '../../domain/errors.ts'

/** Months from the first to the last, both included. */
export type Span = Readonly<{ from: Period; through: Period }>

/**
 * Reads one month, `2026-05`, or the first and the last, `2026-01..2026-06`.
 *
 * @throws DomainError `period.invalid` with a sentence for the person at the terminal
 */
export function parseSpan(text: string): Span {
  const months = text.split('..')
  const [from = '', through = from] = months
  if (months.length > 2 || ![from, through].every(isMonth)) {
    throw new DomainError('period.invalid', `"${text}" is no month: write 2026-05, or 2026-01..2026-06 for several.`, {
      text,
    })
  }
  if (from > through) {
    throw new DomainError('period.invalid', `"${text}" ends before it begins: write ${through}..${from}.`, { text })
  }
  return { from, through }
}

function isMonth(text: string): boolean {
  try {
    return parsePeriod(text) === text
  } catch {
    return false
  }
}
