import { defineList } from './list.ts'

export const auditList = defineList({
  id: 'audit',
  name: 'listAuditEvents',
  title: (t) => t.shell.pages.audit,
  columns: (t) => {
    const words = t.auditLog
    return [
      { id: 'at', label: words.columns.at, always: true },
      {
        id: 'who',
        label: words.columns.who,
      },
      {
        id: 'what',
        label: words.columns.what,
      },
      {
        id: 'about',
        label: words.columns.about,
        hide: 'phone',
      },
      { id: 'ip', label: words.ip, extra: true },
      {
        id: 'sealed',
        label: words.columns.sealed,
        hide: 'phone',
      },
    ]
  },
})
