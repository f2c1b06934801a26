import CircleUser from '@lucide/svelte/icons/circle-user'
import House from '@lucide/svelte/icons/house'
import Package from '@lucide/svelte/icons/package'
import ReceiptText from '@lucide/svelte/icons/receipt-text'
import Wallet from '@lucide/svelte/icons/wallet'
import type { BottomNavItem } from './components/BottomNav.svelte'
import type { Messages } from './messages/index.ts'

/** What a partner finds at the thumb: home, orders, earnings, statements, themselves. */
export function partnerNav(brand: string, t: Messages): BottomNavItem[] {
  const base = `/p/${brand}`
  return [
    { href: base, label: t.shell.partnerNav.home, icon: House },
    { href: `${base}/orders`, label: t.shell.partnerNav.orders, icon: Package },
    { href: `${base}/earnings`, label: t.shell.partnerNav.earnings, icon: Wallet },
    { href: `${base}/statements`, label: t.shell.partnerNav.statements, icon: ReceiptText },
    { href: `${base}/me`, label: t.shell.partnerNav.me, icon: CircleUser },
  ]
}

/** The item whose address begins this one, the longest if several do. */
export function currentPartnerPage(items: readonly BottomNavItem[], pathname: string): string {
  const begins = items.filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
  return begins.toSorted((a, b) => b.href.length - a.href.length)[0]?.href ?? ''
}
