import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const WORDS = 'apps/portal/src/lib/messages/zh-CN'

/** Everything that could name a word: the portal without its words, and the codes of the API and the database. */
function readSources(): string {
  const folders = ['apps/portal/src', 'apps/api/src', 'db/schema']
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  return files
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.includes('/messages/') && !file.includes('/client/'))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n')
}

const KEY = /(?:^\s+|[{,]\s*)(?:'([\w.]+)'|(\w+)):\s/gm

// a word that nobody reads is translated twice and kept for ever; looked for by its last part, which a code may end in
test('every word of the portal is named somewhere outside the words', () => {
  const named = new Set(readSources().match(/\w+/g))
  const unused = readdirSync(join(ROOT, WORDS)).flatMap((file) =>
    [...readFileSync(join(ROOT, WORDS, file), 'utf8').matchAll(KEY)]
      .map(([, quoted, plain]) => (quoted ?? plain ?? '').split('.').at(-1) ?? '')
      .filter((word) => !named.has(word))
      .map((word) => `${file} ${word}`),
  )
  expect(unused).toEqual([])
})
