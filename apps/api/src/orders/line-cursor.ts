import { DomainError } from '../domain/errors.ts'
import { isId, type Uuid } from '../platform/ids.ts'
import { fromCursor } from '../platform/wire.ts'

/** The last line of a page, newest sale first. */
export type LinePlace = Readonly<{ datedAt: string; id: Uuid }>

export const keyOfLine = ({ datedAt, id }: { datedAt: Date; id: Uuid }): string[] => [datedAt.toISOString(), id]

/** @throws DomainError `cursor.invalid` */
export function linePlaceOf(cursor: string | undefined): LinePlace | undefined {
  const values = fromCursor(cursor, 2)
  if (!values) return undefined
  const [datedAt = '', id = ''] = values
  if (isId(id) && !Number.isNaN(Date.parse(datedAt))) return { datedAt, id }
  throw new DomainError('cursor.invalid', 'the cursor was not made by this list; ask for the first page again')
}
