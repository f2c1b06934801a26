import type { Format } from '#lib/format/format.ts'
import type { Messages } from '#lib/messages/index.ts'
import type { OrderImport } from '../import-steps.ts'

type Fact = { label: string; value: string }

/** What was found out about a file, as a person would tell it. */
export function formatFacts(taken: OrderImport, t: Messages, format: Format): Fact[] {
  const { detected } = taken
  const words = t.imports.format
  return [
    { label: words.file, value: words.fileWords(taken.fileName, format.bytes(taken.fileSize)) },
    { label: words.kind, value: words.kindWords[detected.kind] },
    ...(detected.encoding
      ? [{ label: words.encoding, value: words.encodings[detected.encoding] ?? detected.encoding }]
      : []),
    ...(detected.delimiter
      ? [{ label: words.delimiter, value: words.delimiters[detected.delimiter] ?? detected.delimiter }]
      : []),
    ...(detected.sheet ? [{ label: words.sheet, value: detected.sheet }] : []),
    {
      label: words.columns,
      value: `${t.orders.columnsOf(detected.columns.length)}${detected.kind === 'json' ? '' : ` · ${words.header(detected.headerLineNo)}`}`,
    },
    { label: words.platform, value: t.orders.platforms[taken.platform] ?? taken.platform },
    { label: words.currency, value: taken.currency },
    { label: words.key, value: keyWords(taken, t) },
    ...(taken.kind === 'orders' ? [{ label: words.dates, value: dateWords(taken, t) }] : []),
  ]
}

function keyWords({ format, mapping }: OrderImport, t: Messages): string {
  if (!mapping) return t.imports.format.keys[format]
  const columns = mapping.lineKey.columns.join(' + ')
  return mapping.lineKey.occurrenceWithin ? t.imports.format.keyCounted(columns) : columns
}

function dateWords({ mapping, detected }: OrderImport, t: Messages): string {
  const knowsPayment = mapping ? mapping.columns.paidAt : detected.columns.some(({ field }) => field === 'paidAt')
  return knowsPayment ? t.imports.format.datedByPayment : t.imports.format.datedByCreation
}
