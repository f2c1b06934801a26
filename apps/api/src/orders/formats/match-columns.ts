import { normalizeHeader } from '../../platform/tabular/index.ts'

/** The form in which column names and known names are compared: without unit, underscores, hyphens and spaces. */
export function columnKey(name: string): string {
  return normalizeHeader(name)
    .replace(/\((?:元|¥|rmb|cny|人民币|必填|选填)\)$/, '')
    .replace(/[_\-./]/g, '')
}

export type FieldNames<Field extends string> = Readonly<Record<Field, readonly string[]>>

/** Which column each field is in; fields without a column are missing. A column serves one field only. */
export function matchColumns<Field extends string>(
  columns: readonly string[],
  names: FieldNames<Field>,
): Map<Field, number> {
  const indexOf = new Map(columns.map((column, index) => [columnKey(column), index]))
  const matched = new Map<Field, number>()
  const taken = new Set<number>()
  for (const field of fieldsOf(names)) {
    const index = names[field].map((name) => indexOf.get(columnKey(name))).find((i) => i !== undefined && !taken.has(i))
    if (index === undefined) continue
    matched.set(field, index)
    taken.add(index)
  }
  return matched
}

export function fieldsOf<Field extends string>(names: FieldNames<Field>): Field[] {
  // safe because a record has no other keys than its fields
  return Object.keys(names) as Field[]
}
