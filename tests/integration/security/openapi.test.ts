import { ERROR_CODES } from '@qudao/api/domain/errors'
import { statusOf } from '@qudao/api/platform/problem'
import { routes } from '@qudao/api/rooms'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { createWorld } from '../../support/world.ts'

type Document = { openapi: string; paths: Record<string, Record<string, { operationId: string; responses: object }>> }

test('the published document is OpenAPI 3.1 to an independent validator, and holds every route', async () => {
  await using world = await createWorld()
  const document = (await world.signedOut.get('/api/openapi.json')).expect<Document>()
  const { valid, errors } = await new Validator().validate(structuredClone(document))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  expect(document.openapi).toMatch(/^3\.1\./)
  const published = Object.values(document.paths).flatMap((path) => Object.values(path))
  expect(published.map(({ operationId }) => operationId).toSorted()).toEqual(
    routes.map(({ operationId }) => operationId).toSorted(),
  )
  for (const { operationId, responses } of published) {
    const statuses = routes.find((def) => def.operationId === operationId)?.refuses.map(statusOf) ?? []
    expect(Object.keys(responses), operationId).toEqual(expect.arrayContaining(statuses.map(String)))
  }
})

test('an operation has one name, and an address and method one operation', () => {
  const names = routes.map(({ operationId }) => operationId)
  expect(new Set(names).size).toBe(names.length)
  const places = routes.map(({ method, contract }) => `${method} ${contract.path.replace(/\{\w+\}/g, '{}')}`)
  expect(new Set(places).size).toBe(places.length)
})

test('a code that names a missing thing is 404, one that comes too late 409', () => {
  for (const code of Object.keys(ERROR_CODES) as (keyof typeof ERROR_CODES)[]) {
    if (code.endsWith('.not_found')) expect(statusOf(code), code).toBe(404)
    if (code.includes('.already_') || code.endsWith('.four_eyes')) expect(statusOf(code), code).toBe(409)
  }
})

test('an answer that is a file is never kept as the text of an Idempotency-Key', () => {
  const isFile = (def: (typeof routes)[number]) =>
    Object.values(def.contract.responses)
      .flatMap((response) => ('content' in response ? Object.keys(response.content ?? {}) : []))
      .some((type) => !/[/+]json$/.test(type))
  expect(routes.filter(isFile).length).toBeGreaterThan(5)
  expect(routes.filter((def) => isFile(def) && def.repeatable)).toEqual([])
})

test('a route that reads a table lists every way in which a file is none', () => {
  const codes = Object.keys(ERROR_CODES).filter((code) => code.startsWith('table.'))
  const reading = routes.filter(({ refuses }) => refuses.some((code) => code.startsWith('table.')))
  expect(reading.map(({ operationId }) => operationId)).toEqual(
    expect.arrayContaining(['importOrders', 'importPartners', 'confirmPartnerImport', 'uploadOpeningBalances']),
  )
  for (const { operationId, refuses } of reading) expect(refuses, operationId).toEqual(expect.arrayContaining(codes))
})
