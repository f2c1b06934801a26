import { PERMISSIONS, permissionsOf, rolesWith, seesOwnPartnersOnly } from '@qudao/api/platform/permissions'
import { ROLES, type Role } from '@qudao/db/schema'
import { describe, expect, test } from 'vitest'

/**
 * Who may do what, in words of its own: a role that is widened, or a permission that is added, must be decided here
 * too. The guards of the routes are tested against the table in use, so they would not notice.
 */
const MAY: Record<Role, string> = {
  owner: `
    brand.read brand.manage brand.export members.read members.manage audit.read views.share
    partners.read partners.manage partners.reveal partners.approve_opening
    catalogue.read catalogue.manage orders.read orders.import plans.read plans.manage plans.publish
    settlements.read settlements.close settlements.review settlements.approve settlements.adjust
    payouts.read payouts.prepare payouts.approve payouts.export`,
  operator: `
    brand.read members.read views.share partners.read partners.manage catalogue.read catalogue.manage
    orders.read orders.import plans.read plans.manage plans.publish settlements.read settlements.review payouts.read`,
  channel_manager: 'brand.read partners.read partners.manage catalogue.read orders.read plans.read settlements.read',
  reviewer: 'brand.read partners.read catalogue.read orders.read',
  counsel: 'brand.read audit.read partners.read catalogue.read orders.read plans.read settlements.read payouts.read',
  finance_supervisor: `
    brand.read members.read audit.read views.share partners.read partners.reveal partners.approve_opening
    catalogue.read orders.read plans.read plans.publish settlements.read settlements.approve
    payouts.read payouts.approve payouts.export`,
  accountant: `
    brand.read members.read audit.read views.share partners.read partners.manage partners.reveal
    catalogue.read catalogue.manage orders.read orders.import plans.read plans.manage settlements.read settlements.close settlements.review
    settlements.adjust payouts.read payouts.prepare payouts.export`,
  cashier: `
    brand.read partners.read partners.reveal partners.approve_opening catalogue.read orders.read plans.read settlements.read
    payouts.read payouts.approve payouts.export`,
  viewer: 'brand.read partners.read catalogue.read orders.read plans.read settlements.read payouts.read',
}

const words = (text: string): string[] => text.trim().split(/\s+/).toSorted()

describe('who may do what', () => {
  test.each(ROLES)('the %s may do this and nothing else', (role) => {
    expect([...permissionsOf(role)].toSorted()).toEqual(words(MAY[role]))
  })

  test('the owner may do everything', () => {
    expect(words(MAY.owner)).toEqual([...PERMISSIONS].toSorted())
  })

  test('whoever approves a month or a payment prepares none, the owner excepted', () => {
    const approves = ['settlements.approve', 'payouts.approve'] as const
    const prepares = ['settlements.close', 'settlements.adjust', 'payouts.prepare'] as const
    for (const role of new Set(approves.flatMap(rolesWith))) {
      if (role !== 'owner') expect(prepares.filter((permission) => permissionsOf(role).has(permission))).toEqual([])
    }
  })

  test('only a channel manager is bound to the partners in their own care', () => {
    expect(ROLES.filter(seesOwnPartnersOnly)).toEqual(['channel_manager'])
  })
})
