import { refuse } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'
import { readStatus } from './status.ts'

const LISTED_IMPORTS = 50

export const load: PageServerLoad = async ({ locals: { api }, params: { brand }, url, depends }) => {
  depends('app:exceptions')
  const status = readStatus(url.searchParams)
  const importId = url.searchParams.get('import')
  const code = url.searchParams.get('code')
  const [found, imports] = await Promise.all([
    // the groups come with the first page of rows, which this page does not show
    api.GET('/api/b/{brand}/import-exceptions', {
      params: { path: { brand }, query: { status, limit: 1, ...(importId ? { import: importId } : {}) } },
    }),
    api.GET('/api/b/{brand}/order-imports', { params: { path: { brand }, query: { limit: LISTED_IMPORTS } } }),
  ])
  if (found.error) refuse(found.error)
  if (imports.error) refuse(imports.error)
  const withExceptions = imports.data.items.filter(({ id, totals }) => id === importId || (totals?.exceptions ?? 0) > 0)
  return {
    status,
    importId,
    codes: [...new Set(found.data.groups.map((group) => group.code))],
    groups: found.data.groups.filter((group) => !code || group.code === code),
    imports: withExceptions.map(({ id, fileName }) => ({ id, fileName })),
  }
}
