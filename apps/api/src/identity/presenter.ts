import type { z } from '@hono/zod-openapi'
import { deviceOf } from '../platform/browser.ts'
import { toPublicId } from '../platform/ids.ts'
import { permissionsOf } from '../platform/permissions.ts'
import type { SignedIn } from '../platform/route.ts'
import { lastSeenAt } from '../platform/sessions.ts'
import type { Belonging } from './queries.ts'
import type { Me, Sessions } from './schemas.ts'
import type { OpenSession } from './service/sessions.ts'

export const toMe = (person: SignedIn, belongings: readonly Belonging[]): z.input<typeof Me> => ({
  id: toPublicId('usr', person.userId),
  name: person.name,
  email: person.email,
  mobile: person.mobile,
  brands: belongings.map(({ slug, name, currency, timeZone, role, partnerId, partnerName }) => ({
    brand: slug,
    name,
    currency,
    timeZone,
    role,
    permissions: role ? [...permissionsOf(role)] : [],
    partner: partnerId ? { id: toPublicId('ptn', partnerId), name: partnerName ?? '' } : null,
  })),
})

// enough of the stored hash to tell a person's sessions apart; it opens nothing
const SHOWN_DIGITS = 32

export const toSession = (row: OpenSession): z.input<typeof Sessions>['items'][number] => ({
  id: `ses_${row.id.slice(0, SHOWN_DIGITS)}`,
  isCurrent: row.isCurrent,
  ...deviceOf(row.userAgent),
  ip: row.ip,
  signedInAt: row.createdAt.toISOString(),
  lastSeenAt: lastSeenAt(row.expiresAt).toISOString(),
})
