/** New order lines per month; together 30,000. June has 618, October the early sales of Double Eleven. */
export const LINES_OF_MONTH: Readonly<Record<string, number>> = {
  '2026-05': 4_400,
  '2026-06': 7_600,
  '2026-07': 4_300,
  '2026-08': 4_200,
  '2026-09': 4_700,
  '2026-10': 4_800,
}

export const DEMO_MONTHS: readonly string[] = Object.keys(LINES_OF_MONTH)

/** How much more is sold on these days than on an ordinary one. */
export const BUSY_DAYS: readonly Readonly<{ from: string; until: string; factor: number }>[] = [
  { from: '2026-05-01', until: '2026-05-05', factor: 1.3 },
  { from: '2026-05-20', until: '2026-05-20', factor: 1.8 },
  { from: '2026-05-31', until: '2026-06-03', factor: 2.4 },
  { from: '2026-06-15', until: '2026-06-17', factor: 1.9 },
  { from: '2026-06-18', until: '2026-06-18', factor: 4.6 },
  { from: '2026-06-19', until: '2026-06-22', factor: 0.6 },
  { from: '2026-09-15', until: '2026-09-23', factor: 1.7 },
  { from: '2026-10-01', until: '2026-10-07', factor: 0.8 },
  { from: '2026-10-20', until: '2026-10-31', factor: 1.4 },
]

/** Sunday first: people buy tea things at the weekend and on Monday's way to the office. */
export const WEEKDAY_FACTORS: readonly number[] = [1.25, 1.05, 0.95, 0.92, 0.95, 1.0, 1.2]

/** By hour of the day: little at night, a rise at noon, most in the evening. */
export const HOUR_WEIGHTS: readonly number[] = [
  14, 7, 4, 3, 3, 4, 8, 16, 26, 36, 44, 46, 50, 48, 44, 42, 42, 44, 48, 58, 74, 82, 66, 34,
]

/** Days of the campaign on which the platform adds a subsidy and the shop lowers its prices. */
export const CAMPAIGN = { from: '2026-05-31', until: '2026-06-20', pricePercent: 88, subsidyPpm: 10_000 } as const
