import { defineList } from './list.ts'

export const CATALOGUE_STATES = ['draft', 'active'] as const

export const productList = defineList({
  id: 'products',
  name: 'listProducts',
  title: (t) => t.shell.pages.products,
  columns: (t) => {
    const { columns } = t.catalogue.products
    return [
      { id: 'name', label: columns.name, always: true },
      { id: 'category', label: columns.category, hide: 'phone' },
      {
        id: 'listings',
        label: columns.listings,
        hide: 'phone',
      },
      { id: 'state', label: columns.state },
      { id: 'created', label: columns.created, hide: 'rail' },
      {
        id: 'confirmed',
        label: columns.confirmed,
        extra: true,
      },
    ]
  },
})

export const shopList = defineList({
  id: 'shops',
  name: 'listShops',
  title: (t) => t.shell.pages.shops,
  columns: (t) => {
    const { columns } = t.catalogue.shops
    return [
      { id: 'name', label: columns.name, always: true },
      {
        id: 'platform',
        label: columns.platform,
        hide: 'phone',
      },
      { id: 'state', label: columns.state },
      { id: 'created', label: columns.created, hide: 'phone' },
      { id: 'confirmed', label: columns.confirmed, extra: true },
    ]
  },
})
