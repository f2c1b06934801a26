import { defineList } from './list.ts'

export const slotList = defineList({
  id: 'slots',
  name: 'listSlots',
  title: (t) => t.slots.title,
  columns: (t) => [
    {
      id: 'code',
      label: t.slots.columns.code,
      always: true,
    },
    {
      id: 'platform',
      label: t.slots.columns.platform,
      hide: 'phone',
    },
    {
      id: 'partner',
      label: t.slots.columns.partner,
    },
    { id: 'since', label: t.slots.columns.since, hide: 'phone' },
  ],
})
