import { z } from '@hono/zod-openapi'
import { ROLES } from '@qudao/db/schema'
import { BROWSERS, SYSTEMS } from '../platform/browser.ts'
import { idString } from '../platform/ids.ts'
import { PERMISSIONS } from '../platform/permissions.ts'
import { Currency, Instant } from '../platform/wire.ts'

export const Credentials = z
  .object({
    identifier: z
      .string()
      .min(1)
      .max(254)
      .openapi({ description: 'Mobile number or e-mail', example: 'owner@demo.qudao.test' }),
    password: z.string().min(1).max(200),
  })
  .openapi('Credentials')

export const Me = z
  .object({
    id: idString('usr'),
    name: z.string(),
    email: z.string().nullable(),
    mobile: z.string().nullable(),
    brands: z.array(
      z.object({
        brand: z.string().openapi({ description: 'The brand in every address', example: 'shanyin' }),
        name: z.string(),
        currency: Currency,
        timeZone: z
          .string()
          .openapi({ description: 'IANA name; months and days are told in it', example: 'Asia/Shanghai' }),
        role: z.enum(ROLES).nullable(),
        permissions: z.array(z.enum(PERMISSIONS)),
        partner: z.object({ id: idString('ptn'), name: z.string() }).nullable(),
      }),
    ),
  })
  .openapi('Me')

export const SetUp = z
  .object({
    ownerName: z.string().trim().min(1).max(60),
    identifier: z.string().min(1).max(254),
    password: z.string().min(10).max(200),
    brandName: z.string().trim().min(1).max(60),
    brand: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{1,38}$/, 'lower-case letters, digits and dashes, like shanyin')
      .openapi({ description: 'The brand in every address' }),
    token: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: 'Printed on the terminal when the server can be reached from other machines' }),
  })
  .openapi('SetUp')

export const SetUpState = z.object({ needed: z.boolean(), tokenNeeded: z.boolean() }).openapi('SetUpState')

export const SessionId = z.string().regex(/^ses_[0-9a-f]{32}$/, 'must be a session id like "ses_0198…"')
export const Sessions = z
  .object({
    items: z.array(
      z.object({
        id: z.string().openapi({ example: 'ses_9f86d081884c7d659a2feaa0c55ad015' }),
        isCurrent: z.boolean().openapi({ description: 'The session of this request' }),
        system: z.enum(SYSTEMS),
        browser: z.enum(BROWSERS),
        ip: z.string().nullable(),
        signedInAt: Instant,
        lastSeenAt: Instant.openapi({ description: 'Within five minutes' }),
      }),
    ),
  })
  .openapi('Sessions')
export const EndedSessions = z.object({ ended: z.int() }).openapi('EndedSessions')
