import type { z } from '@hono/zod-openapi'
import { ENTRY_KINDS } from '@qudao/db/schema'
import { type EntryRow, type EntryView, toEntry } from '../../commissions/index.ts'
import { toPublicId } from '../../platform/ids.ts'
import { DEFAULT_PAGE, toPage } from '../../platform/wire.ts'
import type { StatementDetails } from '../schemas/statement.ts'
import type { StatementDetails as Details } from '../service/read-statements.ts'
import { toStatement } from './statement.ts'

export function toStatementDetails(
  details: Details,
  entries: readonly EntryRow[],
  view: EntryView,
): z.input<typeof StatementDetails> {
  return {
    ...toStatement(details, view.reader),
    approvers: details.approvers.map(({ id, name }) => ({ id: toPublicId('mem', id), name })),
    youCanApprove: details.youCanApprove,
    totals: details.totals.map(({ kind, entries: count, amountMinor }) => ({
      kind: ENTRY_KINDS.find((known) => known === kind)!,
      entries: count,
      amountMinor: String(amountMinor),
    })),
    entries: toPage(
      entries,
      DEFAULT_PAGE,
      ({ id }) => [toPublicId('ent', id)],
      (row) => toEntry(row, view),
    ),
  }
}
