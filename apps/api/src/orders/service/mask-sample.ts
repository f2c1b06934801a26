import { columnsOfPeople } from './columns-of-people.ts'
import { coverMobiles, coverPersonal } from './cover-personal.ts'

/** Long numbers under these names are the platform's: one in ten looks like a bank card by its check digit. */
const OF_PLATFORM = /订单|商品|维权|推广位|广告位|trade|order|item|product/i

/**
 * Rows to show before an import: what identifies a person is covered, by the name of its column and by what it looks
 * like; what a person needs to map columns is not.
 */
export function maskSample(columns: readonly string[], rows: readonly (readonly string[])[]): string[][] {
  const people = columnsOfPeople(columns)
  const coverOf = (column: number) =>
    people.has(column) ? mask : OF_PLATFORM.test(columns[column] ?? '') ? coverMobiles : coverPersonal
  const covers = columns.map((_, column) => coverOf(column))
  return rows.map((cells) => cells.map((cell, column) => (covers[column] ?? coverPersonal)(cell)))
}

/** The first character stays, so that a person sees that the column is filled. */
const mask = (text: string): string =>
  text.length > 1 ? `${text[0]}${'*'.repeat(Math.min(text.length - 1, 6))}` : text
