import { z } from '@hono/zod-openapi'
import { idParam, idString } from '../../platform/ids.ts'
import { Currency, Instant, Minor, MinorIn, orNull, Period } from '../../platform/wire.ts'
import { BRIDGE_PARTS } from '../queries/bridge.ts'
import { Figures, Statement } from './statement.ts'

const Missing = z
  .object({
    openExceptions: z.int(),
    heldUpMinor: Minor.openapi({ description: 'Sales held up by open exceptions' }),
    importsRunning: z.int(),
    taxUnsetPartners: z.int().openapi({ description: 'Partners with a balance whose tax handling nobody set' }),
    receiptsMissing: z.array(z.object({ platform: z.string(), period: Period, expectedMinor: Minor })),
  })
  .openapi('SettlementMissing')

export const OpenMonth = z
  .object({
    period: Period,
    currency: Currency,
    state: z.enum(['ready', 'waiting', 'running']).openapi({
      description: 'ready: can be closed now. waiting: an earlier month comes first. running: not over yet.',
    }),
    endsAt: Instant,
    entries: z.int().openapi({ description: 'Of sales, refunds and tiers that the brand pays' }),
    // what the month produced so far; the close states what has become payable of it
    amountMinor: Minor,
    missing: orNull(Missing).openapi({ description: 'Of the next month to close' }),
  })
  .openapi('OpenMonth')

export const Settlement = z
  .object({
    id: idString('stl'),
    period: Period,
    currency: Currency,
    closedAt: Instant,
    closedBy: z.string().nullable(),
    statements: z.int(),
    reviewed: z.int(),
    approved: z.int(),
    approvable: z.int().openapi({ description: 'Reviewed, and not prepared, reviewed or adjusted by who asks' }),
    approvableMinor: Minor,
    figures: Figures,
  })
  .openapi('Settlement')

export const SettlementCalendar = z
  .object({ open: z.array(OpenMonth), closed: z.array(Settlement) })
  .openapi('SettlementCalendar')

export const SettlementParams = z.object({ id: idParam('stl') })

export const CloseRequest = z
  .object({ period: Period, currency: Currency.optional().openapi({ description: "The brand's when left out" }) })
  .openapi('CloseSettlement')

const BridgeStep = z
  .object({
    part: z.enum(BRIDGE_PARTS).openapi({
      description:
        'produced and tiers: of the month itself. earlier, later: of other months, counted now. stated_before: on an earlier statement. The rest waits, by what it waits for.',
    }),
    until: Period.nullable().openapi({ description: 'For hold: the month in which it ends' }),
    entries: z.int(),
    // signed: all steps add up to what the statements count
    amountMinor: Minor,
  })
  .openapi('SettlementBridgeStep')

export const SettlementPreview = z
  .object({
    period: Period,
    currency: Currency,
    figures: Figures,
    statements: z.array(Statement.pick({ partner: true, figures: true, payment: true }).openapi('PreviewedStatement')),
    bridge: z.array(BridgeStep).openapi({ description: 'From what the month produced to what its statements count' }),
    entries: z.int().openapi({ description: 'Entries the statements would count' }),
    released: z.int().openapi({ description: 'Of which would become payable by the close itself' }),
    periodEntries: z.int().openapi({ description: 'Tier and rounding entries the close would book' }),
    missing: Missing,
    blockers: z.array(z.string()).openapi({ description: 'Codes of what keeps the month from closing now' }),
    approvers: z.array(z.string()).openapi({ description: 'Names of those who could approve what you close' }),
  })
  .openapi('SettlementPreview')

export const AdjustmentDraft = z
  .object({
    partner: idParam('ptn'),
    currency: Currency,
    amountMinor: MinorIn.openapi({ description: 'Positive adds, negative takes' }),
    reason: z.string().trim().min(1).max(500),
    period: Period.optional(),
  })
  .openapi('AdjustmentDraft')
