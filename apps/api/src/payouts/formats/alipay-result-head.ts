import { cleanCell, HEAD_LABELS, type HeadField } from './alipay-result-words.ts'

/** The head as the file says it, text by text. It is shown and never counted with. */
export type AlipayResultHead = Readonly<Partial<Record<HeadField, string>>>

/**
 * Reads the lines above the column headers: labels with their values beside them, or labels in one row and values in
 * the next, both of which exist. Null if there is no known label.
 */
export function readHead(rows: readonly (readonly string[])[]): AlipayResultHead | null {
  const head: Partial<Record<HeadField, string>> = {}
  rows.forEach((row, rowIndex) => {
    const labelled = row.map((cell) => headField(cell))
    const isLabelRow =
      labelled.filter(Boolean).length > 1 && labelled.every((field, i) => field || cleanCell(row[i]) === '')
    labelled.forEach((field, i) => {
      const value = cleanCell(isLabelRow ? rows[rowIndex + 1]?.[i] : row[i + 1])
      if (field && value !== '') head[field] ??= value
    })
  })
  return Object.keys(head).length > 0 ? head : null
}

function headField(cell: string): HeadField | undefined {
  const text = cleanCell(cell).replace(/[:：]$/, '')
  // safe because the entries are those of the object whose keys HeadField is
  return (Object.entries(HEAD_LABELS) as [HeadField, readonly string[]][]).find(([, labels]) =>
    labels.includes(text),
  )?.[0]
}
