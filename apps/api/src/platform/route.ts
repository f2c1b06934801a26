import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ErrorCode } from '../domain/errors.ts'
import type { Member, PartnerActor } from './actor.ts'
import type { Deps } from './deps.ts'
import type { Permission } from './permissions.ts'
import { statusOf } from './problem.ts'

type Shape = z.ZodObject | undefined
type Out<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a handler works with. `valid` holds only what the contract declares. */
export type Call<A, P extends Shape, Q extends Shape, B extends z.ZodType | undefined> = {
  deps: Deps
  actor: A
  valid: { params: Out<P>; query: Out<Q>; body: Out<B> }
  /** For streamed uploads, downloads and cookies. */
  http: Context
}

type Spec<P extends Shape, Q extends Shape, B extends z.ZodType | undefined, R extends z.ZodType> = {
  /** The verb: also the file name and the name in every client. */
  operationId: string
  summary: string
  description?: string
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below /api/b/{brand}, /api/p/{brand} or /api. */
  path: string
  params?: P
  query?: Q
  body?: B
  /** A body that is streamed: its fields are read by the handler. */
  upload?: { contentType: 'multipart/form-data'; schema: z.ZodType } | { contentType: 'application/octet-stream' }
  /** The answer on success. */
  answer:
    | { status?: 200 | 201 | 202; description: string; schema: R }
    | { file: string; contentTypes: string[] }
    | { status: 204; description: string }
  /** Refusals by code, besides those of every route. */
  refuses?: readonly ErrorCode[]
  /** The answer holds what must not be kept, such as a clear id number or a link's secret: no Idempotency-Key. */
  secretAnswer?: true
}

export type RouteDef = {
  area: 'brand' | 'partner' | 'open'
  operationId: string
  access: Permission | 'partner' | 'session' | 'public'
  method: string
  refuses: readonly ErrorCode[]
  contract: ReturnType<typeof createRoute>
  upload: boolean
  /** Whether a write may be repeated with an Idempotency-Key. */
  repeatable: boolean
  successStatus: number
  handle: (call: {
    deps: Deps
    actor: unknown
    valid: { params: unknown; query: unknown; body: unknown }
    http: Context
  }) => Promise<unknown>
}

const PROBLEM = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('Problem')

const BRAND = z.object({
  brand: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,38}$/)
    .openapi({ example: 'shanyin' }),
})
const PREFIX = { brand: '/api/b/{brand}', partner: '/api/p/{brand}', open: '/api' } as const

const ANY: readonly ErrorCode[] = ['validation.failed', 'rate_limit.exceeded', 'request.busy', 'request.conflict']

/** Refusals that any route of an area can give. */
const COMMON: Record<RouteDef['area'], readonly ErrorCode[]> = {
  brand: [...ANY, 'session.required', 'permission.denied', 'brand.not_found'],
  partner: [...ANY, 'session.required', 'brand.not_found'],
  open: ANY,
}
const REPEATABLE: readonly ErrorCode[] = ['idempotency.key_reused', 'idempotency.in_flight']

function define<A, P extends Shape, Q extends Shape, B extends z.ZodType | undefined, R extends z.ZodType>(
  area: RouteDef['area'],
  access: RouteDef['access'],
  spec: Spec<P, Q, B, R>,
  handle: (call: Call<A, P, Q, B>) => Promise<z.input<R> | Response | undefined>,
): RouteDef {
  // answers are kept as text, which would spoil a file; what only makes a file may simply be asked again
  const keepable = !spec.secretAnswer && !('file' in spec.answer)
  const repeatable = area === 'brand' && spec.method !== 'get' && !spec.upload && keepable
  const refuses = [...COMMON[area], ...(repeatable ? REPEATABLE : []), ...(spec.refuses ?? [])]
  const successStatus = 'file' in spec.answer ? 200 : (spec.answer.status ?? 200)
  const params = area === 'open' ? spec.params : spec.params ? BRAND.extend(spec.params.shape) : BRAND
  const headers = z.object({
    'idempotency-key': z
      .string()
      .max(200)
      .optional()
      .openapi({ description: 'Repeating a request with the same key answers what the first one did.' }),
  })
  // safe because the parts are typed above; the library cannot infer them through conditional spreads
  const contract = createRoute({
    operationId: spec.operationId,
    summary: spec.summary,
    ...(spec.description ? { description: spec.description } : {}),
    tags: [spec.path.split('/')[1] ?? 'root'],
    method: spec.method,
    path: `${PREFIX[area]}${spec.path}`,
    request: {
      ...(params ? { params } : {}),
      ...(spec.query ? { query: spec.query } : {}),
      ...(repeatable ? { headers } : {}),
      ...(spec.body ? { body: { required: true, content: { 'application/json': { schema: spec.body } } } } : {}),
      ...(spec.upload ? { body: { required: true, content: uploadContent(spec.upload) } } : {}),
    },
    responses: { ...successOf(spec.answer), ...problemsOf(refuses) },
    'x-access': access,
    ...(access === 'public' ? { security: [] } : { security: [{ session: [] }] }),
  } as unknown as Parameters<typeof createRoute>[0])
  return {
    area,
    operationId: spec.operationId,
    access,
    method: spec.method,
    refuses,
    contract,
    upload: spec.upload !== undefined,
    repeatable,
    successStatus,
    // safe because the app validates with the same schemas before it calls
    handle: handle as RouteDef['handle'],
  }
}

const BYTES = { type: 'string', format: 'binary' } as const

/** Says what an upload holds without the library reading it: only schemas of its own would be validated. */
function uploadContent(upload: NonNullable<Spec<undefined, undefined, undefined, z.ZodType>['upload']>) {
  if (!('schema' in upload)) return { [upload.contentType]: { schema: BYTES } }
  const { $schema: _, properties, ...schema } = z.toJSONSchema(upload.schema, { io: 'input', unrepresentable: 'any' })
  return { [upload.contentType]: { schema: { ...schema, properties: { ...properties, file: BYTES } } } }
}

function successOf(answer: Spec<undefined, undefined, undefined, z.ZodType>['answer']) {
  if ('file' in answer) {
    const binary = { schema: BYTES }
    return {
      200: { description: answer.file, content: Object.fromEntries(answer.contentTypes.map((type) => [type, binary])) },
    }
  }
  if (!('schema' in answer)) return { 204: { description: answer.description } }
  return {
    [answer.status ?? 200]: {
      description: answer.description,
      content: { 'application/json': { schema: answer.schema } },
    },
  }
}

function problemsOf(codes: readonly ErrorCode[]) {
  const byStatus = Map.groupBy(new Set<ErrorCode>([...codes, 'internal']), statusOf)
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: PROBLEM } },
      },
    ]),
  )
}

/** A route of the brand's own people: `/api/b/{brand}…`, one permission. */
export const brandRoute = <P extends Shape, Q extends Shape, B extends z.ZodType | undefined, R extends z.ZodType>(
  spec: Spec<P, Q, B, R> & { permission: Permission },
  handle: (call: Call<Member, P, Q, B>) => Promise<z.input<R> | Response | undefined>,
) => define('brand', spec.permission, spec, handle)

/** A route of a partner's people: `/api/p/{brand}…`; they see only their own rows. */
export const partnerRoute = <P extends Shape, Q extends Shape, B extends z.ZodType | undefined, R extends z.ZodType>(
  spec: Spec<P, Q, B, R>,
  handle: (call: Call<PartnerActor, P, Q, B>) => Promise<z.input<R> | Response | undefined>,
) => define('partner', 'partner', spec, handle)

/** A route outside any brand: signing in, the person's own account, public pages. */
export const openRoute = <P extends Shape, Q extends Shape, B extends z.ZodType | undefined, R extends z.ZodType>(
  spec: Spec<P, Q, B, R> & { access: 'public' | 'session' },
  handle: (call: Call<SignedIn | null, P, Q, B>) => Promise<z.input<R> | Response | undefined>,
) => define('open', spec.access, spec, handle)

export type SignedIn = { userId: string; name: string; email: string | null; mobile: string | null }
