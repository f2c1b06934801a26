import { asOwner, inBrand } from '@qudao/db/client'
import type { BrandSettings } from '@qudao/db/schema'
import { DomainError } from '../../domain/errors.ts'
import { DEFAULT_BRAND_SETTINGS } from '../../identity/index.ts'
import type { BrandView, Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { hasMonths, insertBrand, insertMember, lockBrand, updateBrandRow } from '../queries.ts'
import type { BrandChanges, BrandDraft } from '../schemas.ts'

/**
 * Changes what is given. The time zone says which day a sale belongs to, so it stays once a sale has its month.
 * @throws DomainError `brand.time_zone_unknown`, `brand.time_zone_fixed`, `brand.not_found`
 */
export function updateBrand(deps: Deps, actor: Member, changes: BrandChanges): Promise<BrandView> {
  const { brandId } = actor
  if (changes.timeZone) assertTimeZone(changes.timeZone)
  return inBrand(deps.db, actor, async (tx) => {
    const before = await lockBrand(tx, brandId)
    if (!before) throw new DomainError('brand.not_found', 'no such brand')
    const moves = changes.timeZone !== undefined && changes.timeZone !== before.timeZone
    if (moves && (await hasMonths(tx, brandId))) {
      throw new DomainError('brand.time_zone_fixed', 'sales have their months in the present time zone')
    }
    const after = {
      name: changes.name ?? before.name,
      timeZone: changes.timeZone ?? before.timeZone,
      settings: settingsAfter(before.settings, changes.settings, actor.memberId),
    }
    await updateBrandRow(tx, brandId, after)
    const { name, timeZone, settings } = before
    await audit(tx, actor, deps.now(), {
      action: 'brand.update',
      subject: { type: 'brand', id: String(brandId) },
      summary: { before: { name, timeZone, settings }, after },
    })
    return { id: brandId, slug: before.slug, currency: before.currency, ...after }
  })
}

/**
 * The settings with the changes. Whoever raises the rate above which a plan needs a second person is that plan's first
 * person: for their own drafts the rate from before holds until somebody else sets the same or a higher one.
 */
function settingsAfter(before: BrandSettings, changes: BrandChanges['settings'] = {}, by: string): BrandSettings {
  const { secondPersonRaise: _known, ...rest } = { ...before, ...changes }
  if (changes.secondPersonAbovePpm === undefined) return { ...before, ...changes }
  const fromPpm = before.secondPersonRaise?.by === by ? before.secondPersonRaise.fromPpm : before.secondPersonAbovePpm
  return changes.secondPersonAbovePpm > fromPpm ? { ...rest, secondPersonRaise: { by, fromPpm } } : rest
}

/**
 * Makes another brand for the same people, such as an agency's next client; whoever makes it owns it.
 * @throws DomainError `brand.slug_taken`, `brand.time_zone_unknown`
 */
export async function createBrand(deps: Deps, actor: Member, draft: BrandDraft): Promise<BrandView> {
  const { name, brand: slug, currency, timeZone } = draft
  assertTimeZone(timeZone)
  const settings = DEFAULT_BRAND_SETTINGS
  // the new brand is outside the actor's, so no brand's scope fits: the owner login names it in every statement
  const id = await asOwner(deps.db, async (tx) => {
    const brandId = await insertBrand(tx, { slug, name, currency, timeZone, settings })
    if (brandId === undefined) throw new DomainError('brand.slug_taken', `the address "${slug}" is taken`, { slug })
    const memberId = await insertMember(tx, { brandId, userId: actor.userId, role: 'owner' })
    await audit(tx, { ...actor, brandId, memberId }, deps.now(), {
      action: 'brand.create',
      subject: { type: 'brand', id: String(brandId) },
      summary: { name, slug, currency, timeZone },
    })
    return brandId
  })
  return { id, slug, name, currency, timeZone, settings }
}

function assertTimeZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new DomainError('brand.time_zone_unknown', `"${timeZone}" is no time zone; one is called Asia/Shanghai`)
  }
}
