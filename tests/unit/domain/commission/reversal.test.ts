import { fc, test } from '@fast-check/vitest'
import { reversalDue } from '@qudao/api/domain/commission/reversal'
import { describe, expect } from 'vitest'
import { positiveMinor, signedMinor } from '../arbitraries.ts'

/** What refunds, reported one after the other as cumulative amounts, reverse in turn. */
function reverseOneByOne(frozen: Parameters<typeof reversalDue>[0], cumulatives: readonly bigint[]) {
  const reversals: bigint[] = []
  let reversed = 0n
  for (const cumulative of cumulatives) {
    const due = reversalDue(frozen, cumulative, reversed)
    reversals.push(due)
    reversed += due
  }
  return { reversals, reversed }
}

describe('reversalDue', () => {
  const entry = { amountMinor: 2_329n, baseMinor: 18_630n, refundedAtMinor: 0n }

  test.each([
    { name: 'no refund', frozen: entry, refunded: 0n, already: 0n, due: 0n },
    { name: 'half', frozen: entry, refunded: 9_315n, already: 0n, due: 1_165n },
    { name: 'the other half takes what is left', frozen: entry, refunded: 18_630n, already: 1_165n, due: 1_164n },
    { name: 'everything at once', frozen: entry, refunded: 18_630n, already: 0n, due: 2_329n },
    { name: 'the same refund again', frozen: entry, refunded: 9_315n, already: 1_165n, due: 0n },
    { name: 'more than the line', frozen: entry, refunded: 99_999n, already: 0n, due: 2_329n },
    { name: 'a refund that was withdrawn gives back', frozen: entry, refunded: 0n, already: 1_165n, due: -1_165n },
    { name: 'a negative refund is none', frozen: entry, refunded: -5n, already: 0n, due: 0n },
    {
      name: 'a negative entry mirrors',
      frozen: { ...entry, amountMinor: -2_329n },
      refunded: 9_315n,
      already: 0n,
      due: -1_165n,
    },
    {
      name: 'a share ignores refunds from before it',
      frozen: { amountMinor: 100n, baseMinor: 600n, refundedAtMinor: 400n },
      refunded: 400n,
      already: 0n,
      due: 0n,
    },
    {
      name: 'a share counts refunds since',
      frozen: { amountMinor: 100n, baseMinor: 600n, refundedAtMinor: 400n },
      refunded: 700n,
      already: 0n,
      due: 50n,
    },
    {
      name: 'a share is gone with the line',
      frozen: { amountMinor: 100n, baseMinor: 600n, refundedAtMinor: 400n },
      refunded: 1_000n,
      already: 50n,
      due: 50n,
    },
    {
      name: 'nothing can be refunded of nothing',
      frozen: { amountMinor: 0n, baseMinor: 0n, refundedAtMinor: 0n },
      refunded: 5n,
      already: 0n,
      due: 0n,
    },
    {
      name: 'a return line has no refunds',
      frozen: { amountMinor: -5n, baseMinor: -100n, refundedAtMinor: 0n },
      refunded: 50n,
      already: 0n,
      due: 0n,
    },
  ])('$name', ({ frozen, refunded, already, due }) => expect(reversalDue(frozen, refunded, already)).toBe(due))

  /** A frozen amount, and cumulative refunds of its line in any order of arrival, the last of them complete. */
  const story = fc
    .record({
      amountMinor: signedMinor,
      baseMinor: positiveMinor,
      refundedAtMinor: fc.bigInt({ min: 0n, max: 1_000_000n }),
    })
    .chain((frozen) => {
      const whole = frozen.refundedAtMinor + frozen.baseMinor
      return fc.record({
        frozen: fc.constant(frozen),
        whole: fc.constant(whole),
        refunds: fc.array(fc.bigInt({ min: 0n, max: whole }), { maxLength: 8 }),
      })
    })

  test.prop([story])(
    'a fully refunded line reverses to exactly zero, in any split and order',
    ({ frozen, whole, refunds }) => {
      expect(reverseOneByOne(frozen, [...refunds, whole]).reversed).toBe(frozen.amountMinor)
    },
  )

  test.prop([story])('what is reversed depends on the last cumulative refund alone', ({ frozen, refunds }) => {
    const last = refunds.at(-1) ?? 0n
    expect(reverseOneByOne(frozen, refunds).reversed).toBe(reversalDue(frozen, last, 0n))
  })

  test.prop([story])('growing refunds never give back and never take more than the amount', ({ frozen, refunds }) => {
    const growing = refunds.toSorted((a, b) => (a < b ? -1 : 1))
    const { reversals, reversed } = reverseOneByOne(frozen, growing)
    const sign = frozen.amountMinor < 0n ? -1n : 1n
    expect(reversals.every((reversal) => reversal * sign >= 0n)).toBe(true)
    expect(reversed * sign <= frozen.amountMinor * sign).toBe(true)
  })

  test.prop([story])('a negative amount mirrors the positive one', ({ frozen, refunds }) => {
    const mirrored = { ...frozen, amountMinor: -frozen.amountMinor }
    expect(reverseOneByOne(mirrored, refunds).reversals).toEqual(
      reverseOneByOne(frozen, refunds).reversals.map((due) => -due),
    )
  })

  test.prop([story])('the same refund reported again reverses nothing more', ({ frozen, refunds }) => {
    const twice = refunds.flatMap((refund) => [refund, refund])
    const { reversals } = reverseOneByOne(frozen, twice)
    expect(reversals.filter((_, i) => i % 2 === 1).every((repeat) => repeat === 0n)).toBe(true)
  })
})
