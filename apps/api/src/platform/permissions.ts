import { ROLES, type Role } from '@qudao/db/schema'

/** Everything a member may be allowed to do. Each brand route declares exactly one. */
export const PERMISSIONS = [
  'brand.read',
  'brand.manage',
  'brand.export',
  'members.read',
  'members.manage',
  'audit.read',
  'views.share',
  'partners.read',
  'partners.manage',
  'partners.reveal',
  'partners.approve_opening',
  'catalogue.read',
  'catalogue.manage',
  'orders.read',
  'orders.import',
  'plans.read',
  'plans.manage',
  'plans.publish',
  'settlements.read',
  'settlements.close',
  'settlements.review',
  'settlements.approve',
  'settlements.adjust',
  'payouts.read',
  'payouts.prepare',
  'payouts.approve',
  'payouts.export',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const READ = [
  'brand.read',
  'partners.read',
  'catalogue.read',
  'orders.read',
  'plans.read',
  'settlements.read',
  'payouts.read',
] as const
const OPERATE = [
  ...READ,
  'members.read',
  'views.share',
  'partners.manage',
  'catalogue.manage',
  'orders.import',
  'plans.manage',
  'settlements.review',
] as const

const TABLE: Record<Role, readonly Permission[]> = {
  owner: PERMISSIONS,
  operator: [...OPERATE, 'plans.publish'],
  channel_manager: [
    'brand.read',
    'partners.read',
    'partners.manage',
    'catalogue.read',
    'orders.read',
    'plans.read',
    'settlements.read',
  ],
  reviewer: ['brand.read', 'partners.read', 'catalogue.read', 'orders.read'],
  counsel: [...READ, 'audit.read'],
  // the second signature of a month: prepares nothing, so nothing they could approve is their own work
  finance_supervisor: [
    ...READ,
    'members.read',
    'audit.read',
    'views.share',
    'partners.reveal',
    'partners.approve_opening',
    'plans.publish',
    'settlements.approve',
    'payouts.approve',
    'payouts.export',
  ],
  accountant: [
    ...OPERATE,
    'audit.read',
    'partners.reveal',
    'settlements.close',
    'settlements.adjust',
    'payouts.prepare',
    'payouts.export',
  ],
  cashier: [...READ, 'partners.reveal', 'partners.approve_opening', 'payouts.approve', 'payouts.export'],
  viewer: READ,
}

const sets = new Map(ROLES.map((role) => [role, new Set<Permission>(TABLE[role])]))
const NOTHING: ReadonlySet<Permission> = new Set()

export const permissionsOf = (role: Role): ReadonlySet<Permission> => sets.get(role) ?? NOTHING

/** A channel manager sees the partners in their own care; everyone else with the permission sees all. */
export const seesOwnPartnersOnly = (role: Role): boolean => role === 'channel_manager'

/** The roles that have a permission, for questions such as "can anybody approve?". */
export const rolesWith = (permission: Permission): readonly Role[] =>
  ROLES.filter((role) => permissionsOf(role).has(permission))
