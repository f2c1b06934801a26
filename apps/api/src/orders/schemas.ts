import { z } from '@hono/zod-openapi'
import { PLATFORMS } from '../domain/platforms.ts'
import { idParam, idString } from '../platform/ids.ts'
import { Currency, Instant, Minor, orNull, PageQuery, pageOf } from '../platform/wire.ts'
import { FORMAT_CODES, LINE_STATES, OrderMappingSchema } from './formats/index.ts'

export const ImportId = idParam('imp')
export const LineId = idParam('oln')
export const ExceptionId = idParam('exc')

export const IMPORT_STATUSES = ['uploaded', 'previewed', 'queued', 'running', 'done', 'failed'] as const
export const SHOWN_LINE_STATES = [...LINE_STATES, 'refunded_partial', 'refunded_full'] as const
export const EXCEPTION_STATUSES = ['open', 'resolved', 'dismissed'] as const

export const Totals = z
  .object({
    rows: z.int(),
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    older: z.int().openapi({ description: 'Rows that tell an older story than the one known' }),
    excluded: z.int().openapi({ description: 'Lines that are kept and earn nothing by the mapping' }),
    refundsAdded: z.int(),
    refundsChanged: z.int(),
    refundsSame: z.int(),
    refundsWaiting: z.int().openapi({ description: 'Refunds whose order is not known yet' }),
    exceptions: z.int(),
    salesMinor: Minor,
    refundedMinor: Minor,
    exceptionSalesMinor: Minor,
    heldMinor: Minor.openapi({ description: '待结算' }),
    releasableMinor: Minor.openapi({ description: '可结算' }),
    reversedMinor: Minor.openapi({ description: '已冲回' }),
    channelMinor: Minor.openapi({ description: '平台代结' }),
  })
  .openapi('ImportTotals')

export const OrderImport = z
  .object({
    id: idString('imp'),
    fileName: z.string(),
    fileSize: z.int(),
    kind: z.enum(['orders', 'refunds']),
    platform: z.string(),
    format: z.enum(FORMAT_CODES),
    currency: Currency,
    status: z.enum(IMPORT_STATUSES),
    detected: z.object({
      kind: z.enum(['csv', 'xlsx', 'json']),
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      sheet: z.string().nullable(),
      headerLineNo: z.int(),
      columns: z.array(z.object({ column: z.string(), field: z.string().nullable() })),
      missing: z.array(z.string()),
      warnings: z.array(z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })),
    }),
    mapping: orNull(OrderMappingSchema),
    mappingRemembered: z.boolean(),
    suggested: z
      .record(z.string(), z.string())
      .openapi({ description: 'Field → column, for a file no report is like' }),
    sample: z.array(z.array(z.string())).openapi({ description: 'First rows; data of consumers is covered' }),
    totals: orNull(Totals),
    problem: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
    rowsDone: z.int(),
    jobId: idString('job').nullable(),
    rerunOf: idString('imp').nullable(),
    createdAt: Instant,
    confirmedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
  })
  .openapi('OrderImport')

export const OrderImportPage = pageOf('OrderImportPage', OrderImport)

export const UploadForm = z
  .object({
    file: z.any().openapi({ type: 'string', format: 'binary' }),
    platform: z
      .enum(PLATFORMS)
      .optional()
      .openapi({ description: 'Whose orders these are, where the format does not say' }),
    currency: Currency.optional(),
    confirm: z.enum(['true', 'false']).optional().openapi({ description: 'true starts at once, without a person' }),
  })
  .openapi('OrderFileForm')

export const UploadFields = UploadForm.omit({ file: true })

export const MappingBody = z
  .object({
    mapping: OrderMappingSchema,
    platform: z.enum(PLATFORMS).optional(),
  })
  .openapi('ImportMapping')

const PartnerName = z.object({ id: idString('ptn'), name: z.string() })

const LineCommon = {
  id: idString('oln'),
  platform: z.string(),
  orderNo: z.string(),
  lineKey: z.string(),
  productId: z.string(),
  productTitle: z.string(),
  category: z.string(),
  shopName: z.string(),
  slotCode: z.string(),
  partner: PartnerName,
  quantity: z.int(),
  currency: Currency,
  paidMinor: Minor,
  settledMinor: Minor.nullable(),
  refundedMinor: Minor,
  state: z.enum(SHOWN_LINE_STATES),
  rawStatus: z.string(),
  excluded: z.enum(['excluded_product', 'zero_price']).nullable(),
  orderedAt: Instant,
  datedAt: Instant,
  dateBasis: z.enum(['paid', 'created']),
  settledAt: Instant.nullable(),
}

export const OrderLine = z.object(LineCommon).openapi('OrderLine')
export const OrderLinePage = pageOf('OrderLinePage', OrderLine)

const SourceRow = z.object({
  importId: idString('imp'),
  fileName: z.string(),
  lineNo: z.int().nullable(),
  columns: z.array(z.string()),
  cells: z.array(z.string()),
  raw: z.string().nullable().openapi({ description: 'What a text file literally says; null for a workbook' }),
})

export const OrderLineDetail = z
  .object({
    ...LineCommon,
    channelIncomeMinor: Minor.nullable(),
    reportedState: z.enum(LINE_STATES),
    paidAt: Instant.nullable(),
    refunds: z.array(
      z.object({
        refundKey: z.string(),
        amountMinor: Minor,
        state: z.enum(['open', 'succeeded', 'failed']),
        rawStatus: z.string(),
        refundedAt: Instant,
      }),
    ),
    changes: z.array(
      z.object({
        importId: idString('imp'),
        before: z.record(z.string(), z.unknown()),
        after: z.record(z.string(), z.unknown()),
        recordedAt: Instant,
      }),
    ),
    entries: z.array(
      z.object({
        id: idString('ent'),
        kind: z.enum(['line', 'reversal', 'period', 'adjustment', 'opening']),
        payer: z.enum(['channel', 'brand', 'top_up']),
        amountMinor: Minor,
        baseMinor: Minor,
        ratePpm: z.int(),
        period: z.string(),
        reversesId: idString('ent').nullable(),
        occurredAt: Instant,
      }),
    ),
    source: SourceRow,
  })
  .openapi('OrderLineDetail')

export const MyOrderLine = z
  .object({
    id: idString('oln'),
    platform: z.string(),
    orderNo: z.string(),
    productTitle: z.string(),
    shopName: z.string(),
    slotCode: z.string(),
    quantity: z.int(),
    currency: Currency,
    paidMinor: Minor,
    refundedMinor: Minor,
    state: z.enum(SHOWN_LINE_STATES),
    excluded: z.enum(['excluded_product', 'zero_price']).nullable().openapi({ description: 'Earns nothing, and why' }),
    commissionMinor: Minor.nullable().openapi({
      description: 'What the brand pays for it, less what refunds took back; null while nothing is booked',
    }),
    channelMinor: Minor.nullable().openapi({ description: 'What the platform pays by itself' }),
    datedAt: Instant.openapi({ description: 'Paid, or ordered where the report has no time of payment' }),
    settledAt: Instant.nullable(),
  })
  .openapi('MyOrderLine')
export const MyOrderLinePage = pageOf('MyOrderLinePage', MyOrderLine)
export const MyLineQuery = PageQuery.extend({ state: z.enum(SHOWN_LINE_STATES).optional() })

export const LineQuery = PageQuery.extend({
  partner: idParam('ptn').optional(),
  state: z.enum(SHOWN_LINE_STATES).optional(),
  platform: z.string().max(30).optional(),
  import: ImportId.optional(),
  from: z.iso.datetime().optional().openapi({ description: 'Dated at or after' }),
  to: z.iso.datetime().optional().openapi({ description: 'Dated before' }),
  q: z.string().trim().min(1).max(100).optional(),
})

export const ImportException = z
  .object({
    id: idString('exc'),
    importId: idString('imp'),
    fileName: z.string(),
    code: z.string(),
    lineNo: z.int(),
    subject: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
    amountMinor: Minor.nullable(),
    currency: Currency,
    status: z.enum(EXCEPTION_STATUSES),
    resolution: z.record(z.string(), z.unknown()).nullable(),
    resolvedAt: Instant.nullable(),
    recordedAt: Instant,
    partner: PartnerName.nullable().openapi({ description: 'Whose plan is missing' }),
    alsoOpen: z.array(z.string()).openapi({ description: 'Codes of other open exceptions of the same row' }),
  })
  .openapi('ImportException')

export const ImportExceptionDetail = ImportException.extend({ source: SourceRow }).openapi('ImportExceptionDetail')

export const ImportExceptionPage = z
  .object({
    items: z.array(ImportException),
    nextCursor: z.string().nullable(),
    groups: z
      .array(
        z.object({
          code: z.string(),
          subject: z.string().nullable(),
          currency: Currency,
          count: z.int(),
          amountMinor: Minor,
          details: z.record(z.string(), z.unknown()),
          sampleId: idString('exc'),
          partner: PartnerName.nullable().openapi({ description: 'Whose plan is missing' }),
        }),
      )
      .openapi({ description: 'All exceptions of the status by reason and subject; only on the first page' }),
  })
  .openapi('ImportExceptionPage')

export const ExceptionQuery = PageQuery.extend({
  import: ImportId.optional(),
  code: z.string().max(60).optional(),
  subject: z.string().max(200).optional(),
  status: z.enum(EXCEPTION_STATUSES).default('open'),
})

export const ResolutionBody = z
  .object({
    resolution: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('correct'), cells: z.record(z.string().max(80), z.string().max(500)) }),
      z.object({
        kind: z.literal('assign_slot'),
        partnerId: idParam('ptn'),
        effectiveFrom: z.iso.datetime().optional(),
      }),
      z.object({ kind: z.literal('map_status'), state: z.enum(LINE_STATES) }),
      z.object({ kind: z.literal('retry') }),
      z.object({ kind: z.literal('dismiss'), reason: z.string().trim().min(1).max(500) }),
    ]),
    alike: z.boolean().default(false).openapi({ description: 'Also all open ones of the same reason and subject' }),
  })
  .openapi('ExceptionResolution')

export const Resolved = z
  .object({ rows: z.int(), importIds: z.array(idString('imp')), jobIds: z.array(idString('job')) })
  .openapi('ResolvedException')

const Seen = z.object({ platform: z.string(), rows: z.int(), salesMinor: Minor, currency: Currency })
const Found = z
  .object({
    fresh: z.int().openapi({ description: 'Not in the catalogue yet' }),
    known: z.int().openapi({ description: 'In the catalogue already' }),
  })
  .openapi('FoundInImport')
const ItemId = z.string().min(1).max(200).openapi({ example: '721000000417' })
const ShopName = z.string().min(1).max(200).openapi({ example: '山隐旗舰店' })

export const Discoveries = z
  .object({
    slots: z.array(
      z.object({
        code: z.string(),
        name: z.string().nullable(),
        rows: z.int(),
        salesMinor: Minor,
        currency: Currency,
        exceptionId: idString('exc'),
        suggested: PartnerName.nullable().openapi({ description: 'The one partner of this name' }),
      }),
    ),
    products: z
      .array(Seen.extend({ itemId: ItemId, title: z.string(), category: z.string() }))
      .openapi({ description: 'Not in the catalogue yet, by sales; at most 500' }),
    shops: z.array(Seen.extend({ name: ShopName })),
    found: z.object({ products: Found, shops: Found }),
  })
  .openapi('Discoveries')

export const AdoptBody = z
  .object({
    slots: z
      .array(
        z.object({
          exceptionId: ExceptionId,
          partnerId: idParam('ptn').optional(),
          newPartner: z
            .object({
              name: z.string().trim().min(1).max(120),
              legalType: z.enum(['natural_person', 'sole_trader', 'company']).default('natural_person'),
            })
            .optional(),
        }),
      )
      .max(200)
      .default([]),
    products: z
      .union([z.literal('all'), z.array(z.object({ platform: z.string().max(30), itemId: ItemId })).max(500)])
      .default([])
      .openapi({ description: 'Taken into the catalogue as drafts; what is there already stays as it is' }),
    shops: z
      .union([z.literal('all'), z.array(z.object({ platform: z.string().max(30), name: ShopName })).max(500)])
      .default([]),
  })
  .refine(({ slots, products, shops }) => slots.length + products.length + shops.length > 0, 'chooses nothing')
  .openapi('AdoptDiscoveries')
export type AdoptBody = z.output<typeof AdoptBody>

export const Adopted = Resolved.extend({
  adopted: z.object({ products: z.int(), shops: z.int() }).openapi({ description: 'New in the catalogue' }),
}).openapi('AdoptedDiscoveries')
