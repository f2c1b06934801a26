import type { components } from '@qudao/api/client'
import type { Format } from './format/format.ts'
import type { Messages } from './messages/index.ts'
import type { FoundGroup } from './palette.svelte.ts'

type Reader = Readonly<{ t: Messages; format: Format; signal: AbortSignal }>

/** Partners, orders and payments of a brand that the words lead to, as far as the reader may see them. */
export async function searchBrand(brand: string, words: string, { t, format, signal }: Reader): Promise<FoundGroup[]> {
  const response = await fetch(`/api/b/${brand}/search?${new URLSearchParams({ q: words })}`, { signal })
  if (!response.ok) throw new Error(`no search: ${response.status}`)
  // safe because the API answers 200 with this shape only
  const { partners, orderLines, payments } = (await response.json()) as components['schemas']['SearchResult']
  return [
    {
      label: t.parts.palette.found.partners,
      items: partners.map(({ id, name, legalName, grade }) => ({
        href: `/b/${brand}/partners/${id}`,
        label: name,
        note: [legalName, grade].filter(Boolean).join(' · '),
      })),
    },
    {
      label: t.parts.palette.found.orders,
      items: orderLines.map(({ id, orderNo, partner, paidMinor, currency }) => ({
        href: `/b/${brand}/orders/${id}`,
        label: orderNo,
        note: `${partner} · ${format.money(paidMinor, currency)}`,
      })),
    },
    {
      label: t.parts.palette.found.payments,
      items: payments.map(({ id, batch, number, partner, netMinor, currency }) => ({
        href: `/b/${brand}/payouts/${batch}?q=${number}#payment-${id}`,
        label: number,
        note: `${partner} · ${format.money(netMinor, currency)}`,
      })),
    },
  ]
}
