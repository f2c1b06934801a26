import { defineList, readQuery } from './list.ts'

export const slotList = defineList({
  id: 'slots',
  name: 'listSlots',
  title: (t) => t.slots.title,
  columns: (t) => [
    {
      id: 'code',
      label: t.slots.columns.code,
      always: true,
      sheet: [{ paths: ['code'] }, { header: t.lists.note, paths: ['label'] }],
    },
    {
      id: 'platform',
      label: t.slots.columns.platform,
      hide: 'phone',
      sheet: [{ paths: ['platform'], words: t.partners.platforms }],
    },
    {
      id: 'partner',
      label: t.slots.columns.partner,
      sheet: [{ paths: ['partner.name'], otherwise: t.slots.unassigned }],
    },
    { id: 'since', label: t.slots.columns.since, hide: 'phone', sheet: [{ paths: ['since'], type: 'day' }] },
  ],
  query: (params) => readQuery(params, { q: 'text', platform: 'text', partner: 'text', unassigned: ['true'] }),
})
