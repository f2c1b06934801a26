import type { z } from '@hono/zod-openapi'
import { toPublicId, type Uuid } from '../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../platform/wire.ts'
import type * as wire from './opening-schemas.ts'
import { toNamed, toNamedOrNull } from './presenter.ts'
import type { BalanceRow, OpeningAmounts, OpeningRow, OpeningTotals } from './queries/openings.ts'

const toAmounts = (row: OpeningAmounts) => ({
  unpaidMinor: row.unpaidMinor.toString(),
  paidThisMonthMinor: row.paidThisMonthMinor.toString(),
  withheldThisMonthMinor: row.withheldThisMonthMinor.toString(),
})

export const toOpeningSummary =
  (totals: readonly OpeningTotals[], reader: Uuid) =>
  (row: OpeningRow): z.input<typeof wire.OpeningSummary> => ({
    id: toPublicId('opn', row.id),
    cutOverOn: row.cutOverOn,
    fromFile: row.fromFile,
    preparedBy: toNamed('mem', row.preparedBy),
    preparedAt: toInstant(row.preparedAt),
    preparedByMe: row.preparedBy.id === reader,
    approvedBy: toNamedOrNull('mem', row.approvedBy),
    approvedAt: toInstantOrNull(row.approvedAt),
    withdrawnAt: toInstantOrNull(row.withdrawnAt),
    totals: totals
      .filter(({ importId }) => importId === row.id)
      .map((sum) => ({ currency: sum.currency, partners: sum.partners, ...toAmounts(sum) })),
  })

type Details = { opening: OpeningRow; totals: OpeningTotals[]; balances: BalanceRow[] }

/** @param reader member id of whoever asks */
export const toOpening = (
  { opening, totals, balances }: Details,
  reader: Uuid,
): z.input<typeof wire.OpeningImport> => ({
  ...toOpeningSummary(totals, reader)(opening),
  rows: balances.map((row) => ({
    partner: toNamed('ptn', { id: row.partnerId, name: row.partnerName }),
    currency: row.currency,
    ...toAmounts(row),
  })),
})
