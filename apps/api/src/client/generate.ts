import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { createApp, openApiInfo } from '../app.ts'
import type { Deps } from '../platform/deps.ts'

const TARGET = new URL('./schema.d.ts', import.meta.url)
const HEAD = '// Made from the API by `npm run api:client`. Do not edit.\n\n'

/** The API's own description, as types for its clients. */
async function clientTypes(): Promise<string> {
  // safe because describing the routes calls none of them
  const app = createApp({} as Deps)
  const document = app.getOpenAPI31Document(openApiInfo)
  // not immutable: openapi-fetch would turn readonly arrays into objects with numbers for keys
  const ast = await openapiTS(JSON.parse(JSON.stringify(document)), { alphabetize: true })
  return HEAD + astToString(ast)
}

const made = await clientTypes()
if (process.argv.includes('--check')) {
  const committed = await readFile(TARGET, 'utf8').catch(() => '')
  if (committed !== made) {
    console.error(
      'The API changed and its client did not: run `npm run api:client` and commit apps/api/src/client/schema.d.ts.',
    )
    process.exit(1)
  }
} else {
  await writeFile(TARGET, made)
}
