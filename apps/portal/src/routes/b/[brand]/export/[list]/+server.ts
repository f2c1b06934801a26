import { error } from '@sveltejs/kit'
import { formatCount } from '#lib/format/numbers.ts'
import { columnsOf } from '#lib/lists/columns.ts'
import { MOST_ROWS } from '#lib/lists/list.ts'
import { loadMessages } from '#lib/messages/index.ts'
import { refuse } from '#lib/server/api.ts'
import { SOURCES } from '#lib/server/lists/index.ts'
import { sheetColumns } from '#lib/server/lists/sheet-columns.ts'
import type { RequestHandler } from './$types'

/** A list as a workbook: what its page shows at this address, in the reader's words, passed on as it is written. */
export const GET: RequestHandler = async ({ locals, params: { brand, list: id }, url, route }) => {
  const { api, locale, membership } = locals
  const source = SOURCES.find(({ list }) => list.id === id)
  if (!membership || !source) error(404, 'Not found', { code: 'route.not_found' })
  const t = await loadMessages(locale, route.id)
  const { error: problem, response } = await api.POST('/api/b/{brand}/list-exports', {
    params: { path: { brand } },
    body: {
      list: source.list.name,
      title: source.list.title(t),
      query: { ...source.query(url.searchParams, membership) },
      columns: sheetColumns(source, t, columnsOf(url.searchParams.get('columns'))),
      params: {},
      limit: MOST_ROWS,
      cutNote: t.lists.cutNote(formatCount(MOST_ROWS, locale)),
    },
    parseAs: 'stream',
  })
  if (problem) refuse(problem)
  const headers = new Headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  for (const name of ['content-type', 'content-disposition']) headers.set(name, response.headers.get(name) ?? '')
  return new Response(response.body, { headers })
}
