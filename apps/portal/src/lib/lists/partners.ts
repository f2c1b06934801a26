import { defineList } from './list.ts'

export const TAX_HANDLINGS = ['withhold', 'invoice', 'platform', 'unset'] as const
export const HATS = ['affiliate', 'distributor'] as const
export const UNPAYABLE = ['tax', 'account'] as const

export const partnerList = defineList({
  id: 'partners',
  name: 'listPartners',
  title: (t) => t.shell.pages.partners,
  columns: (t) => [
    {
      id: 'name',
      label: t.partners.columns.name,
      always: true,
    },
    {
      id: 'kind',
      label: t.partners.facts.legalType,
      extra: true,
    },
    {
      id: 'hat',
      label: t.partners.columns.hat,
      hide: 'phone',
    },
    { id: 'grade', label: t.partners.columns.grade, hide: 'phone' },
    { id: 'tax', label: t.partners.columns.tax },
    { id: 'taxId', label: t.partners.facts.taxId, extra: true },
    { id: 'mobile', label: t.partners.facts.mobile, extra: true },
    {
      id: 'account',
      label: t.partners.columns.account,
      hide: 'phone',
    },
    {
      id: 'slots',
      label: t.partners.columns.slots,
      align: 'end',
      hide: 'rail',
    },
    { id: 'owner', label: t.partners.columns.owner, hide: 'rail' },
    { id: 'created', label: t.partners.facts.created, extra: true },
  ],
})
