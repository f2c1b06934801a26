import { auditList } from '../../lists/audit.ts'
import { instantsOf } from './instants.ts'
import { defineSource, readQuery } from './source.ts'

export const auditSource = defineSource(auditList, {
  sheet: (t) => {
    const words = t.auditLog
    return {
      at: [{ paths: ['at'], type: 'time' }],
      who: [{ paths: ['actor.name'] }, { header: t.lists.actorKind, paths: ['actor.kind'], words: t.lists.actorKinds }],
      what: [
        { paths: ['action'], words: words.actions },
        { header: words.reason, paths: ['reason'] },
      ],
      about: [
        { paths: ['subject.type'], words: words.subjects },
        {
          header: t.lists.name,
          paths: ['name', 'partner', 'fileName', 'code', 'period', 'cutOverOn'].map((name) => `summary.${name}`),
        },
      ],
      ip: [{ paths: ['ip'] }],
      sealed: [{ paths: ['sealed.page'], type: 'integer', otherwise: words.unsealed }],
    }
  },
  query: (params, { timeZone }) => ({
    ...readQuery(params, { action: 'text', member: 'text', subjectType: 'text', subjectId: 'text' }),
    ...instantsOf(params, timeZone),
  }),
})
