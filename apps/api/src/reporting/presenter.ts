import type { z } from '@hono/zod-openapi'
import { toPublicId } from '../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../platform/wire.ts'
import type * as wire from './schemas.ts'
import type { MonthFigures } from './service/workbench/month-figures.ts'
import type { Task } from './service/workbench/task.ts'

export const toTask = ({ subject, amounts, since, dueAt, ...rest }: Task): z.input<typeof wire.Task> => ({
  ...rest,
  subjectId: subject && toPublicId(subject.prefix, subject.id),
  amounts: [...amounts],
  since: toInstant(since),
  dueAt: toInstantOrNull(dueAt),
})

export const toMonthFigures = (row: MonthFigures): z.input<typeof wire.MonthFigures> => ({
  ...toSales(row),
  currency: row.currency,
  commissionMinor: row.commissionMinor === null ? null : String(row.commissionMinor),
  channelMinor: row.channelMinor === null ? null : String(row.channelMinor),
  before: row.before && toSales(row.before),
  days: row.days.map(({ day, salesMinor }) => ({ day, salesMinor: String(salesMinor) })),
})

const toSales = ({ period, until, salesMinor, lines }: NonNullable<MonthFigures['before']>) => ({
  period,
  until: toInstant(until),
  salesMinor: String(salesMinor),
  lines,
})
