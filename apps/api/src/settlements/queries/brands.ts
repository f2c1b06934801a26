import type { Database } from '@qudao/db/client'

/** Every brand, for work on a timetable. Brands are a reference table. */
export async function listBrandIds({ app: sql }: Database): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`select id from brand order by id`
  return rows.map(({ id }) => id)
}
