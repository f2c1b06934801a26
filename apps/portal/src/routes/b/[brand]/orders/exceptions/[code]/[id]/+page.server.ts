import { refuse } from '#lib/server/api.ts'
import { usedColumns } from '../../../import/[id]/mapping-fields.ts'
import { rowActs } from '../../resolve.ts'
import { correctableColumns } from '../correctable.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { brand, id }, depends }) => {
  depends('app:exceptions')
  const { data: row, error: problem } = await api.GET('/api/b/{brand}/import-exceptions/{id}', {
    params: { path: { brand, id } },
  })
  if (problem) refuse(problem)
  const [taken, fields] = await Promise.all([
    api.GET('/api/b/{brand}/order-imports/{id}', { params: { path: { brand, id: row.importId } } }),
    correctableColumns(api, brand, row.code, [row.importId]),
  ])
  if (taken.error) refuse(taken.error)
  const cellOf = new Map(row.source.columns.map((column, i) => [column, row.source.cells[i] ?? '']))
  const read = usedColumns(taken.data).map(({ column, field }) => ({ column, field, text: cellOf.get(column) ?? '' }))
  return { row, read, columns: fields[row.importId] ?? [] }
}

export const actions: Actions = {
  correct: async ({ locals: { api }, params: { brand }, request }) =>
    rowActs.correct(api, brand, await request.formData()),
  retry: async ({ locals: { api }, params: { brand }, request }) => rowActs.retry(api, brand, await request.formData()),
  dismiss: async ({ locals: { api }, params: { brand }, request }) =>
    rowActs.dismiss(api, brand, await request.formData()),
}
