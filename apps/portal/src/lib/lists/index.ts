import { auditList } from './audit.ts'
import { productList, shopList } from './catalogue.ts'
import { entryList } from './entries.ts'
import { exceptionList } from './exceptions.ts'
import { importList } from './imports.ts'
import type { List } from './list.ts'
import { orderLineList } from './order-lines.ts'
import { partnerList } from './partners.ts'
import { payoutList } from './payouts.ts'
import { slotList } from './slots.ts'
import { statementList } from './statements.ts'

/** Every list that can be saved as a view and taken along as a workbook. */
export const LISTS: readonly List[] = [
  partnerList,
  slotList,
  productList,
  shopList,
  orderLineList,
  importList,
  exceptionList,
  entryList,
  statementList,
  payoutList,
  auditList,
]
