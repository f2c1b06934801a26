import { asOwner } from '@qudao/db/client'
import type { BrandSettings } from '@qudao/db/schema'
import { DomainError } from '../../domain/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import { hashPassword } from '../../platform/password.ts'
import { consume, LINK, networkOf } from '../../platform/rate-limit.ts'
import type { Browser } from '../../platform/sessions.ts'
import { sameSecret } from '../../platform/vault.ts'
import { hasBrandWhileLocked, insertFirstBrand } from '../queries.ts'
import { parseIdentifier } from './identifier.ts'

export const DEFAULT_BRAND_SETTINGS: BrandSettings = {
  minimumPayoutMinor: '0',
  perPaymentLimitMinor: '5000000', // Alipay's older interface stops at 50,000 yuan a person and payment
  payoutFileLineLimit: 1000,
  secondPersonAbovePpm: 300_000,
}

export type FirstBrand = {
  ownerName: string
  identifier: string
  password: string
  brandName: string
  brand: string
  token?: string | undefined
} & Browser

/**
 * Makes the first brand and its owner, once in the life of a database.
 * @throws DomainError `set_up.already_done`, `set_up.token_wrong`, `user.identifier_invalid`, `password.too_short`
 */
export async function setUp(deps: Deps, input: FirstBrand) {
  if (input.ip) await consume(deps, LINK, `set-up:${networkOf(input.ip)}`)
  if (deps.setUpToken && !sameSecret(input.token ?? '', deps.setUpToken)) {
    throw new DomainError('set_up.token_wrong', 'the token is not the one printed on the terminal; copy it from there')
  }
  const identifier = parseIdentifier(input.identifier)
  const passwordHash = await hashPassword(input.password)
  const userId = newId()
  await asOwner(deps.db, async (tx) => {
    if (await hasBrandWhileLocked(tx)) {
      throw new DomainError('set_up.already_done', 'a brand and its owner exist already; sign in')
    }
    await insertFirstBrand(tx, {
      brand: { slug: input.brand, name: input.brandName, settings: DEFAULT_BRAND_SETTINGS },
      owner: { id: userId, name: input.ownerName, passwordHash, ...identifier },
      memberId: newId(),
    })
  })
  return deps.sessions.start(userId, input)
}
