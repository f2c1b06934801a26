import { normaliseMobile } from '../../domain/identifiers/mobile.ts'
import { slotKey } from '../../domain/identifiers/slot-code.ts'
import { brandRoute } from '../../platform/route.ts'
import { fromIdCursor, toPage } from '../../platform/wire.ts'
import { toPartnerRow } from '../presenter.ts'
import { listPartnerRows } from '../queries/partner-rows.ts'
import { PartnerFilters, PartnerPage } from '../schemas.ts'
import { mobileIndexOf, normaliseTaxId, taxIdIndexOf } from '../sealed-fields.ts'

export const listPartners = brandRoute(
  {
    operationId: 'listPartners',
    permission: 'partners.read',
    summary: 'Partners, newest first; a channel manager sees those in their own care',
    method: 'get',
    path: '/partners',
    query: PartnerFilters,
    answer: { description: 'A page of partners', schema: PartnerPage },
    refuses: ['cursor.invalid'],
  },
  async ({ deps, actor, valid: { query } }) => {
    const { q, cursor, limit, owner, grade, hat, taxHandling } = query
    const keys = { vault: deps.vault, brandId: actor.brandId }
    const mobile = q && normaliseMobile(q)
    const rows = await listPartnerRows(deps.db, actor, {
      text: q,
      taxIdIndex: q && taxIdIndexOf(keys, normaliseTaxId(q)),
      mobileIndex: mobile && mobileIndexOf(keys, mobile),
      slotCode: q && slotKey(q),
      grade,
      hat,
      ownerMemberId: owner,
      taxHandling,
      before: fromIdCursor(cursor),
      at: deps.now(),
      take: limit + 1,
    })
    return toPage(rows, limit, ({ id }) => [id], toPartnerRow)
  },
)
