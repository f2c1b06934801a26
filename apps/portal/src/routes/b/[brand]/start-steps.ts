import type { components } from '@qudao/api/client'
import type { Format } from '#lib/format/format.ts'
import type { Permission } from '#lib/me.ts'
import type { Messages } from '#lib/messages/index.ts'

type Progress = components['schemas']['StartProgress']
export type StepId = keyof Messages['workbench']['setUp']['steps']
export type Step = Readonly<{
  id: StepId
  isDone: boolean
  /** How far it is, in words; undefined while nothing is there. */
  progress: string | undefined
  /** Where it is done, and where the result is looked at. */
  href: string
  viewHref: string
  /** A sheet with sample rows, below /api/b/{brand}. */
  template?: string
  needs: Permission
}>

type Reader = Readonly<{ t: Messages; format: Format }>

/** Who closes and who approves, and what follows when only one person can approve. */
function people(p: Progress, { t }: Reader): string {
  const words = t.workbench.setUp.progress
  const named = (names: readonly string[]) => names.join(t.parts.list)
  const said = p.hasSecondPerson
    ? words.members(named(p.canClose), named(p.canApprove))
    : words.membersStuck(p.members, named(p.canApprove))
  return said + (p.onlyYouApprove && p.hasSecondPerson ? words.onlyYou : '') + words.invited(p.openInvitations)
}

/** The way from an empty brand to the first payment, each step with what is there already. */
export function stepsOf(p: Progress, { t, format }: Reader): Step[] {
  const words = t.workbench.setUp.progress
  const partners = p.affiliates + p.distributors
  return [
    {
      id: 'members',
      isDone: p.hasSecondPerson,
      progress: p.members > 1 || p.openInvitations > 0 ? people(p, { t, format }) : undefined,
      href: '/settings/members',
      viewHref: '/settings/members',
      needs: 'members.manage',
    },
    {
      id: 'partners',
      isDone: partners > 0,
      progress: partners > 0 ? words.partners(format.count(p.affiliates), format.count(p.distributors)) : undefined,
      href: '/partners/import',
      viewHref: '/partners',
      template: '/partner-imports/template',
      needs: 'partners.manage',
    },
    {
      id: 'plans',
      isDone: p.plansPublished > 0,
      progress: p.plansPublished + p.planDrafts > 0 ? words.plans(p.plansPublished, p.planDrafts) : undefined,
      href: '/plans/new',
      viewHref: '/plans',
      needs: 'plans.manage',
    },
    {
      id: 'openings',
      isDone: p.openingsApproved > 0,
      progress:
        p.openingsApproved > 0
          ? words.openings(format.count(p.openingPartners), p.openingsWaiting)
          : p.openingsWaiting > 0
            ? words.openingsWaiting(p.openingsWaiting)
            : undefined,
      href: '/partners/opening',
      viewHref: '/partners/opening',
      template: '/opening-imports/template',
      needs: 'settlements.adjust',
    },
    {
      id: 'orders',
      isDone: p.hasOrders,
      progress: !p.importsDone
        ? undefined
        : p.openExceptions > 0
          ? words.orders(p.importsDone, format.count(p.openExceptions))
          : words.ordersClean(p.importsDone),
      href: '/orders/import',
      viewHref: '/orders',
      template: '/order-imports/template',
      needs: 'orders.import',
    },
    {
      id: 'products',
      isDone: p.products > 0,
      progress: p.products > 0 ? words.products(format.count(p.products), p.productDrafts) : undefined,
      // the newest import offers them
      href: p.hasOrders ? '/orders/imports' : '/orders/import',
      viewHref: p.productDrafts > 0 ? '/products?state=draft' : '/products',
      needs: 'catalogue.manage',
    },
    {
      id: 'settlement',
      isDone: p.monthsClosed > 0,
      progress: p.monthsClosed > 0 ? words.settlement(p.monthsClosed) : undefined,
      href: '/settlement',
      viewHref: '/settlement',
      needs: 'settlements.close',
    },
    {
      id: 'payouts',
      isDone: p.batchesExported > 0,
      progress: p.batchesExported > 0 ? words.payouts(p.batchesExported, p.batchesReconciled) : undefined,
      href: '/payouts/new',
      viewHref: '/payouts',
      needs: 'payouts.prepare',
    },
  ]
}
