import { HATS, partnerList, TAX_HANDLINGS, UNPAYABLE } from '../../lists/partners.ts'
import { defineSource, readQuery } from './source.ts'

export const partnerSource = defineSource(partnerList, {
  sheet: (t) => ({
    name: [{ paths: ['name'] }, { header: t.partners.facts.legalName, paths: ['legalName'] }],
    kind: [{ paths: ['legalType'], words: t.partners.legalTypes }],
    hat: [{ paths: ['hats.*.hat'], words: t.partners.hats }],
    grade: [{ paths: ['grade'] }],
    tax: [{ paths: ['taxHandling'], words: t.partners.taxHandlings }],
    taxId: [{ paths: ['taxIdMasked'] }],
    mobile: [{ paths: ['mobileMasked'] }],
    account: [
      { paths: ['payoutAccount.mask'], otherwise: t.partners.noAccount },
      { header: t.lists.accountKind, paths: ['payoutAccount.kind'], words: t.partners.accountKinds },
    ],
    slots: [{ paths: ['slotCount'], type: 'integer' }],
    owner: [{ paths: ['owner.name'] }],
    created: [{ paths: ['createdAt'], type: 'day' }],
  }),
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
