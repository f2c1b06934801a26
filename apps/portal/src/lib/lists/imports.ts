import { defineList } from './list.ts'

export const importList = defineList({
  id: 'imports',
  name: 'listOrderImports',
  title: (t) => t.imports.history,
  columns: (t) => {
    const { columns } = t.imports.list
    const count = (path: string) => [{ paths: [path], type: 'integer' as const }]
    return [
      {
        id: 'file',
        label: columns.file,
        always: true,
        sheet: [{ paths: ['fileName'] }, { header: t.lists.format, paths: ['format'], words: t.orders.formats }],
      },
      { id: 'state', label: columns.state, sheet: [{ paths: ['status'], words: t.states.import }] },
      { id: 'rows', label: columns.rows, align: 'end', hide: 'phone', sheet: count('totals.rows') },
      { id: 'added', label: columns.added, align: 'end', hide: 'phone', sheet: count('totals.added') },
      { id: 'changed', label: columns.changed, align: 'end', hide: 'phone', sheet: count('totals.changed') },
      { id: 'exceptions', label: columns.exceptions, align: 'end', sheet: count('totals.exceptions') },
      { id: 'at', label: columns.at, hide: 'phone', sheet: [{ paths: ['confirmedAt', 'createdAt'], type: 'time' }] },
    ]
  },
  query: () => ({}),
})
