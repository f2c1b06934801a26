import type { Sql } from '@qudao/db/client'
import type { TaskAmount } from '../../service/workbench/task.ts'

export type OpenExceptions = { count: number; since: Date | null; amounts: TaskAmount[] }

/** Rows of order files that wait for a person, and the sales they hold up. */
export const openExceptions = (sql: Sql, brandId: number) => sql<OpenExceptions[]>`
  select coalesce(sum(rows), 0)::int as count, min(since) as since,
    coalesce(json_agg(json_build_object('currency', currency, 'minor', amount::text) order by currency)
      filter (where amount > 0), '[]') as amounts
  from (
    select currency, count(*) as rows, min(recorded_at) as since, coalesce(sum(amount_minor), 0) as amount
    from import_exception where brand_id = ${brandId} and status = 'open' group by currency
  ) open`
