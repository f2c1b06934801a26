/** Roles as one chooses them, from the one that can do most. */
export const ROLES = [
  'owner',
  'finance_supervisor',
  'accountant',
  'cashier',
  'operator',
  'channel_manager',
  'reviewer',
  'counsel',
  'viewer',
] as const
