import { PLATFORMS } from '@qudao/api/domain/platforms'
import type { MappingDraft } from './mapping-draft.ts'
import {
  FIELDS,
  KEY_SLOTS,
  type LineField,
  type Mapping,
  type MappingBody,
  STATES,
  TIME_FORMATS,
} from './mapping-fields.ts'

/** What is wrong, by the name of the field it is told at. */
export type MappingErrors = Readonly<Record<string, 'required' | 'time' | 'key' | 'source'>>

const SLUG = /^[a-z0-9-]{1,40}$/
const STATUS_PREFIX = 'word:'

export const columnName = (field: LineField): string => `column:${field}`
export const statusName = (word: string): string => `${STATUS_PREFIX}${word}`

/** The form as it was sent. */
export function readDraft(form: FormData): MappingDraft {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const columns: MappingDraft['columns'] = {}
  for (const field of FIELDS) if (text(columnName(field))) columns[field] = text(columnName(field))
  const statusWords: MappingDraft['statusWords'] = {}
  for (const [name, value] of form) {
    const state = STATES.find((one) => one === value)
    if (name.startsWith(STATUS_PREFIX) && state) statusWords[name.slice(STATUS_PREFIX.length)] = state
  }
  return {
    columns,
    paidFrom: text('paidFrom') === 'quantity_times_price' ? 'quantity_times_price' : 'column',
    amountUnit: text('amountUnit') === 'minor' ? 'minor' : 'major',
    currency: text('currency') || 'CNY',
    timeZone: text('timeZone') || 'Asia/Shanghai',
    timeFormat: TIME_FORMATS.find((one) => one === text('timeFormat')) ?? 'auto',
    platform: PLATFORMS.find((one) => one === text('platform')) ?? 'own',
    slug: text('slug').toLowerCase(),
    keyColumns: [...new Set(KEY_SLOTS.map((i) => text(`key:${i}`)).filter(Boolean))],
    keyCounted: form.has('keyCounted'),
    constantState: STATES.find((one) => one === text('constantState')) ?? '',
    constantSlot: text('constantSlot'),
    statusWords,
  }
}

/** What a person has to mend before a file can be read so; the server looks again. */
export function mappingErrors({ columns, paidFrom, constantState, keyColumns, slug }: MappingDraft): MappingErrors {
  const errors: Record<string, MappingErrors[string]> = {}
  const needed: LineField[] = [
    'orderNo',
    ...(paidFrom === 'column' ? (['paid'] as const) : (['quantity', 'unitPrice'] as const)),
  ]
  for (const field of needed) if (!columns[field]) errors[columnName(field)] = 'required'
  if (!columns.status && !constantState) errors[columnName('status')] = 'required'
  if (!columns.createdAt && !columns.paidAt) errors[columnName('createdAt')] = 'time'
  if (keyColumns.length === 0) errors['key:0'] = 'key'
  if (!SLUG.test(slug)) errors.slug = 'source'
  return errors
}

/** The mapping to send. What the form does not show of an earlier one stays: returns, exclusions, other constants. */
export function toMapping(draft: MappingDraft, earlier: Mapping | null): MappingBody {
  const { columns, keyColumns, keyCounted, constantState, constantSlot, statusWords, ...rest } = draft
  const { slotCode: _slotCode, ...constants } = earlier?.constants ?? {}
  const isSlotConstant = constantSlot !== '' && !columns.slotCode
  return {
    ...rest,
    columns,
    constants: isSlotConstant ? { ...constants, slotCode: constantSlot } : constants,
    lineKey: {
      columns: keyColumns,
      ...(keyCounted && columns.orderNo ? { occurrenceWithin: columns.orderNo } : {}),
    },
    statusWords: { ...earlier?.statusWords, ...statusWords },
    ...(constantState && !columns.status ? { constantState } : {}),
    ...(earlier?.returns ? { returns: earlier.returns } : {}),
    excluded: earlier?.excluded ?? { productIds: [], zeroPrice: false },
    required: earlier?.required ?? [],
  }
}
