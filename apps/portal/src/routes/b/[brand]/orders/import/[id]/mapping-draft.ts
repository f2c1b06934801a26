import type { OrderImport } from '../import-steps.ts'
import { FIELDS, type LineField, type LineState, type Mapping } from './mapping-fields.ts'

/** A mapping as the form holds it: texts, and '' for what is not chosen. */
export type MappingDraft = {
  columns: Partial<Record<LineField, string>>
  paidFrom: Mapping['paidFrom']
  amountUnit: Mapping['amountUnit']
  currency: string
  timeZone: string
  timeFormat: Mapping['timeFormat']
  platform: Mapping['platform']
  slug: string
  keyColumns: string[]
  keyCounted: boolean
  constantState: LineState | ''
  constantSlot: string
  statusWords: Record<string, LineState>
}

type Defaults = { timeZone: string }

/** What the form starts with: the remembered mapping, else what was recognised or suggested. */
export function draftOf(taken: OrderImport, { timeZone }: Defaults): MappingDraft {
  const { mapping } = taken
  const columns = mapping?.columns ?? suggestedColumns(taken)
  const platform = mapping?.platform ?? (taken.platform as Mapping['platform']) // safe because both are the API's platforms
  return {
    columns: { ...columns },
    paidFrom: mapping?.paidFrom ?? 'column',
    amountUnit: mapping?.amountUnit ?? 'major',
    currency: mapping?.currency ?? taken.currency,
    timeZone: mapping?.timeZone ?? timeZone,
    timeFormat: mapping?.timeFormat ?? 'auto',
    platform,
    slug: mapping?.slug ?? platform,
    keyColumns: mapping?.lineKey.columns ?? keyOf(columns),
    keyCounted: mapping ? mapping.lineKey.occurrenceWithin !== undefined : !columns.subOrderNo,
    constantState: mapping?.constantState ?? '',
    constantSlot: mapping?.constants.slotCode ?? '',
    statusWords: { ...mapping?.statusWords },
  }
}

function suggestedColumns({ detected, suggested }: OrderImport): MappingDraft['columns'] {
  const columns: MappingDraft['columns'] = {}
  for (const field of FIELDS) {
    const column = suggested[field] ?? detected.columns.find((one) => one.field === field)?.column
    if (column) columns[field] = column
  }
  return columns
}

/** What usually tells rows apart: the number of the line, else the order with its product. */
function keyOf({ subOrderNo, orderNo, productId }: MappingDraft['columns']): string[] {
  if (subOrderNo) return [subOrderNo]
  return [orderNo, productId].filter((column) => column !== undefined)
}
