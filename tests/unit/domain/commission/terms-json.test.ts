import { test } from '@fast-check/vitest'
import { termsFromJson, termsToJson } from '@qudao/api/domain/commission/terms-json'
import { expect } from 'vitest'
import { terms } from '../arbitraries.ts'
import { samplePlan } from '../sample-plan.ts'

test.prop([terms])('terms survive being stored as JSON', (terms) => {
  expect(termsFromJson(JSON.parse(JSON.stringify(termsToJson(terms))))).toEqual(terms)
})

test('a threshold beyond a double is kept to the fen', () => {
  const tiers = [
    { from: 0n, rate: 1 },
    { from: 9_007_199_254_740_993n, rate: 2 },
  ]
  const terms = samplePlan({ rules: [{ id: 'a', label: 'a', when: {}, tiers }] })
  expect(termsToJson(terms).rules[0]?.tiers[1]?.from).toBe('9007199254740993')
  expect(termsFromJson(termsToJson(terms))).toEqual(terms)
})

test.each(['', '1.5', '1e3', ' 1', 'abc'])('a threshold of %j is refused', (from) => {
  const json = termsToJson(samplePlan())
  const rules = [{ ...json.rules[0]!, tiers: [{ from, rate: 1 }] }]
  expect(() => termsFromJson({ ...json, rules })).toThrow(
    expect.objectContaining({ code: 'plan.tiers_invalid', details: { path: 'rules[0].tiers[0].from', from } }),
  )
})
