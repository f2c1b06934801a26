import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ROOMS_BY_ROUTE } from '../../apps/portal/src/lib/messages/rooms-by-route.ts'

const BUDGET = 150 * 1024
const OUTPUT = resolve(import.meta.dirname, '../../apps/portal/.svelte-kit/output')
const NODES = '.svelte-kit/generated/build/client-optimized/nodes'

type Chunk = Readonly<{ file: string; isEntry?: boolean; imports?: readonly string[] }>
type Nodes = Readonly<{ layouts: readonly number[]; errors: readonly number[]; leaf: number }>
type Route = Readonly<{ id: string; page: Nodes | null }>

// safe because both are what Vite and SvelteKit write
const chunks = JSON.parse(readFileSync(join(OUTPUT, 'client/.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
const { manifest } = (await import(pathToFileURL(join(OUTPUT, 'server/manifest-full.js')).href)) as {
  manifest: { client: { imports: readonly string[] }; routes: readonly Route[] }
}

const sizes = new Map<string, number>()

/** What a file weighs on its way to a reader. */
function weightOf(file: string): number {
  const known = sizes.get(file)
  if (known !== undefined) return known
  const weight = gzipSync(readFileSync(join(OUTPUT, 'client', file))).length
  sizes.set(file, weight)
  return weight
}

/** The files of a chunk and of all it imports. */
function filesOf(key: string, files: Set<string>): Set<string> {
  const chunk = chunks[key]
  if (!chunk) throw new Error(`the build has no ${key}`)
  if (files.has(chunk.file)) return files
  files.add(chunk.file)
  for (const next of chunk.imports ?? []) filesOf(next, files)
  return files
}

const kebab = (room: string) => room.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** All script of a first visit: what starts the portal, the layouts, the page, and its words in one language. */
function weightOfRoute({ id, page }: Route, language: string): number {
  const files = new Set(manifest.client.imports)
  for (const node of page ? [...page.layouts, ...page.errors, page.leaf] : []) {
    // SvelteKit leaves a hole where a layout has none
    if (node !== undefined) filesOf(`${NODES}/${node}.js`, files)
  }
  for (const name of ['everywhere', ...(ROOMS_BY_ROUTE[id] ?? []).map(kebab)]) {
    filesOf(`src/lib/messages/${language}/${name}.ts`, files)
  }
  return [...files].reduce((sum, file) => sum + weightOf(file), 0)
}

test('no page sends more than 150 kB of compressed script', () => {
  const pages = manifest.routes.filter(({ id, page }) => page && !id.startsWith('/dev/'))
  expect(pages.length).toBeGreaterThan(40)
  const heavy = pages.flatMap((route) => {
    const weight = Math.max(weightOfRoute(route, 'zh-CN'), weightOfRoute(route, 'en'))
    return weight > BUDGET ? [`${route.id}: ${(weight / 1024).toFixed(1)} kB`] : []
  })
  expect(heavy).toEqual([])
})
