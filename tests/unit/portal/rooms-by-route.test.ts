import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ROOMS_BY_ROUTE } from '../../../apps/portal/src/lib/messages/rooms-by-route.ts'
import * as everywhere from '../../../apps/portal/src/lib/messages/zh-CN/everywhere.ts'
import * as zhCN from '../../../apps/portal/src/lib/messages/zh-CN/index.ts'

const SOURCES = resolve(import.meta.dirname, '../../../apps/portal/src')
const ROUTES = join(SOURCES, 'routes')
const IMPORT = /(?:import|export)\s*(type\s)?[^'"]*?['"]((?:#lib|\.\.?)\/[^'"]+\.(?:ts|svelte))['"]/g

/** A file with all it brings to the page, at once or on demand. */
function filesBehind(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file) || file.includes('/messages/')) return known
  known.add(file)
  for (const [, onlyTypes, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    if (onlyTypes) continue
    const next = path.startsWith('#lib/') ? join(SOURCES, path.slice(1)) : resolve(dirname(file), path)
    if (existsSync(next)) filesBehind(next, known)
  }
  return known
}

/** The rooms whose words a file reads, but for those that every page has. */
const roomsIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\bt\.(\w+)\b/g)]
    .map(([, room = '']) => room)
    .filter((room) => room in zhCN && !(room in everywhere))

/** What SvelteKit runs for a route: its own page or endpoint, and the layouts above it. */
function filesOf(folder: string): string[] {
  const own = ['+page.svelte', '+server.ts'].map((name) => join(folder, name))
  const above = folder.slice(ROUTES.length).split('/')
  const layouts = above.map((_, depth) => join(ROUTES, ...above.slice(0, depth + 1), '+layout.svelte'))
  return [...own, ...layouts].filter((file) => existsSync(file))
}

test('every page has the words that its components say, and carries no others', () => {
  const folders = readdirSync(ROUTES, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === '+page.svelte' || name === '+server.ts')
    .map(({ parentPath }) => parentPath)
  const needed = folders.map((folder) => {
    const files = new Set(filesOf(folder).flatMap((file) => [...filesBehind(file)]))
    const rooms = new Set([...files].flatMap(roomsIn))
    return [`/${relative(ROUTES, folder)}`, [...rooms].toSorted()] as const
  })
  expect(ROOMS_BY_ROUTE).toEqual(Object.fromEntries(needed.filter(([, rooms]) => rooms.length > 0).toSorted()))
})
