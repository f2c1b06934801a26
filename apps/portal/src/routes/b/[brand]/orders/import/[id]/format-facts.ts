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
    ...(isUnread(taken) ? [] : meaningFacts(taken, t)),
  ]
}

/** Whose orders these are, and how they are told apart, is not said before a person has said what the columns are. */
const isUnread = ({ format, mapping }: OrderImport): boolean => format === 'mapped' && mapping === null

function meaningFacts(taken: OrderImport, t: Messages): Fact[] {
  const words = t.imports.format
  const dates = taken.kind === 'orders' ? dateWords(taken, t) : null
  return [
    { label: words.platform, value: t.orders.platforms[taken.platform] ?? taken.platform },
    { label: words.currency, value: taken.currency },
    { label: words.key, value: keyWords(taken, t) },
    ...(dates ? [{ label: words.dates, value: dates }] : []),
  ]
}

function keyWords({ format, mapping }: OrderImport, t: Messages): string {
  if (!mapping) return t.imports.format.keys[format]
  const columns = mapping.lineKey.columns.join(' + ')
  return mapping.lineKey.occurrenceWithin ? t.imports.format.keyCounted(columns) : columns
}

function dateWords({ mapping, detected }: OrderImport, t: Messages): string | null {
  const knows = (name: 'paidAt' | 'createdAt') =>
    mapping ? Boolean(mapping.columns[name]) : detected.columns.some(({ field }) => field === name)
  if (knows('paidAt')) return t.imports.format.datedByPayment
  return knows('createdAt') ? t.imports.format.datedByCreation : null
}
