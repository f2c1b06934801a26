import { DomainError } from '../../domain/errors.ts'
import { normaliseMobile } from '../../domain/identifiers/mobile.ts'

export type Identifier = { email: string } | { mobile: string }

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@]{2,}$/

/** A mainland mobile number or an e-mail address, as a person types it. @throws DomainError `user.identifier_invalid` */
export function parseIdentifier(text: string): Identifier {
  const trimmed = text.trim()
  const mobile = normaliseMobile(trimmed)
  if (mobile) return { mobile }
  if (EMAIL.test(trimmed)) return { email: trimmed.toLowerCase() }
  throw new DomainError('user.identifier_invalid', 'enter a mobile number or an e-mail address', {
    text: trimmed.slice(0, 80),
  })
}
