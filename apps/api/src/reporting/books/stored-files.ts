import { createHash } from 'node:crypto'
import { listStoredFiles } from '../queries/totals.ts'
import type { Books, Flaw, Law } from './law.ts'

/** Every file that rows name lies in the file store with the bytes it is named after. */
export const bytesOfEveryFile: Law = {
  name: 'files',
  async find(books) {
    for (const { sha256, name } of await listStoredFiles(books.sql, books.brand.id)) {
      const flaw = await findDamage(books, sha256, `file ${name}`)
      if (flaw) return flaw
    }
    return undefined
  },
}

export async function findDamage({ deps, brand }: Books, sha256: string, subject: string): Promise<Flaw | undefined> {
  if (!(await deps.files.has(brand.id, sha256))) return { subject, expected: `SHA-256 ${sha256}`, found: 'no bytes' }
  const hash = createHash('sha256')
  try {
    for await (const chunk of deps.files.read(brand.id, sha256)) hash.update(chunk)
  } catch (error) {
    // a sealed file that was changed does not open
    return { subject, expected: `SHA-256 ${sha256}`, found: `no readable bytes: ${(error as Error).message}` }
  }
  const found = hash.digest('hex')
  return found === sha256 ? undefined : { subject, expected: `SHA-256 ${sha256}`, found: `SHA-256 ${found}` }
}
