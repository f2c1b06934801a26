import { findLinesByOrderNo } from '../../orders/index.ts'
import { listPartners } from '../../partners/index.ts'
import { findPayments } from '../../payouts/index.ts'
import { can, type Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'

const SHOWN = 6
/** Fewer digits are part of nearly every order number. */
const SHORTEST_NUMBER = 6

/** The first partners, order lines and payments that some words lead to, as far as the member may see them. */
export async function search(deps: Deps, actor: Member, words: string) {
  const orderNo = /^\d+$/.test(words) && words.length >= SHORTEST_NUMBER ? words : null
  const [partners, lines, payments] = await Promise.all([
    can(actor, 'partners.read') ? listPartners(deps, actor, { q: words, take: SHOWN }) : [],
    can(actor, 'orders.read') && orderNo ? findLinesByOrderNo(deps, actor, orderNo, SHOWN) : [],
    can(actor, 'payouts.read') ? findPayments(deps, actor, words) : [],
  ])
  return { partners, lines, payments }
}
