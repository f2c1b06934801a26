import { defineList, readQuery } from './list.ts'

export const CATALOGUE_STATES = ['draft', 'active'] as const

export const productList = defineList({
  id: 'products',
  name: 'listProducts',
  title: (t) => t.shell.pages.products,
  columns: (t) => {
    const { columns } = t.catalogue.products
    return [
      { id: 'name', label: columns.name, always: true, sheet: [{ paths: ['name'] }] },
      { id: 'category', label: columns.category, hide: 'phone', sheet: [{ paths: ['category'] }] },
      {
        id: 'listings',
        label: columns.listings,
        hide: 'phone',
        sheet: [
          { header: t.catalogue.product.itemId, paths: ['listings.*.itemId'] },
          { header: t.catalogue.product.platform, paths: ['listings.*.platform'], words: t.orders.platforms },
        ],
      },
      { id: 'state', label: columns.state, sheet: [{ paths: ['state'], words: t.states.catalogue }] },
      { id: 'created', label: columns.created, hide: 'rail', sheet: [{ paths: ['createdAt'], type: 'day' }] },
      {
        id: 'confirmed',
        label: columns.confirmed,
        extra: true,
        sheet: [{ paths: ['confirmed.at'], type: 'day' }],
      },
    ]
  },
  query: (params) => readQuery(params, { q: 'text', state: CATALOGUE_STATES, platform: 'text', category: 'text' }),
})

export const shopList = defineList({
  id: 'shops',
  name: 'listShops',
  title: (t) => t.shell.pages.shops,
  columns: (t) => {
    const { columns } = t.catalogue.shops
    return [
      { id: 'name', label: columns.name, always: true, sheet: [{ paths: ['name'] }] },
      {
        id: 'platform',
        label: columns.platform,
        hide: 'phone',
        sheet: [{ paths: ['platform'], words: t.orders.platforms }],
      },
      { id: 'state', label: columns.state, sheet: [{ paths: ['state'], words: t.states.catalogue }] },
      { id: 'created', label: columns.created, hide: 'phone', sheet: [{ paths: ['createdAt'], type: 'day' }] },
      { id: 'confirmed', label: columns.confirmed, extra: true, sheet: [{ paths: ['confirmed.at'], type: 'day' }] },
    ]
  },
  query: (params) => readQuery(params, { q: 'text', state: CATALOGUE_STATES, platform: 'text' }),
})
