/**
 * A count with its noun: `1 partner`, `2 partners`, `1,000 rows`. Counts come as numbers or as the reader's format
 * writes them.
 */
export const plural = (count: number | string, one: string, many = `${one}s`): string =>
  `${count} ${String(count) === '1' ? one : many}`
