import { DomainError } from '../domain/errors.ts'
import { fromPublicId, toPublicId } from '../platform/ids.ts'
import { fromCursor } from '../platform/wire.ts'
import type { StatementFilter, StatementRow } from './queries/statements.ts'

/** What a list of statements is sorted by. */
export const keyOf = ({ period, closingMinor, id }: StatementRow) => [
  period,
  String(closingMinor),
  toPublicId('stm', id),
]

/** @throws DomainError `cursor.invalid` */
export function afterOf(cursor: string | undefined): StatementFilter['after'] {
  const parts = fromCursor(cursor, 3)
  if (!parts) return undefined
  const [period = '', closingMinor = '', publicId = ''] = parts
  const id = fromPublicId('stm', publicId)
  if (!id || !/^-?\d{1,18}$/.test(closingMinor)) {
    throw new DomainError('cursor.invalid', 'the cursor was not made by this list; ask for the first page again')
  }
  return { period, closingMinor, id }
}
