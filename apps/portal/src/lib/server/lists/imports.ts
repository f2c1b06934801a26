import { importList } from '../../lists/imports.ts'
import { defineSource } from './source.ts'

export const importSource = defineSource(importList, {
  sheet: (t) => {
    const count = (path: string) => [{ paths: [path], type: 'integer' as const }]
    return {
      file: [{ paths: ['fileName'] }, { header: t.lists.format, paths: ['format'], words: t.orders.formats }],
      state: [{ paths: ['status'], words: t.states.import }],
      rows: count('totals.rows'),
      added: count('totals.added'),
      changed: count('totals.changed'),
      exceptions: count('totals.exceptions'),
      at: [{ paths: ['confirmedAt', 'createdAt'], type: 'time' }],
    }
  },
  query: () => ({}),
})
