import type { RefundRow } from './chunk-plan.ts'

export type LineOption = Readonly<{
  id: string
  lineKey: string
  orderNo: string
  productId: string
  productTitle: string
}>

export type RefundMatch =
  | Readonly<{ kind: 'line'; lineId: string }>
  /** Its order is not known yet. */
  | Readonly<{ kind: 'waits' }>
  /** The order is known, and which of its lines is meant is not. */
  | Readonly<{ kind: 'ambiguous'; candidates: number }>

type Asked = Pick<RefundRow, 'lineKey' | 'orderNo' | 'productTitle'> & { productId?: string }

/**
 * The line a refund belongs to: by sub-order number, else within its order by product, by title, or because the order
 * has only that line. It never guesses.
 *
 * @param options lines with the refund's key or order number
 */
export function matchRefund(refund: Asked, options: readonly LineOption[]): RefundMatch {
  const exact = options.find(({ lineKey }) => lineKey === refund.lineKey)
  if (exact) return { kind: 'line', lineId: exact.id }
  const ofOrder = options.filter(({ orderNo }) => orderNo !== '' && orderNo === refund.orderNo)
  // where lines carry sub-order numbers, one that is missing has simply not come yet
  const nameless = refund.lineKey === null ? ofOrder : ofOrder.filter(({ lineKey }) => !lineKey.startsWith('t:'))
  if (nameless.length === 0) return { kind: 'waits' }
  const byProduct = refund.productId ? nameless.filter(({ productId }) => productId === refund.productId) : []
  const named = byProduct.length > 0 ? byProduct : nameless.filter((option) => titlesMeet(option, refund))
  const [only] = named
  return only && named.length === 1
    ? { kind: 'line', lineId: only.id }
    : { kind: 'ambiguous', candidates: nameless.length }
}

const bare = (title: string): string => title.replace(/\s+/g, '').toLowerCase()

/** Platforms cut long titles off, in one report sooner than in the other. */
function titlesMeet({ productTitle }: LineOption, refund: Asked): boolean {
  const [a, b] = [bare(productTitle), bare(refund.productTitle)]
  if (b === '') return true
  return a === b || (Math.min(a.length, b.length) >= 8 && (a.startsWith(b) || b.startsWith(a)))
}
