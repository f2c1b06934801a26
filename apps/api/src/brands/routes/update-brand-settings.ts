import { brandRoute } from '../../platform/route.ts'
import { toBrand } from '../presenter.ts'
import { Brand, BrandChanges } from '../schemas.ts'
import { updateBrand } from '../service/brands.ts'

export const updateBrandSettings = brandRoute(
  {
    operationId: 'updateBrandSettings',
    permission: 'brand.manage',
    summary: "Change the brand's name, time zone or settings",
    method: 'patch',
    path: '/brand',
    body: BrandChanges,
    answer: { description: 'The brand as it is now', schema: Brand },
    refuses: ['brand.time_zone_unknown', 'brand.time_zone_fixed'],
  },
  async ({ deps, actor, valid: { body } }) => toBrand(await updateBrand(deps, actor, body)),
)
