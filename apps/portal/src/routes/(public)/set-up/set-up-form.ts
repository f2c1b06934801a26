import { normaliseMobile } from '@qudao/api/domain/identifiers/mobile'
import type { Messages } from '#lib/messages/index.ts'

/** As typed; a password is read but never sent back. */
export type TypedSetUp = Readonly<{
  ownerName: string
  identifier: string
  password: string
  brandName: string
  brand: string
  token: string
}>

type Words = keyof Messages['access']['setUp']
export type SetUpProblems = Partial<Record<keyof TypedSetUp, Words>>

const SHORTEST_PASSWORD = 10

export function readSetUp(form: FormData): TypedSetUp {
  const text = (name: keyof TypedSetUp) => String(form.get(name) ?? '').trim()
  return {
    ownerName: text('ownerName'),
    identifier: text('identifier'),
    password: String(form.get('password') ?? ''),
    brandName: text('brandName'),
    brand: text('brand').toLowerCase(),
    token: text('token'),
  }
}

/** What a look at the form tells before the server is asked; the API checks everything again. */
export function findProblems({ ownerName, identifier, password, brandName, brand }: TypedSetUp): SetUpProblems {
  return {
    ...(ownerName === '' && { ownerName: 'nameMissing' }),
    ...(!isIdentifier(identifier) && { identifier: 'identifierInvalid' }),
    ...(password.length < SHORTEST_PASSWORD && { password: 'passwordShort' }),
    ...(brandName === '' && { brandName: 'brandMissing' }),
    ...(!/^[a-z0-9][a-z0-9-]{1,38}$/.test(brand) && { brand: 'slugInvalid' }),
  }
}

function isIdentifier(text: string): boolean {
  return Boolean(normaliseMobile(text)) || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text)
}
