import { normaliseMobile } from '@qudao/api/domain/identifiers/mobile'
import type { Messages } from '#lib/messages/index.ts'

/** As typed; a password is read but never sent back. */
export type TypedJoin = Readonly<{ name: string; identifier: string; password: string }>
type Words = keyof Messages['access']['setUp']
export type JoinProblems = Partial<Record<keyof TypedJoin, Words>>

export function readJoin(form: FormData): TypedJoin {
  return {
    name: String(form.get('name') ?? '').trim(),
    identifier: String(form.get('identifier') ?? '').trim(),
    password: String(form.get('password') ?? ''),
  }
}

/** What a look at the form tells; how long a password must be depends on whether the account is new. */
export function findProblems({ identifier, password }: TypedJoin): JoinProblems {
  const isIdentifier = Boolean(normaliseMobile(identifier)) || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(identifier)
  return {
    ...(!isIdentifier && { identifier: 'identifierInvalid' }),
    ...(password === '' && { password: 'passwordShort' }),
  }
}
