import { inBrand } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member, PartnerActor } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import { createLinkSecret, linkExpiry, linkNotFound, openLink, slugOf } from '../../platform/links.ts'
import type { Browser } from '../../platform/sessions.ts'
import {
  findLinkExpiry,
  insertLink,
  insertLinkUser,
  listLinkRows,
  listLinkUsers,
  lockLink,
  lockLinkByToken,
  markLink,
} from '../queries/links.ts'
import { lockPartner } from '../queries/partner-writes.ts'

/** A link that signs a partner's person in for seven days. Its secret is in the answer and nowhere else. */
export function createPartnerLink(deps: Deps, actor: Member, partnerId: Uuid) {
  const now = deps.now()
  const { brandId } = actor
  return inBrand(deps.db, actor, async (tx) => {
    const { name } = await lockPartner(tx, actor, partnerId)
    const { token, tokenHash } = await createLinkSecret(tx, 'partner_link', brandId, now)
    const expiresAt = linkExpiry(now)
    const id = await insertLink(tx, {
      brandId,
      partnerId,
      tokenHash,
      expiresAt,
      createdAt: now,
      createdBy: actor.memberId,
    })
    await audit(tx, actor, now, {
      action: 'partners.create_link',
      subject: { type: 'partner', id: partnerId },
      summary: { name, link: id, expiresAt },
    })
    return { id, token, expiresAt }
  })
}

export function listPartnerLinks(deps: Deps, actor: Member, partnerId: Uuid) {
  return inBrand(deps.db, actor, async (tx) => {
    await lockPartner(tx, actor, partnerId)
    return listLinkRows(tx, actor.brandId, partnerId)
  })
}

/**
 * Ends a link and every session that links of this partner opened: a link is withdrawn because somebody else has it.
 * @throws DomainError `partner.not_found`, `partner_link.not_found`
 */
export async function withdrawPartnerLink(deps: Deps, actor: Member, partnerId: Uuid, id: Uuid): Promise<void> {
  const now = deps.now()
  const { brandId } = actor
  const users = await inBrand(deps.db, actor, async (tx) => {
    const { name } = await lockPartner(tx, actor, partnerId)
    const link = await lockLink(tx, brandId, partnerId, id)
    if (!link) throw new DomainError('partner_link.not_found', 'no such link')
    if (link.expiresAt > now) await markLink(tx, brandId, id, { expiresAt: now })
    await audit(tx, actor, now, {
      action: 'partners.withdraw_link',
      subject: { type: 'partner', id: partnerId },
      summary: { name, link: id },
    })
    return listLinkUsers(tx, brandId, partnerId)
  })
  for (const { userId } of users) await deps.sessions.endAllOf(userId)
}

/**
 * Which brand a live link is from, for the page that asks whether to open it. Chat apps fetch that page for a preview
 * that everybody in the chat sees, so it tells the brand, whose name is on everything it sends, and never the partner:
 * that somebody works with the brand is theirs to tell. Looking neither uses the link nor locks it.
 *
 * @throws DomainError `link.not_found`, `rate_limit.exceeded`
 */
export function seePartnerLink(deps: Deps, input: { token: string; ip?: string | undefined }) {
  return openLink(deps, 'partner_link', input, async (tx, brandId, tokenHash) => {
    const expiresAt = await findLinkExpiry(tx, brandId, tokenHash)
    if (!expiresAt || expiresAt <= deps.now()) throw linkNotFound()
    const { name: brandName } = await slugOf(tx, brandId)
    return { brandName }
  })
}

/**
 * Signs in whoever holds a live link; the first use makes the person.
 * @throws DomainError `link.not_found`, `rate_limit.exceeded`
 */
export async function startPartnerSession(deps: Deps, input: { token: string } & Browser) {
  const now = deps.now()
  const found = await openLink(deps, 'partner_link', input, async (tx, brandId, tokenHash) => {
    const link = await lockLinkByToken(tx, brandId, tokenHash)
    if (!link || link.expiresAt <= now) throw linkNotFound()
    const { partnerId, partnerName } = link
    const [known] = await listLinkUsers(tx, brandId, partnerId)
    if (known?.disabled) throw linkNotFound()
    const userId = known?.userId ?? (await insertLinkUser(tx, brandId, partnerId, partnerName))
    await markLink(tx, brandId, link.id, { usedAt: now })
    const { slug } = await slugOf(tx, brandId)
    await audit(tx, partnerActor(brandId, partnerId, userId, partnerName, input.ip), now, {
      action: 'partners.sign_in_by_link',
      subject: { type: 'partner', id: partnerId },
      summary: { link: link.id },
    })
    return { userId, slug, partnerId, partnerName }
  })
  return { ...found, ...(await deps.sessions.start(found.userId, input)) }
}

type Signer = Pick<PartnerActor, 'kind' | 'brandId' | 'userId' | 'partnerId' | 'name' | 'ip'>
const partnerActor = (brandId: number, partnerId: Uuid, userId: Uuid, name: string, ip?: string): Signer => ({
  kind: 'partner',
  brandId,
  userId,
  partnerId,
  name,
  ...(ip ? { ip } : {}),
})
