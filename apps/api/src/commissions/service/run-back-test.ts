import { inBrand } from '@qudao/db/client'
import type { Audience } from '@qudao/db/schema'
import { addMonths, monthOf, periodBounds } from '../../domain/clocks.ts'
import { type TermsJson, termsFromJson } from '../../domain/commission/terms-json.ts'
import { sum } from '../../domain/money.ts'
import { allowLongWork } from '../../ledger/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { toPublicId } from '../../platform/ids.ts'
import type { Progress } from '../../platform/jobs.ts'
import { listPartnerNames, streamBackTestLines } from '../queries/back-test.ts'
import { createTally, type PartnerOutcome } from './back-test-tally.ts'

const SHOWN_PARTNERS = 1000

export type BackTestPayload = Readonly<{
  brandId: number
  timeZone: string
  terms: TermsJson
  audience: Audience
  months: number
}>

/**
 * What a draft would have paid on the lines of the last months, this one included, against what was really earned on
 * them so far: per partner, the winners and losers first. It only reads.
 */
export async function runBackTest(deps: Deps, payload: BackTestPayload, progress: Progress) {
  const { brandId, timeZone, audience, months } = payload
  const terms = termsFromJson(payload.terms)
  const present = monthOf(deps.now(), timeZone)
  const first = addMonths(present, 1 - months)
  const { start: from } = periodBounds(first, timeZone)
  const { end: until } = periodBounds(present, timeZone)
  const window = { from, until, currency: terms.currency, timeZone, isTopUp: terms.payer === 'top_up' }
  return inBrand(deps.db, { brandId, scope: 'brand' }, async (tx) => {
    await allowLongWork(tx)
    const tally = createTally(terms, audience)
    let done = 0
    for await (const lines of streamBackTestLines(tx, brandId, window)) {
      for (const line of lines) tally.add(line)
      done += lines.length
      await progress(done, null)
    }
    const { partners, withoutRate } = tally.outcome()
    const ranked = partners.toSorted(byDifference)
    const shown = ranked.slice(0, SHOWN_PARTNERS)
    const names = await listPartnerNames(
      tx,
      brandId,
      shown.map(({ partnerId }) => partnerId),
    )
    return {
      from: first,
      to: present,
      currency: terms.currency,
      lines: done,
      withoutRate,
      thenMinor: String(sum(partners.map(({ thenMinor }) => thenMinor))),
      nowMinor: String(sum(partners.map(({ nowMinor }) => nowMinor))),
      winners: partners.filter((of) => differenceOf(of) > 0n).length,
      losers: partners.filter((of) => differenceOf(of) < 0n).length,
      partners: shown.map((of) => ({
        id: toPublicId('ptn', of.partnerId),
        name: names.get(of.partnerId) ?? '',
        lines: of.lines,
        thenMinor: String(of.thenMinor),
        nowMinor: String(of.nowMinor),
        differenceMinor: String(differenceOf(of)),
      })),
    }
  })
}

const differenceOf = ({ thenMinor, nowMinor }: PartnerOutcome) => nowMinor - thenMinor

function byDifference(a: PartnerOutcome, b: PartnerOutcome): number {
  const [left, right] = [a, b].map((of) => {
    const difference = differenceOf(of)
    return difference < 0n ? -difference : difference
  }) as [bigint, bigint]
  return left === right ? 0 : left > right ? -1 : 1
}
