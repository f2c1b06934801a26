import type { z } from '@hono/zod-openapi'
import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { toPublicId, type Uuid } from '../../platform/ids.ts'
import { readDiscoveries } from '../queries/discoveries.ts'
import { getImport } from '../queries/imports.ts'
import type { Discoveries } from '../schemas.ts'

/** What an import shows for the first time. @throws DomainError `order_import.not_found` */
export async function discoverFromImport(deps: Deps, actor: Member, id: Uuid): Promise<z.input<typeof Discoveries>> {
  await inBrand(deps.db, actor, (tx) => getImport(tx, actor.brandId, id))
  const { slots, products, shops } = await readDiscoveries(deps.db, actor.brandId, id)
  return {
    slots: slots.map(({ code, name, rows, salesMinor, currency, sampleId, partnerId, partnerName }) => ({
      code,
      name,
      rows,
      salesMinor: salesMinor.toString(),
      currency,
      exceptionId: toPublicId('exc', sampleId),
      suggested: partnerId ? { id: toPublicId('ptn', partnerId), name: partnerName ?? '' } : null,
    })),
    products: [...products.items],
    shops: [...shops.items],
    found: { products: found(products), shops: found(shops) },
  }
}

const found = ({ fresh, known }: { fresh: number; known: number }) => ({ fresh, known })
