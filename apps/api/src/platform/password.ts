import { hash, verify } from '@node-rs/argon2'
import { DomainError } from '../domain/errors.ts'

// argon2id with OWASP's recommended cost: 19 MiB, two passes
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** @throws DomainError `password.too_short` under 10 characters */
export async function hashPassword(password: string): Promise<string> {
  if ([...password].length < 10)
    throw new DomainError('password.too_short', 'a password has at least 10 characters', { minimum: 10 })
  return hash(password, COST)
}

// a hash of nothing anybody knows: an unknown identifier costs as long as a wrong password
let decoy: Promise<string> | undefined

export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash(crypto.randomUUID(), COST)
  const matches = await verify(stored ?? (await decoy), password)
  return stored !== null && matches
}
