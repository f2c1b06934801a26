import { z } from '@hono/zod-openapi'
import { idString } from '../platform/ids.ts'
import { Instant } from '../platform/wire.ts'

export const NewPartnerLink = z
  .object({
    id: idString('lnk'),
    url: z.url().openapi({ description: 'Shown once: whoever opens it signs in as this partner' }),
    expiresAt: Instant,
  })
  .openapi('NewPartnerLink')

export const PartnerLinks = z
  .object({
    items: z.array(
      z.object({
        id: idString('lnk'),
        createdAt: Instant,
        createdBy: z.object({ id: idString('mem'), name: z.string() }),
        expiresAt: Instant,
        usedAt: Instant.nullable(),
      }),
    ),
  })
  .openapi('PartnerLinks')

export const LinkToken = z.object({ token: z.string().min(20).max(200) }).openapi('LinkToken')
export const SeenPartnerLink = z
  .object({ brandName: z.string().openapi({ description: 'Who sent it; whom it signs in is told to nobody' }) })
  .openapi('SeenPartnerLink')
export const PartnerSession = z
  .object({ brand: z.string(), partner: z.object({ id: idString('ptn'), name: z.string() }) })
  .openapi('PartnerSession')
