import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, toPublicId, type Uuid } from '../../platform/ids.ts'
import { recordingInstant } from '../../platform/rule-clock.ts'
import {
  assertMember,
  findPartnerByTaxId,
  insertGrade,
  insertPartner,
  lockPartners,
  wearHats,
} from '../queries/partner-writes.ts'
import type { PartnerDraft } from '../schemas.ts'
import { acceptMobile, acceptTaxId, sealMobile, sealTaxId, taxIdIndexOf } from '../sealed-fields.ts'
import { FIRST_DAY } from './first-day.ts'

/**
 * Takes a partner into the network. A channel manager takes them into their own care.
 * @throws DomainError `partner.tax_id_invalid`, `partner.mobile_invalid`, `partner.already_exists`, `member.not_found`,
 * `permission.denied` when a channel manager names somebody else as the owner
 */
export const createPartner = (deps: Deps, actor: Member, draft: PartnerDraft): Promise<Uuid> =>
  inBrand(deps.db, actor, (tx) => takeInPartner(deps, tx, actor, draft))

/** The same inside the transaction of whoever does more with the partner. */
export async function takeInPartner(deps: Deps, tx: Tx, actor: Member, draft: PartnerDraft): Promise<Uuid> {
  const id = newId()
  const keys = { vault: deps.vault, brandId: actor.brandId }
  const taxId = draft.taxId ? acceptTaxId(draft.legalType, draft.taxId, draft.taxIdOverrideReason) : undefined
  const mobile = draft.mobile ? acceptMobile(draft.mobile) : undefined
  const ownerMemberId = ownerFor(actor, draft.ownerId)
  await lockPartners(tx, actor.brandId)
  if (taxId && !draft.allowSameTaxId) await assertTaxIdFree(tx, actor, taxIdIndexOf(keys, taxId.normalised))
  if (ownerMemberId) await assertMember(tx, actor.brandId, ownerMemberId)
  await insertPartner(tx, {
    brandId: actor.brandId,
    id,
    name: draft.name,
    legalName: draft.legalName ?? null,
    legalType: draft.legalType,
    taxHandling: draft.taxHandling,
    ownerMemberId,
    createdAt: deps.now(),
    createdBy: actor.memberId,
    ...(taxId ? { ...sealTaxId(keys, id, taxId.normalised), taxIdOverrideReason: taxId.overrideReason } : {}),
    ...(mobile ? sealMobile(keys, id, mobile) : {}),
  })
  await wearHats(tx, actor.brandId, id, draft.hats)
  if (draft.grade) {
    await insertGrade(tx, {
      brandId: actor.brandId,
      partnerId: id,
      hat: draft.hats.some(({ hat }) => hat === 'affiliate') ? 'affiliate' : 'distributor',
      grade: draft.grade,
      effectiveFrom: draft.effectiveFrom ? new Date(draft.effectiveFrom) : FIRST_DAY,
      recordedAt: await recordingInstant(tx, actor.brandId, deps.now()),
      recordedBy: actor.memberId,
    })
  }
  await audit(tx, actor, deps.now(), {
    action: 'partners.create',
    subject: { type: 'partner', id },
    summary: { name: draft.name, legalType: draft.legalType, taxHandling: draft.taxHandling, hats: draft.hats },
    ...(taxId?.overrideReason ? { reason: taxId.overrideReason } : {}),
  })
  return id
}

/** @throws DomainError `permission.denied` */
export function ownerFor(actor: Member, asked: Uuid | null | undefined): Uuid | null {
  const own = actor.ownPartnersOnly
  if (!own) return asked ?? null
  if (asked !== undefined && asked !== own) {
    throw new DomainError('permission.denied', 'a channel manager keeps partners in their own care')
  }
  return own
}

/** @throws DomainError `partner.already_exists`, naming the other one to whoever may see it */
export async function assertTaxIdFree(tx: Tx, actor: Member, taxIdIndex: string, except?: Uuid): Promise<void> {
  const other = await findPartnerByTaxId(tx, actor.brandId, taxIdIndex)
  if (!other || other.id === except) return
  const visible = !actor.ownPartnersOnly || other.ownerMemberId === actor.ownPartnersOnly
  throw new DomainError('partner.already_exists', 'another partner has this tax number', {
    ...(visible ? { id: toPublicId('ptn', other.id), name: other.name } : {}),
  })
}
