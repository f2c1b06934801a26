/** One difference between two versions; values as JSON, `undefined` where the side has nothing. */
export type TermsChange = Readonly<{ path: string; before?: unknown; after?: unknown }>

/**
 * What changed from one version to the next, in reading order, for the version timeline. Rules meet by their id, so a
 * rule that only moved is no change of its terms; lists of plain values are compared as a whole.
 */
export function diffTerms(before: unknown, after: unknown, path = ''): TermsChange[] {
  if (isRecord(before) && isRecord(after)) return diffKeys(before, after, path)
  if (isListOfIds(before) && isListOfIds(after)) return diffKeys(byId(before), byId(after), path)
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [toChange(path, before, after)]
}

type Plain = Readonly<Record<string, unknown>>

function diffKeys(before: Plain, after: Plain, path: string): TermsChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => diffTerms(before[key], after[key], path === '' ? key : `${path}.${key}`))
}

function toChange(path: string, before: unknown, after: unknown): TermsChange {
  return { path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

const isRecord = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type WithId = Plain & { id: string }

const isListOfIds = (value: unknown): value is readonly WithId[] =>
  Array.isArray(value) && value.every((item) => isRecord(item) && typeof item.id === 'string')

const byId = (list: readonly WithId[]): Plain => Object.fromEntries(list.map((item) => [item.id, item]))
