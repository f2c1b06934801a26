import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import * as en from '../../../apps/portal/src/lib/messages/en/index.ts'
import * as zhCN from '../../../apps/portal/src/lib/messages/zh-CN/index.ts'
import { SOURCES } from '../../../apps/portal/src/lib/server/lists/index.ts'
import { sheetColumns } from '../../../apps/portal/src/lib/server/lists/sheet-columns.ts'
import { createWorld } from '../../support/world.ts'

type Schema = {
  $ref?: string
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: unknown
}
type Document = {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Answer> }>>
  components: { schemas: Record<string, Schema> }
}
type Answer = { content?: Record<string, { schema: Schema }> }

/** Whether a row of the contract can have something at a path. */
function leadsTo(document: Document, schema: Schema | undefined, [name, ...rest]: readonly string[]): boolean {
  if (!schema) return false
  if (schema.$ref) {
    const named = document.components.schemas[schema.$ref.split('/').at(-1) ?? '']
    return leadsTo(document, named, name === undefined ? [] : [name, ...rest])
  }
  const either = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (either) return either.some((one) => leadsTo(document, one, name === undefined ? [] : [name, ...rest]))
  if (name === undefined) return true
  if (name === '*') return leadsTo(document, schema.items, rest)
  if (schema.properties?.[name]) return leadsTo(document, schema.properties[name], rest)
  return Boolean(schema.additionalProperties)
}

test('every column of every list, also those to be chosen, leads to a value of its contract', async () => {
  await using world = await createWorld()
  const document = (await world.as('owner').get('/api/openapi.json')).expect<Document>()
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  const astray = SOURCES.flatMap((source) => {
    const { list } = source
    const answer = operations.find(({ operationId }) => operationId === list.name)?.responses['200']
    const page = answer?.content?.['application/json']?.schema
    const all = list.columns(zhCN).map(({ id }) => id)
    const paths = sheetColumns(source, zhCN, all).flatMap((column) => [
      ...column.paths,
      ...(column.unless ? [column.unless] : []),
    ])
    return paths
      .filter((path) => !leadsTo(document, page, ['items', '*', ...path.split('.')]))
      .map((path) => `${list.id} ${path}`)
  })
  expect(astray).toEqual([])
})

test('every list is written as a workbook under its own head, in both languages', async () => {
  await using world = await createWorld()
  await world.givenPartner({ name: '素手茶集' })
  for (const words of [zhCN, en]) {
    for (const source of SOURCES) {
      const { list } = source
      const columns = sheetColumns(
        source,
        words,
        list.columns(words).map(({ id }) => id),
      )
      const query = source.query(new URLSearchParams('q=x&dates=2026-10-01..2026-10-31'), { timeZone: 'Asia/Shanghai' })
      const reply = await world
        .as('owner')
        .post('/list-exports', { list: list.name, title: list.title(words), columns, query })
      if (reply.status !== 200) throw new Error(`${list.id}: ${reply.text}`)
      const sheet = Object.values(read(reply.bytes).Sheets)[0]!
      expect(utils.sheet_to_json(sheet, { header: 1 })[0], list.id).toEqual(columns.map(({ header }) => header))
    }
  }
})
