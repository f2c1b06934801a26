import { defineList } from './list.ts'

export const importList = defineList({
  id: 'imports',
  name: 'listOrderImports',
  title: (t) => t.imports.history,
  columns: (t) => {
    const { columns } = t.imports.list
    return [
      {
        id: 'file',
        label: columns.file,
        always: true,
      },
      { id: 'state', label: columns.state },
      { id: 'rows', label: columns.rows, align: 'end', hide: 'phone' },
      { id: 'added', label: columns.added, align: 'end', hide: 'phone' },
      { id: 'changed', label: columns.changed, align: 'end', hide: 'phone' },
      { id: 'exceptions', label: columns.exceptions, align: 'end' },
      { id: 'at', label: columns.at, hide: 'phone' },
    ]
  },
})
