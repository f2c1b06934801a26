import { createLogger } from '@qudao/api/platform/log'
import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'

const linesOf = (write: (log: ReturnType<typeof createLogger>) => void): string => {
  const lines: string[] = []
  write(createLogger('info', { write: (line) => void lines.push(line) }))
  return lines.join('')
}

// as the database's client makes them: the values, the row and the text around them are properties of the error
const ofDatabase = (message: string, more: Record<string, unknown>) =>
  Object.assign(new Error(message), {
    severity: 'ERROR',
    code: '23505',
    constraint_name: 'user_email',
    detail: 'Key (email)=(gu@shuyao.cn) already exists.',
    where: 'COPY partner, line 1: "顾书瑶"',
    query: 'insert into "user" …',
    parameters: ['顾书瑶', '11010519491231002X'],
    args: ['13800138000'],
    ...more,
  })

describe('a log line', () => {
  test('tells which statement failed and why, and nothing it was given', () => {
    const cause = ofDatabase('invalid input syntax for type uuid: "顾书瑶"', {})
    const error = new DrizzleQueryError(
      'insert into "partner" values ($1, $2)',
      ['顾书瑶', '11010519491231002X'],
      cause,
    )
    const line = linesOf((log) => log.error({ err: error, requestId: 'r1' }, 'request failed'))
    expect(line).not.toMatch(/顾书瑶|11010519491231002X|13800138000|gu@shuyao\.cn/)
    const { err, requestId } = JSON.parse(line)
    expect(requestId).toBe('r1')
    expect(err.message).toContain('insert into "partner"')
    expect(err.cause).toMatchObject({
      message: 'invalid input syntax for type uuid: [hidden]',
      code: '23505',
      constraint_name: 'user_email',
    })
    expect(err.stack).toContain('log.test')
  })

  test('hides passwords, cookies and tokens', () => {
    const secret = 's3cret-value'
    const line = linesOf((log) =>
      log.info({
        password: secret,
        body: { password: secret, token: secret },
        token: secret,
        headers: { cookie: `qudao_session=${secret}`, authorization: `Bearer ${secret}` },
      }),
    )
    expect(line).not.toContain(secret)
    expect(line).toContain('[hidden]')
  })

  test('survives an error that is none, and one that is its own cause', () => {
    const loop = new Error('loop')
    loop.cause = loop
    expect(linesOf((log) => log.error({ err: loop }))).toContain('loop')
    expect(linesOf((log) => log.error({ err: { name: '顾书瑶' } }))).not.toContain('顾书瑶')
  })
})
