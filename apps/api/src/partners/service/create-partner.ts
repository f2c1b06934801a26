import { inBrand, type Tx } from '@qudao/db/client'
import { DomainError } from '../../domain/errors.ts'
import { gradedHat } from '../../domain/hats.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId, toPublicId, type Uuid } from '../../platform/ids.ts'
import { assertMember, findPartnerByTaxId, lockPartners } from '../queries/partner-writes.ts'
import type { PartnerDraft } from '../schemas.ts'
import { acceptMobile, acceptTaxId, taxIdIndexOf } from '../sealed-fields.ts'
import { writePartners } from '../writing/write-partners.ts'
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
  const { name, legalType, legalName = null, taxHandling, hats } = draft
  const taxId = draft.taxId ? acceptTaxId(legalType, draft.taxId, draft.taxIdOverrideReason) : undefined
  const mobile = draft.mobile ? acceptMobile(draft.mobile) : undefined
  const ownerMemberId = ownerFor(actor, draft.ownerId)
  await lockPartners(tx, actor.brandId)
  if (taxId && !draft.allowSameTaxId) await assertTaxIdFree(tx, actor, taxIdIndexOf(keys, taxId.normalised))
  if (ownerMemberId) await assertMember(tx, actor.brandId, ownerMemberId)
  const grade = firstGrade(draft)
  await writePartners(deps, tx, actor, [
    {
      id,
      before: null,
      facts: {
        ...{ name, legalName, legalType, taxHandling, ownerMemberId, hats },
        ...(taxId ? { taxId } : {}),
        ...(mobile ? { mobile } : {}),
        ...(grade ? { grade } : {}),
      },
      act: { action: 'partners.create', reason: taxId?.overrideReason ?? undefined },
    },
  ])
  return id
}

function firstGrade({ grade, hats, effectiveFrom }: PartnerDraft) {
  const hat = gradedHat(hats.map((worn) => worn.hat))
  return grade && hat && { hat, grade, effectiveFrom: effectiveFrom ? new Date(effectiveFrom) : FIRST_DAY }
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
