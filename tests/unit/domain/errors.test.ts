import { DomainError, ERROR_CODES, isDomainError } from '@qudao/api/domain/errors'
import { describe, expect, test } from 'vitest'

describe('DomainError', () => {
  test('carries code, sentence and details', () => {
    const error = new DomainError('partner.not_found', 'no such partner', { id: 'ptn_1' })
    expect(error).toMatchObject({
      name: 'DomainError',
      code: 'partner.not_found',
      message: 'no such partner',
      details: { id: 'ptn_1' },
    })
  })

  test('is told apart from other errors, and by code', () => {
    const error = new DomainError('plan.no_rate', 'no rule covers this line')
    expect(error.details).toEqual({})
    expect(isDomainError(error)).toBe(true)
    expect(isDomainError(error, 'plan.no_rate')).toBe(true)
    expect(isDomainError(error, 'plan.not_found')).toBe(false)
    expect(isDomainError(new Error('plan.no_rate'))).toBe(false)
  })
})

test('every code but the opaque one is noun.reason, and the table is sorted', () => {
  const codes = Object.keys(ERROR_CODES)
  expect(codes.filter((code) => !/^[a-z_]+\.[a-z_]+$/.test(code))).toEqual(['internal'])
  expect(codes).toEqual(codes.toSorted())
})
