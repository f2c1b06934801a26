import { brandRoute } from '../../platform/route.ts'
import { toBrand } from '../presenter.ts'
import { Brand, BrandDraft } from '../schemas.ts'
import { createBrand as create } from '../service/brands.ts'

export const createBrand = brandRoute(
  {
    operationId: 'createBrand',
    permission: 'brand.manage',
    summary: 'Make another brand that the same person owns',
    method: 'post',
    path: '/brands',
    body: BrandDraft,
    answer: { status: 201, description: 'The new brand', schema: Brand },
    refuses: ['brand.slug_taken', 'brand.time_zone_unknown'],
  },
  async ({ deps, actor, valid: { body } }) => toBrand(await create(deps, actor, body)),
)
