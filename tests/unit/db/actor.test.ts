import { setActorSql } from '@qudao/db/actor'
import { describe, expect, test } from 'vitest'

const PARTNER = '01890000-0000-7000-8000-00000000000a'

describe('setActorSql', () => {
  test.each([
    { brandId: 1, scope: 'brand', sql: "set local app.brand_id = '1'; set local app.scope = 'brand'" },
    {
      brandId: 2_147_483_647,
      scope: PARTNER,
      sql: `set local app.brand_id = '2147483647'; set local app.scope = '${PARTNER}'`,
    },
  ])('$brandId $scope', ({ brandId, scope, sql }) => expect(setActorSql({ brandId, scope })).toBe(sql))

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2_147_483_648])('refuses brand %s', (brandId) => {
    expect(() => setActorSql({ brandId, scope: 'brand' })).toThrow('not a brand id')
  })

  test('refuses a brand that came as text and would change the statement', () => {
    const brandId = "1'; set local app.scope = 'brand" as unknown as number
    expect(() => setActorSql({ brandId, scope: PARTNER })).toThrow('not a brand id')
  })

  test.each(['', 'BRAND', ' brand', PARTNER.toUpperCase(), `${PARTNER}'`, `${PARTNER}\n`, "x'; reset role; --"])(
    'refuses scope %j',
    (scope) => expect(() => setActorSql({ brandId: 1, scope })).toThrow('not a scope'),
  )
})
