import { columnsOfPeople, coverMobiles } from './columns-of-people.ts'

/** Rows to show before an import: what identifies a consumer is covered, what a person needs to map columns is not. */
export function maskSample(columns: readonly string[], rows: readonly (readonly string[])[]): string[][] {
  const people = columnsOfPeople(columns)
  return rows.map((cells) => cells.map((cell, column) => (people.has(column) ? mask(cell) : coverMobiles(cell))))
}

/** The first character stays, so that a person sees that the column is filled. */
const mask = (text: string): string =>
  text.length > 1 ? `${text[0]}${'*'.repeat(Math.min(text.length - 1, 6))}` : text
