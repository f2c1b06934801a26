import { currencyExponent } from '../../domain/currency.ts'
import { DomainError } from '../../domain/errors.ts'
import { LINE_FIELD_NAMES, type LineField } from './fields.ts'
import type { MappedRules } from './line-plan.ts'
import { columnKey, fieldsOf } from './match-columns.ts'
import type { OrderFormat } from './order-format.ts'
import { type OrderMappingInput, OrderMappingSchema } from './order-mapping.ts'
import { FIRST_READING, READING_VERSION } from './reading-version.ts'
import { TAOBAO_STATUSES, withDecisions } from './statuses.ts'

/**
 * A mapping, met with the columns of a file.
 *
 * @throws DomainError `order_import.mapping_incomplete`, with `details.missing`: columns the mapping names and the file
 * lacks, or fields nobody mapped and no line can do without
 */
export function mappedFormat(
  input: OrderMappingInput,
  columns: readonly string[],
  reading = READING_VERSION,
): OrderFormat {
  const mapping = OrderMappingSchema.parse(input)
  const indexOf = new Map(columns.map((column, index) => [columnKey(column), index]))
  const missing = new Set<string>()
  const place = (column: string): number => {
    const index = indexOf.get(columnKey(column))
    if (index === undefined) missing.add(column)
    return index ?? -1
  }
  const at = (field: LineField) => (mapping.columns[field] === undefined ? -1 : place(mapping.columns[field]))
  // safe because every field is given an entry
  const places = Object.fromEntries(fieldsOf(LINE_FIELD_NAMES).map((field) => [field, at(field)])) as Record<
    LineField,
    number
  >
  const { lineKey, returns, excluded } = mapping
  const keyNames = new Set([...lineKey.columns, ...(lineKey.occurrenceWithin ? [lineKey.occurrenceWithin] : [])])
  const keyColumns = [...keyNames].map(place)
  const mapped: MappedRules = {
    paidIsQuantityTimesPrice: mapping.paidFrom === 'quantity_times_price',
    returnColumn: returns ? place(returns.column) : -1,
    returnPrefix: returns?.prefix ?? '',
    excludedProducts: new Set(excluded.productIds.map((id) => id.toUpperCase())),
    excludesZeroPrice: excluded.zeroPrice,
  }
  for (const field of lackingFields(mapping, places)) missing.add(field)
  if (missing.size > 0) {
    throw new DomainError('order_import.mapping_incomplete', 'the mapping and the file do not meet', {
      missing: [...missing],
    })
  }
  return {
    target: 'lines',
    plan: {
      code: 'mapped',
      columns,
      at: places,
      statuses: withDecisions(TAOBAO_STATUSES, mapping.statusWords),
      constantState: mapping.constantState ?? null,
      constants: mapping.constants,
      required: ['orderNo', 'status', 'paid', 'createdAt', ...mapping.required],
      keyPrefix: `x:${mapping.slug}`,
      keyColumns,
      hasOccurrences: lineKey.occurrenceWithin !== undefined,
      settlesAsPaid: true,
      settlesLessRefunded: reading === FIRST_READING,
      paysClosedOrders: false,
      currency: mapping.currency,
      decimals: mapping.amountUnit === 'minor' ? 0 : currencyExponent(mapping.currency),
      timeFormat: mapping.timeFormat,
      zone: mapping.timeZone,
      mapped,
    },
  }
}

/** What no line can do without and nothing provides. */
function lackingFields(
  { paidFrom, constantState, constants, required }: ReturnType<typeof OrderMappingSchema.parse>,
  places: Readonly<Record<LineField, number>>,
): LineField[] {
  const needed: LineField[] = ['orderNo', ...required]
  needed.push(...(paidFrom === 'column' ? (['paid'] as const) : (['quantity', 'unitPrice'] as const)))
  if (constantState === undefined) needed.push('status')
  if (places.paidAt < 0) needed.push('createdAt')
  return needed.filter((field) => places[field] < 0 && constants[field] === undefined)
}
