import { slotList } from '../../lists/slots.ts'
import { defineSource, readQuery } from './source.ts'

export const slotSource = defineSource(slotList, {
  sheet: (t) => ({
    code: [{ paths: ['code'] }, { header: t.lists.note, paths: ['label'] }],
    platform: [{ paths: ['platform'], words: t.partners.platforms }],
    partner: [{ paths: ['partner.name'], otherwise: t.slots.unassigned }],
    since: [{ paths: ['since'], type: 'day' }],
  }),
  query: (params) => readQuery(params, { q: 'text', platform: 'text', partner: 'text', unassigned: ['true'] }),
})
