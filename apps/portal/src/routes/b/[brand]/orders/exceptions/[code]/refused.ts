import { errorWords } from '#lib/error-words.ts'
import type { Messages } from '#lib/messages/index.ts'
import { type Issue, reasonOf } from '#lib/orders/exception-words.ts'

/** A refused attempt at one row, to be told where it was made. */
export type Refused = Readonly<{
  id: string
  /** About the whole of it; null where each wrong cell has its own sentence. */
  words: string | null
  /** What is wrong with what was typed, by column. */
  cells: Readonly<Record<string, string>>
  typed: Readonly<Record<string, string>>
}>

type Answer = Readonly<{
  id: string
  code?: string | null
  details?: Record<string, unknown>
  missing?: string | null
  typed?: Readonly<Record<string, string>>
}>

/** Whether cells of one row were typed, even of the row that stands for its whole kind. */
export const isCorrection = ({ missing, typed = {} }: Answer): boolean =>
  missing === 'cells' || Object.keys(typed).length > 0

export function refusedRow({ id, code, details = {}, missing, typed = {} }: Answer, t: Messages): Refused {
  if (missing === 'cells') return { id, words: t.exceptions.group.correctNeeded, cells: {}, typed }
  // safe because the API tells with this code what is wrong, by column
  const issues = code === 'import_exception.still_wrong' ? ((details.issues ?? []) as readonly Issue[]) : []
  const cells = Object.fromEntries(issues.map((issue) => [issue.column, sentence(reasonOf(issue.code, t), t)]))
  return { id, words: issues.length > 0 || !code ? null : errorWords(t, code, details), cells, typed }
}

const sentence = ({ title, advice }: Readonly<{ title: string; advice: string }>, t: Messages): string =>
  t.exceptions.group.stillWrong(title, advice)
