import type { z } from '@hono/zod-openapi'
import type { BrandView } from '../platform/actor.ts'
import { toPublicId } from '../platform/ids.ts'
import { permissionsOf } from '../platform/permissions.ts'
import { toInstant, toInstantOrNull } from '../platform/wire.ts'
import type { InvitationRow, MemberRow } from './queries.ts'
import type * as wire from './schemas.ts'

export const toMember = (row: MemberRow): z.input<typeof wire.Member> => ({
  ...row,
  id: toPublicId('mem', row.id),
  permissions: [...permissionsOf(row.role)],
  createdAt: toInstant(row.createdAt),
  disabledAt: toInstantOrNull(row.disabledAt),
})

export const toInvitation = (row: Pick<InvitationRow, 'id' | 'name' | 'role' | 'expiresAt'>) => ({
  id: toPublicId('inv', row.id),
  name: row.name,
  role: row.role,
  expiresAt: toInstant(row.expiresAt),
})

export const toBrand = ({
  slug,
  name,
  currency,
  timeZone,
  settings,
}: Omit<BrandView, 'id'>): z.input<typeof wire.Brand> => ({
  brand: slug,
  name,
  currency,
  timeZone,
  settings: { ...settings, payDay: settings.payDay ?? null },
})
