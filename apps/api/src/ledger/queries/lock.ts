import { sqlOf, type Tx } from '@qudao/db/client'

/**
 * Makes everything that writes entries of one brand queue up until the end of the transaction: import chunks,
 * releases, closes, adjustments. Take it first, before any row lock.
 */
export async function lockBooks(tx: Tx, brandId: number): Promise<void> {
  await sqlOf(tx)`select pg_advisory_xact_lock(hashtext('qudao.books'), ${brandId}::int)`
}
