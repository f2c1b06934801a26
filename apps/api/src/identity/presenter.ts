import type { z } from '@hono/zod-openapi'
import { toPublicId } from '../platform/ids.ts'
import { permissionsOf } from '../platform/permissions.ts'
import type { SignedIn } from '../platform/route.ts'
import type { Belonging } from './queries.ts'
import type { Me } from './schemas.ts'

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
