import { asOwner, type Database } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import { readGrades, readOwnerships, readPlanVersions, readReceipts } from '../queries/read-facts.ts'
import { type ImportFacts, rememberMonths } from './import-books.ts'
import { PlanChoices } from './plan-choices.ts'
import { SlotOwners } from './slot-owners.ts'

export type FactsFor = Readonly<{
  brandId: number
  zone: string
  importId: Uuid
  platform: string
  currency: string
  reading: number
  asOf: Date
}>

/** Everything an import is judged by, as it was recorded up to its confirmation. */
export async function loadFacts(db: Database, { asOf, ...of }: FactsFor): Promise<ImportFacts> {
  return asOwner(db, async (_tx, sql) => {
    const [versions, ownerships, grades, receipts] = await Promise.all([
      readPlanVersions(sql, of.brandId),
      readOwnerships(sql, of.brandId, of.platform, asOf),
      readGrades(sql, of.brandId, asOf),
      readReceipts(sql, of.brandId, of.platform),
    ])
    return {
      ...of,
      asOfMs: asOf.getTime(),
      owners: new SlotOwners(ownerships),
      choices: new PlanChoices(versions, grades, asOf.getTime()),
      receipts,
      monthOf: rememberMonths(of.zone),
    }
  })
}
