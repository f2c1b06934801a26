/** Roles as one chooses them, from the one that can do most. */
export const ROLES = [
  'owner',
  'accountant',
  'cashier',
  'operator',
  'channel_manager',
  'reviewer',
  'counsel',
  'viewer',
] as const
