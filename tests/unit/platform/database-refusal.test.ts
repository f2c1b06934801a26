import { DomainError } from '@qudao/api/domain/errors'
import { databaseRefusal } from '@qudao/api/platform/database-refusal'
import { statusOf, toDomainError } from '@qudao/api/platform/problem'
import { describe, expect, test } from 'vitest'

const postgresError = (code: string) => Object.assign(new Error('said by PostgreSQL'), { code })
const wrapped = (code: string) => new Error('Failed query: …', { cause: postgresError(code) })

describe('an error of the database', () => {
  test.each([
    { name: 'a lock that took too long', code: '55P03', refusal: '503 request.busy' },
    { name: 'a statement that took too long', code: '57014', refusal: '503 request.busy' },
    { name: 'no connection left', code: '53300', refusal: '503 request.busy' },
    { name: 'a deadlock', code: '40P01', refusal: '409 request.conflict' },
    { name: 'a serialisation failure', code: '40001', refusal: '409 request.conflict' },
  ])('that is about the moment says so and when to come again: $name', ({ code, refusal }) => {
    for (const error of [postgresError(code), wrapped(code)]) {
      const { code: own, details, message } = toDomainError(error)
      expect(`${statusOf(own)} ${own}`).toBe(refusal)
      expect(details.retryAfterSeconds).toBeGreaterThan(0)
      expect(message).not.toContain('PostgreSQL')
    }
  })

  test.each(['23505', '42703', '57P01'])('that is about the request or unknown stays opaque: %s', (code) => {
    expect(databaseRefusal(wrapped(code))).toBeUndefined()
    expect(toDomainError(wrapped(code)).code).toBe('internal')
  })

  test('is no refusal of ours, nor anything that is no error', () => {
    expect(databaseRefusal(new DomainError('partner.not_found', 'no such partner'))).toBeUndefined()
    expect(databaseRefusal('40001')).toBeUndefined()
  })
})
