import { fromPublicId, toPublicId } from '../../platform/ids.ts'
import { brandRoute, partnerRoute } from '../../platform/route.ts'
import { fromCursor, toPage } from '../../platform/wire.ts'
import { toEntry } from '../presenters/entry.ts'
import type { EntryFilter, EntryRow } from '../queries/list-entries.ts'
import { EntryPage, EntryQuery, MyEntryQuery } from '../schemas/entry.ts'
import { listEntries } from '../service/list-entries.ts'

/** The cursor carries the public id of the last row. */
const beforeOf = (cursor: string | undefined) => fromPublicId('ent', fromCursor(cursor, 1)?.[0] ?? '')
const keyOf = ({ id }: EntryRow) => [toPublicId('ent', id)]

type Query = Omit<EntryFilter, 'statementId' | 'lineId' | 'partnerId' | 'planId' | 'before'> & {
  statement?: string | undefined
  line?: string | undefined
  partner?: string | undefined
  plan?: string | undefined
  cursor?: string | undefined
}

const toFilter = ({ statement, line, partner, plan, cursor, ...rest }: Query): EntryFilter => ({
  ...rest,
  statementId: statement,
  lineId: line,
  partnerId: partner,
  planId: plan,
  before: beforeOf(cursor),
})

export const listEntriesRoute = brandRoute(
  {
    operationId: 'listEntries',
    permission: 'settlements.read',
    summary: 'Commission entries, newest first',
    method: 'get',
    path: '/entries',
    query: EntryQuery,
    answer: { description: 'One page', schema: EntryPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { limit, ...filter } = query
    const view = { reader: 'brand', now: deps.now(), timeZone: actor.brand.timeZone } as const
    const rows = await listEntries(deps, actor, toFilter(filter), limit)
    return toPage(rows, limit, keyOf, (row) => toEntry(row, view))
  },
)

export const listMyEntriesRoute = partnerRoute(
  {
    operationId: 'listMyEntries',
    summary: 'My commission entries, newest first',
    method: 'get',
    path: '/entries',
    query: MyEntryQuery,
    answer: { description: 'One page', schema: EntryPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { limit, ...filter } = query
    const view = { reader: 'partner', now: deps.now(), timeZone: actor.brand.timeZone } as const
    const rows = await listEntries(deps, actor, toFilter(filter), limit)
    return toPage(rows, limit, keyOf, (row) => toEntry(row, view))
  },
)
