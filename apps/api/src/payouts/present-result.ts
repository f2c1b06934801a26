import type { z } from '@hono/zod-openapi'
import { toPublicId } from '../platform/ids.ts'
import type * as wire from './result-schemas.ts'
import type { ResultPreview } from './service/preview-payout-result.ts'

/** What a result file would book, as its dry run shows it. */
export const toResultPreview = ({ lines, ...preview }: ResultPreview): z.input<typeof wire.ResultPreview> => ({
  ...preview,
  lines: lines.map(({ lineId, partnerId, partnerName, netMinor, ...line }) => ({
    lineId: toPublicId('pyl', lineId),
    partner: { id: toPublicId('ptn', partnerId), name: partnerName },
    netMinor: netMinor.toString(),
    ...line,
  })),
})
