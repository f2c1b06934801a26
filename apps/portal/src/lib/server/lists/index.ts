import { auditSource } from './audit.ts'
import { productSource, shopSource } from './catalogue.ts'
import { entrySource } from './entries.ts'
import { exceptionSource } from './exceptions.ts'
import { importSource } from './imports.ts'
import { orderLineSource } from './order-lines.ts'
import { partnerSource } from './partners.ts'
import { payoutSource } from './payouts.ts'
import { slotSource } from './slots.ts'
import type { Source } from './source.ts'
import { statementSource } from './statements.ts'

/** Every list that can be saved as a view and taken along as a workbook. */
export const SOURCES: readonly Source[] = [
  partnerSource,
  slotSource,
  productSource,
  shopSource,
  orderLineSource,
  importSource,
  exceptionSource,
  entrySource,
  statementSource,
  payoutSource,
  auditSource,
]
