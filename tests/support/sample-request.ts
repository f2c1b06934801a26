import { type App, openApiInfo } from '@qudao/api/app'
import { toPublicId } from '@qudao/api/platform/ids'
import type { RouteDef } from '@qudao/api/platform/route'
import { sampleSha256 } from './every-table.ts'

type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  example?: unknown
  examples?: unknown[]
  default?: unknown
  format?: string
  pattern?: string
  minimum?: number
  minLength?: number
  minItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}
type Parameter = { name: string; in: string; required?: boolean; schema: Schema; example?: unknown }
type Operation = {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
type Document = { paths: Record<string, Record<string, Operation>>; components?: { schemas?: Record<string, Schema> } }

export type Sample = { method: string; path: string; body: unknown; query: Parameter[] }

/** Requests that fit the contract of every operation, made from the document the API publishes. */
export class Samples {
  readonly #document: Document
  readonly #operations = new Map<string, Operation>()

  constructor(app: App) {
    // safe because the document is OpenAPI 3.1, of which these are the parts that are read
    this.#document = app.getOpenAPI31Document(openApiInfo) as unknown as Document
    for (const operations of Object.values(this.#document.paths)) {
      for (const operation of Object.values(operations)) this.#operations.set(operation.operationId, operation)
    }
  }

  /** Every id in the address and in the body is `id`, written with the prefix its place asks for. */
  for(def: RouteDef, slug: string, id: string): Sample {
    const operation = this.#operations.get(def.operationId)
    if (!operation) throw new Error(`${def.operationId} is not in the document`)
    const parameters = operation.parameters ?? []
    const path = def.contract.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'brand') return slug
      const found = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)
      return String(this.#parameter(found, id))
    })
    const query = parameters.filter((parameter) => parameter.in === 'query')
    const needed = query.filter(({ required }) => required)
    const search = new URLSearchParams(
      needed.map((parameter): [string, string] => [parameter.name, String(this.#parameter(parameter, id))]),
    )
    return {
      method: def.method.toUpperCase(),
      path: search.size > 0 ? `${path}?${search}` : path,
      body: this.#body(operation, id),
      query,
    }
  }

  #parameter(parameter: Parameter | undefined, id: string): unknown {
    if (!parameter) throw new Error('an address names a parameter that the contract lacks')
    return this.#value({ ...parameter.schema, example: parameter.example ?? parameter.schema.example }, id)
  }

  #body({ requestBody }: Operation, id: string): unknown {
    const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? []
    if (!type || !content) return undefined
    if (type === 'application/json') return this.#value(content.schema, id)
    const form = new FormData()
    const fields = this.#value(content.schema, id) as Record<string, unknown>
    for (const [name, value] of Object.entries(fields)) if (name !== 'file') form.set(name, String(value))
    form.set('file', new File(['名称,类型\n甲,个人\n'], 'list.csv'))
    return form
  }

  #value(schema: Schema, id: string): unknown {
    if (schema.$ref)
      return this.#value(this.#document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, id)
    const choice = schema.anyOf ?? schema.oneOf
    if (choice) return this.#value(choice.find(({ type }) => type !== 'null') ?? choice[0] ?? {}, id)
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => this.#value(part, id)))
    if (schema.const !== undefined) return schema.const
    if (schema.enum) return schema.enum[0]
    const type = [schema.type].flat().find((name) => name !== 'null')
    if (type === 'object') return this.#object(schema, id)
    if (type === 'array') return (schema.minItems ?? 0) > 0 ? [this.#value(schema.items ?? {}, id)] : []
    if (type === 'boolean') return schema.default ?? false
    if (type === 'integer' || type === 'number') return schema.example ?? schema.minimum ?? 1
    return textOf(schema, id)
  }

  #object({ properties = {}, required = [] }: Schema, id: string): Record<string, unknown> {
    return Object.fromEntries(required.map((name) => [name, this.#value(properties[name] ?? {}, id)]))
  }
}

const PREFIXED = /^\^?([a-z]{3,4})_/

function textOf({ pattern, example, format, minLength = 0 }: Schema, id: string): string {
  const prefix = PREFIXED.exec(pattern ?? '')?.[1] ?? PREFIXED.exec(String(example ?? ''))?.[1]
  if (prefix) return toPublicId(prefix, id)
  if (pattern?.includes('[0-9a-f]{64}')) return sampleSha256(id)
  if (typeof example === 'string') return example
  if (format === 'date-time') return '2026-11-01T00:00:00.000Z'
  if (format === 'date') return '2026-11-01'
  if (format === 'uuid') return id
  if (pattern?.includes('\\d{1,')) return '1'
  return 'x'.repeat(Math.max(minLength, 12))
}
