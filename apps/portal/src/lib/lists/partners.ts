import { defineList, readQuery } from './list.ts'

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
      sheet: [{ paths: ['name'] }, { header: t.partners.facts.legalName, paths: ['legalName'] }],
    },
    {
      id: 'kind',
      label: t.partners.facts.legalType,
      extra: true,
      sheet: [{ paths: ['legalType'], words: t.partners.legalTypes }],
    },
    {
      id: 'hat',
      label: t.partners.columns.hat,
      hide: 'phone',
      sheet: [{ paths: ['hats.*.hat'], words: t.partners.hats }],
    },
    { id: 'grade', label: t.partners.columns.grade, hide: 'phone', sheet: [{ paths: ['grade'] }] },
    { id: 'tax', label: t.partners.columns.tax, sheet: [{ paths: ['taxHandling'], words: t.partners.taxHandlings }] },
    { id: 'taxId', label: t.partners.facts.taxId, extra: true, sheet: [{ paths: ['taxIdMasked'] }] },
    { id: 'mobile', label: t.partners.facts.mobile, extra: true, sheet: [{ paths: ['mobileMasked'] }] },
    {
      id: 'account',
      label: t.partners.columns.account,
      hide: 'phone',
      sheet: [
        { paths: ['payoutAccount.mask'], otherwise: t.partners.noAccount },
        { header: t.lists.accountKind, paths: ['payoutAccount.kind'], words: t.partners.accountKinds },
      ],
    },
    {
      id: 'slots',
      label: t.partners.columns.slots,
      align: 'end',
      hide: 'rail',
      sheet: [{ paths: ['slotCount'], type: 'integer' }],
    },
    { id: 'owner', label: t.partners.columns.owner, hide: 'rail', sheet: [{ paths: ['owner.name'] }] },
    { id: 'created', label: t.partners.facts.created, extra: true, sheet: [{ paths: ['createdAt'], type: 'day' }] },
  ],
  query: (params) =>
    readQuery(params, {
      q: 'text',
      grade: 'text',
      owner: 'text',
      hat: HATS,
      taxHandling: TAX_HANDLINGS,
      unpayable: UNPAYABLE,
    }),
})
