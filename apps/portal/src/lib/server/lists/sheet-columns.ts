import type { components } from '@qudao/api/client'
import type { Messages } from '#lib/messages/index.ts'
import { shownColumns } from '../../lists/columns.ts'
import type { Source } from './source.ts'

/** The columns of the workbook for those of the screen; amounts get their currency beside them. */
export function sheetColumns(
  { list, sheet }: Source,
  t: Messages,
  chosen: readonly string[] | null,
): components['schemas']['ListExport']['columns'] {
  const sheets = sheet(t)
  const columns = shownColumns(list.columns(t), chosen).flatMap(({ id, label }) =>
    (sheets[id] ?? []).map(({ header = label, paths, type = 'text', words, unless, otherwise }) => ({
      header,
      paths: [...paths],
      type,
      ...(words ? { words } : {}),
      ...(unless ? { unless } : {}),
      ...(otherwise ? { otherwise } : {}),
    })),
  )
  const hasAmount = columns.some(({ type }) => type === 'amount')
  return hasAmount ? [...columns, { header: t.lists.currency, paths: ['currency'], type: 'text' }] : columns
}
