import { slotKey } from '@qudao/api/domain/identifiers/slot-code'
import type { Uuid } from '@qudao/api/platform/ids'
import { fromPublicId, newId, toPublicId } from '@qudao/api/platform/ids'
import { sha256Hex } from '@qudao/api/platform/vault'
import { asOwner } from '@qudao/db/client'
import {
  type LegalType,
  partner,
  partnerGrade,
  partnerHat,
  payoutAccount,
  slot,
  slotOwner,
  type TaxHandling,
  type TradeType,
} from '@qudao/db/schema'
import type { World } from '../world.ts'

export type PartnerDraft = {
  name?: string
  legalType?: LegalType
  taxHandling?: TaxHandling
  taxId?: string
  grade?: string
  tradeType?: TradeType
  /** Slot codes of this platform that belong to the partner from 2020 on. */
  slots?: readonly string[]
  platform?: string
  alipay?: string
  /** Member id of the channel manager. */
  ownerMemberId?: string
}
/** `id` is the UUID, `publicId` what the API says. */
export type GivenPartner = { id: Uuid; publicId: string; name: string }

const LONG_AGO = new Date('2020-01-01T00:00:00+08:00')

/** An active affiliate (a distributor too with a trade type), written straight into the tables: quick, whatever the rules of the API are. */
export async function givenPartner(world: World, draft: PartnerDraft): Promise<GivenPartner> {
  const { brandId, deps } = world
  const id = newId()
  const name = draft.name ?? `推广者 ${id.slice(-6)}`
  const place = (table: string, row: string, column: string) => ({ brandId, table, row, column })
  await asOwner(deps.db, async (tx) => {
    const { taxId } = draft
    await tx.insert(partner).values({
      brandId,
      id,
      name,
      legalName: name,
      legalType: draft.legalType ?? 'natural_person',
      taxHandling: draft.taxHandling ?? 'withhold',
      ownerMemberId: draft.ownerMemberId ?? null,
      ...(taxId
        ? {
            taxIdCipher: deps.vault.seal(place('partner', id, 'tax_id'), taxId),
            taxIdIndex: deps.vault.blindIndex(brandId, 'tax_id', taxId),
            taxIdTail: taxId.slice(-4),
          }
        : {}),
    })
    await tx.insert(partnerHat).values({ brandId, partnerId: id, hat: 'affiliate' })
    if (draft.tradeType)
      await tx.insert(partnerHat).values({ brandId, partnerId: id, hat: 'distributor', tradeType: draft.tradeType })
    if (draft.grade)
      await tx.insert(partnerGrade).values({
        brandId,
        id: newId(),
        partnerId: id,
        hat: 'affiliate',
        grade: draft.grade,
        effectiveFrom: LONG_AGO,
        recordedAt: LONG_AGO,
      })
    const account = draft.alipay ?? `${sha256Hex(id).slice(0, 12)}@alipay.test`
    const accountId = newId()
    await tx.insert(payoutAccount).values({
      brandId,
      id: accountId,
      partnerId: id,
      kind: 'alipay',
      accountCipher: deps.vault.seal(place('payout_account', accountId, 'account'), account),
      accountIndex: deps.vault.blindIndex(brandId, 'payout_account', account),
      accountMask: `${account.slice(0, 3)}***`,
      holderName: name,
    })
    for (const code of draft.slots ?? []) {
      const slotId = newId()
      await tx.insert(slot).values({ brandId, id: slotId, platform: draft.platform ?? 'taobao', code: slotKey(code) })
      await tx
        .insert(slotOwner)
        .values({ brandId, id: newId(), slotId, partnerId: id, effectiveFrom: LONG_AGO, recordedAt: LONG_AGO })
    }
  })
  return { id, publicId: toPublicId('ptn', id), name }
}

/** The UUID of a public id that a test got from the API. */
export const uuidOf = (prefix: string, publicId: string): Uuid => {
  const id = fromPublicId(prefix, publicId)
  if (!id) throw new Error(`not an id with ${prefix}_: ${publicId}`)
  return id
}
