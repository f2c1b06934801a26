import { kindOf } from '#lib/orders/exception-kinds.ts'
import type { Api } from '#lib/server/api.ts'
import { usedColumns } from '../../import/[id]/mapping-fields.ts'

/** Which columns of each file a correction may be about, where the problem itself names none. */
export async function correctableColumns(
  api: Api,
  brand: string,
  code: string,
  importIds: readonly string[],
): Promise<Record<string, string[]>> {
  const fields = kindOf(code).fields ?? []
  if (fields.length === 0) return {}
  const imports = await Promise.all(
    importIds.map((id) => api.GET('/api/b/{brand}/order-imports/{id}', { params: { path: { brand, id } } })),
  )
  return Object.fromEntries(
    imports.flatMap(({ data }) => {
      if (!data) return []
      const columns = usedColumns(data).filter(({ field }) => fields.includes(field))
      return [[data.id, columns.map(({ column }) => column)]]
    }),
  )
}
