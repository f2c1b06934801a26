import { defineList, readQuery } from './list.ts'
import { instantsOf } from './order-lines.ts'

export const auditList = defineList({
  id: 'audit',
  name: 'listAuditEvents',
  title: (t) => t.shell.pages.audit,
  columns: (t) => {
    const words = t.auditLog
    return [
      { id: 'at', label: words.columns.at, always: true, sheet: [{ paths: ['at'], type: 'time' }] },
      {
        id: 'who',
        label: words.columns.who,
        sheet: [
          { paths: ['actor.name'] },
          { header: t.lists.actorKind, paths: ['actor.kind'], words: t.lists.actorKinds },
        ],
      },
      {
        id: 'what',
        label: words.columns.what,
        sheet: [
          { paths: ['action'], words: words.actions },
          { header: words.reason, paths: ['reason'] },
        ],
      },
      {
        id: 'about',
        label: words.columns.about,
        hide: 'phone',
        sheet: [
          { paths: ['subject.type'], words: words.subjects },
          {
            header: t.lists.name,
            paths: ['name', 'partner', 'fileName', 'code', 'period', 'cutOverOn'].map((name) => `summary.${name}`),
          },
        ],
      },
      { id: 'ip', label: words.ip, extra: true, sheet: [{ paths: ['ip'] }] },
      {
        id: 'sealed',
        label: words.columns.sealed,
        hide: 'phone',
        sheet: [{ paths: ['sealed.page'], type: 'integer', otherwise: words.unsealed }],
      },
    ]
  },
  query: (params, { timeZone }) => ({
    ...readQuery(params, { action: 'text', member: 'text', subjectType: 'text', subjectId: 'text' }),
    ...instantsOf(params, timeZone),
  }),
})
