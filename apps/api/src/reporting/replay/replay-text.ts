import type { ReplayDifference, ReplayedMonth, ReplayReport } from './replay-month.ts'

/** The replay as a person reads it at the terminal. */
export function replayText({ months, difference }: ReplayReport, period: string): string {
  const lines = months.map((month) => monthText(month))
  if (difference) return [...lines, differenceText(difference)].join('\n')
  if (months.length === 0) return `${period} is not closed in any brand, so there is nothing to replay.`
  return [...lines, `The replay of ${period} equals the books to the fen.`].join('\n')
}

export function replayJson({ months, difference }: ReplayReport): string {
  return JSON.stringify({
    ok: difference === undefined && months.length > 0,
    ...(difference ? { difference } : {}),
    months,
  })
}

const monthText = ({
  brand,
  period,
  currency,
  imports,
  lines,
  entries,
  periodEntries,
  statements,
}: ReplayedMonth): string =>
  `${brand.name} (${brand.slug}), ${period} ${currency}: ${imports} files read again, ${lines} order lines, ${entries} entries, ${periodEntries} of whole months, ${statements} statements`

const differenceText = ({ brand, period, currency, subject, expected, found }: ReplayDifference): string =>
  `The replay differs.\n  brand     ${brand}, ${period} ${currency}\n  where     ${subject}\n  replayed  ${expected}\n  in books  ${found}`
