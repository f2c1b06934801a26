import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard'
import Link from '@lucide/svelte/icons/link'
import Package from '@lucide/svelte/icons/package'
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal'
import Users from '@lucide/svelte/icons/users'
import Wallet from '@lucide/svelte/icons/wallet'
import type { Component } from 'svelte'
import type { Permission } from './me.ts'
import type { Messages } from './messages/index.ts'

export type RoomId = keyof Messages['shell']['rooms']
export type PageId = keyof Messages['shell']['pages']

type PageDefinition = Readonly<{ id: PageId; path: string; permission: Permission | null; keywords: readonly string[] }>
type RoomDefinition = Readonly<{ id: RoomId; icon: Component; gap: boolean; pages: readonly PageDefinition[] }>

/** The brand side by the flow of data; a room is listed once it works. Keywords let the palette find pages by pinyin. */
const ROOMS: readonly RoomDefinition[] = [
  {
    id: 'workbench',
    icon: LayoutDashboard,
    gap: false,
    pages: [{ id: 'workbench', path: '', permission: null, keywords: ['gongzuotai', 'gzt', 'workbench', 'today'] }],
  },
  {
    id: 'partners',
    icon: Users,
    gap: true,
    pages: [
      { id: 'partners', path: '/partners', permission: 'partners.read', keywords: ['hezuohuoban', 'hzhb', 'partners'] },
      {
        id: 'slots',
        path: '/partners/slots',
        permission: 'partners.read',
        keywords: ['tuiguangwei', 'tgw', 'pid', 'slots'],
      },
      {
        id: 'openings',
        path: '/partners/opening',
        permission: 'settlements.read',
        keywords: ['qichuyue', 'qcye', 'opening'],
      },
    ],
  },
  {
    id: 'catalogue',
    icon: Package,
    gap: false,
    pages: [
      { id: 'products', path: '/products', permission: 'catalogue.read', keywords: ['shangpin', 'sp', 'products'] },
      { id: 'shops', path: '/products/shops', permission: 'catalogue.read', keywords: ['dianpu', 'dp', 'shops'] },
    ],
  },
  {
    id: 'orders',
    icon: Link,
    gap: false,
    pages: [
      {
        id: 'importOrders',
        path: '/orders/import',
        permission: 'orders.import',
        keywords: ['daorudingdan', 'drdd', 'import'],
      },
      { id: 'orderLines', path: '/orders', permission: 'orders.read', keywords: ['dingdanmingxi', 'ddmx', 'orders'] },
      {
        id: 'importExceptions',
        path: '/orders/exceptions',
        permission: 'orders.read',
        keywords: ['daoruyichang', 'dryc', 'exceptions'],
      },
    ],
  },
  {
    id: 'commissions',
    icon: Wallet,
    gap: false,
    pages: [
      { id: 'plans', path: '/plans', permission: 'plans.read', keywords: ['yongjinfangan', 'yjfa', 'plans'] },
      { id: 'settlement', path: '/settlement', permission: 'settlements.read', keywords: ['jiesuan', 'js', 'close'] },
      {
        id: 'statements',
        path: '/statements',
        permission: 'settlements.read',
        keywords: ['jiesuandan', 'jsd', 'statements'],
      },
      {
        id: 'entries',
        path: '/entries',
        permission: 'settlements.read',
        keywords: ['yongjinmingxi', 'yjmx', 'entries'],
      },
      { id: 'payouts', path: '/payouts', permission: 'payouts.read', keywords: ['dakuan', 'dk', 'payouts'] },
      {
        id: 'comparison',
        path: '/comparison',
        permission: 'settlements.read',
        keywords: ['duizhang', 'dz', 'compare'],
      },
    ],
  },
  {
    id: 'settings',
    icon: SlidersHorizontal,
    gap: true,
    pages: [
      {
        id: 'members',
        path: '/settings/members',
        permission: 'members.read',
        keywords: ['chengyuan', 'cy', 'members'],
      },
      {
        id: 'brand',
        path: '/settings/brand',
        permission: 'brand.read',
        keywords: ['pinpai', 'pp', 'brand', 'settings'],
      },
      { id: 'audit', path: '/settings/audit', permission: 'audit.read', keywords: ['shenji', 'sj', 'audit'] },
      {
        id: 'leaving',
        path: '/settings/export',
        permission: 'brand.export',
        keywords: ['daochuquanbushuju', 'dcqbsj', 'export', 'leave'],
      },
      {
        id: 'sessions',
        path: '/settings/sessions',
        permission: null,
        keywords: ['denglushebei', 'dlsb', 'huihua', 'sessions', 'devices'],
      },
    ],
  },
]

export type NavPage = Readonly<{ id: PageId; href: string; keywords: readonly string[] }>
export type NavRoom = Readonly<{ id: RoomId; icon: Component; gap: boolean; pages: readonly NavPage[] }>

/** The rooms and pages a person with these permissions can use in a brand. */
export function navFor(brandSlug: string, permissions: readonly Permission[]): NavRoom[] {
  return ROOMS.map(({ pages, ...room }) => ({
    ...room,
    pages: pages
      .filter(({ permission }) => permission === null || permissions.includes(permission))
      .map(({ id, path, keywords }) => ({ id, keywords, href: `/b/${brandSlug}${path}` })),
  })).filter(({ pages }) => pages.length > 0)
}

/** Where in the navigation a path lies: the page with the longest address that begins it. */
export function findPlace(rooms: readonly NavRoom[], pathname: string): { room: NavRoom; page: NavPage } | undefined {
  const places = rooms.flatMap((room) => room.pages.map((page) => ({ room, page })))
  const home = rooms[0]?.pages[0]
  return places
    .filter(({ page }) => pathname === page.href || (page !== home && pathname.startsWith(`${page.href}/`)))
    .toSorted((a, b) => b.page.href.length - a.page.href.length)[0]
}
