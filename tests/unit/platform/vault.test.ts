import { randomBytes } from 'node:crypto'
import { createVault, type FieldPlace } from '@qudao/api/platform/vault'
import { describe, expect, test } from 'vitest'

const secret = randomBytes(32)
const vault = createVault(secret)
const place: FieldPlace = { brandId: 1, table: 'partner', row: 'a', column: 'tax_id' }
const PLAIN = '11010519491231002X'

describe('a sealed field', () => {
  test('opens where it lies, and never seals the same way twice', () => {
    const [one, two] = [vault.seal(place, PLAIN), vault.seal(place, PLAIN)]
    expect(vault.open(place, one)).toBe(PLAIN)
    expect(one).not.toBe(two)
    expect(Buffer.from(one.split('.')[1]!, 'base64url').includes(PLAIN)).toBe(false)
  })

  test.each<[string, Partial<FieldPlace>]>([
    ['brand', { brandId: 2 }],
    ['table', { table: 'payout_account' }],
    ['row', { row: 'b' }],
    ['column', { column: 'mobile' }],
  ])('copied to another %s does not open', (_, moved) => {
    expect(() => vault.open({ ...place, ...moved }, vault.seal(place, PLAIN))).toThrow()
  })

  test('does not open with another secret, under an unknown key, or changed by one bit', () => {
    const sealed = vault.seal(place, PLAIN)
    expect(() => createVault(randomBytes(32)).open(place, sealed)).toThrow()
    expect(() => vault.open(place, sealed.replace('k1.', 'k2.'))).toThrow('unknown key k2')
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    bytes[bytes.length - 1]! ^= 1
    expect(() => vault.open(place, `k1.${bytes.toString('base64url')}`)).toThrow()
    expect(createVault(secret).open(place, sealed)).toBe(PLAIN)
  })
})

test('a blind index is equal for equal texts of one brand and purpose only', () => {
  const index = vault.blindIndex(1, 'tax_id', PLAIN)
  expect(vault.blindIndex(1, 'tax_id', PLAIN)).toBe(index)
  const others = [
    vault.blindIndex(2, 'tax_id', PLAIN),
    vault.blindIndex(1, 'account', PLAIN),
    vault.blindIndex(1, 'tax_id', `${PLAIN}1`),
    createVault(randomBytes(32)).blindIndex(1, 'tax_id', PLAIN),
  ]
  expect(new Set([index, ...others]).size).toBe(5)
})
