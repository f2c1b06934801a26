import { CATALOGUE_STATES, productList, shopList } from '../../lists/catalogue.ts'
import { defineSource, readQuery } from './source.ts'

export const productSource = defineSource(productList, {
  sheet: (t) => {
    return {
      name: [{ paths: ['name'] }],
      category: [{ paths: ['category'] }],
      listings: [
        { header: t.catalogue.product.itemId, paths: ['listings.*.itemId'] },
        { header: t.catalogue.product.platform, paths: ['listings.*.platform'], words: t.orders.platforms },
      ],
      state: [{ paths: ['state'], words: t.states.catalogue }],
      created: [{ paths: ['createdAt'], type: 'day' }],
      confirmed: [{ paths: ['confirmed.at'], type: 'day' }],
    }
  },
  query: (params) => readQuery(params, { q: 'text', state: CATALOGUE_STATES, platform: 'text', category: 'text' }),
})

export const shopSource = defineSource(shopList, {
  sheet: (t) => {
    return {
      name: [{ paths: ['name'] }],
      platform: [{ paths: ['platform'], words: t.orders.platforms }],
      state: [{ paths: ['state'], words: t.states.catalogue }],
      created: [{ paths: ['createdAt'], type: 'day' }],
      confirmed: [{ paths: ['confirmed.at'], type: 'day' }],
    }
  },
  query: (params) => readQuery(params, { q: 'text', state: CATALOGUE_STATES, platform: 'text' }),
})
