import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Platform } from '../../domain/platforms.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { rememberMapping } from '../../platform/import-mapping.ts'
import { mappedFormat, type OrderMapping } from '../formats/index.ts'
import { getImport, updateImport } from '../queries/imports.ts'

/**
 * Says what the columns of a file mean, for this import and for the next file with the same header.
 *
 * @throws DomainError `order_import.not_found`, `order_import.already_confirmed`, `order_import.mapping_incomplete`
 */
export function setImportMapping(
  deps: Deps,
  actor: Member,
  id: Uuid,
  { mapping, platform }: { mapping: OrderMapping; platform?: Platform | undefined },
): Promise<void> {
  const { brandId } = actor
  return inBrand(deps.db, actor, async (tx) => {
    const row = await getImport(tx, brandId, id, true)
    if (row.position !== null) throw new DomainError('order_import.already_confirmed', 'its reading is fixed', { id })
    mappedFormat(mapping, row.layout.columns)
    const layout = { ...row.layout, mapping, currency: mapping.currency, timeZone: mapping.timeZone }
    await updateImport(tx, brandId, id, {
      format: 'mapped',
      kind: 'orders',
      layout,
      status: 'uploaded',
      ...(platform ? { platform } : {}),
    })
    await rememberMapping(tx, brandId, {
      fingerprint: row.layout.fingerprint,
      purpose: 'orders',
      mapping,
      updatedBy: actor.memberId,
      updatedAt: deps.now(),
    })
    await audit(tx, actor, deps.now(), {
      action: 'orders.map_columns',
      subject: { type: 'order_import', id },
      summary: { slug: mapping.slug, columns: mapping.columns },
    })
  })
}
