import { z } from '@hono/zod-openapi'
import { ROLES } from '@qudao/db/schema'
import { idParam, idString } from '../platform/ids.ts'
import { PERMISSIONS } from '../platform/permissions.ts'
import { Currency, Instant } from '../platform/wire.ts'

export const MemberId = idParam('mem')
const PersonName = z.string().trim().min(1).max(60)
const BrandName = z.string().trim().min(1).max(60)
// every payment can be cut into parts that a channel transfers, none below its least
const PaymentLimit = z
  .string()
  .regex(/^([1-9]\d{4,12}|10000000000000)$/, 'must be minor units of 10000 to 10000000000000')
const WholeMinor = z.string().regex(/^(\d{1,13}|10000000000000)$/, 'must be minor units of 0 to 10000000000000')

export const Member = z
  .object({
    id: idString('mem'),
    name: z.string(),
    email: z.string().nullable(),
    mobile: z.string().nullable(),
    role: z.enum(ROLES),
    permissions: z.array(z.enum(PERMISSIONS)),
    createdAt: Instant,
    disabledAt: Instant.nullable(),
  })
  .openapi('Member')
export const Members = z.object({ items: z.array(Member) }).openapi('Members')
export const RoleChange = z.object({ role: z.enum(ROLES) }).openapi('RoleChange')

export const InvitationDraft = z.object({ name: PersonName, role: z.enum(ROLES) }).openapi('InvitationDraft')
const invitation = {
  id: idString('inv'),
  name: z.string(),
  role: z.enum(ROLES),
  expiresAt: Instant,
}
export const NewInvitation = z
  .object({ ...invitation, url: z.url().openapi({ description: 'Shown once: whoever opens it can join' }) })
  .openapi('NewInvitation')
export const Invitations = z
  .object({ items: z.array(z.object({ ...invitation, createdAt: Instant, acceptedAt: Instant.nullable() })) })
  .openapi('Invitations')

export const InvitationToken = z.object({ token: z.string().min(20).max(200) }).openapi('InvitationToken')
export const OpenInvitation = z
  .object({ brand: z.string(), brandName: z.string(), name: z.string(), role: z.enum(ROLES) })
  .openapi('OpenInvitation')
export const InvitationAcceptance = z
  .object({
    token: z.string().min(20).max(200),
    name: PersonName.optional().openapi({ description: 'As invited if not given' }),
    identifier: z
      .string()
      .min(1)
      .max(254)
      .optional()
      .openapi({ description: 'Mobile number or e-mail; not needed when signed in' }),
    password: z.string().min(1).max(200).optional(),
  })
  .openapi('InvitationAcceptance')
export type InvitationAcceptance = z.output<typeof InvitationAcceptance>
export const Joined = z.object({ brand: z.string(), role: z.enum(ROLES) }).openapi('Joined')

const Settings = z.object({
  minimumPayoutMinor: WholeMinor.openapi({ description: 'Below it a balance carries forward' }),
  perPaymentLimitMinor: PaymentLimit.openapi({ description: 'Payments above it are split' }),
  payoutFileLineLimit: z.int().min(1).max(5000),
  payDay: z.int().min(1).max(31).nullable().openapi({
    description: 'Day of the month on which partners are paid, told to them; the last day in shorter months',
  }),
  secondPersonAbovePpm: z.int().min(0).max(1_000_000),
})
export const Brand = z
  .object({
    brand: z.string().openapi({ description: 'The brand in every address', example: 'shanyin' }),
    name: z.string(),
    currency: Currency,
    timeZone: z.string().openapi({ example: 'Asia/Shanghai' }),
    settings: Settings,
  })
  .openapi('Brand')
export const BrandChanges = z
  .object({ name: BrandName, timeZone: z.string().min(1).max(60), settings: Settings.partial() })
  .partial()
  .openapi('BrandChanges')
export type BrandChanges = z.output<typeof BrandChanges>
export const BrandDraft = z
  .object({
    name: BrandName,
    brand: z.string().regex(/^[a-z0-9][a-z0-9-]{1,38}$/, 'lower-case letters, digits and dashes, like shanyin'),
    currency: Currency.default('CNY'),
    timeZone: z.string().min(1).max(60).default('Asia/Shanghai'),
  })
  .openapi('BrandDraft')
export type BrandDraft = z.output<typeof BrandDraft>
