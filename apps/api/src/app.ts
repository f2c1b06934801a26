import { OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { DomainError } from './domain/errors.ts'
import { findMemberActor, findPartnerActor, findSignedIn } from './identity/index.ts'
import type { Member } from './platform/actor.ts'
import { requirePermission } from './platform/actor.ts'
import { whileAsked } from './platform/asking.ts'
import { withBodyUpTo } from './platform/body-limit.ts'
import { databaseRefusal } from './platform/database-refusal.ts'
import type { Deps } from './platform/deps.ts'
import { answerOnce } from './platform/idempotency.ts'
import { newId } from './platform/ids.ts'
import { findUnplain } from './platform/plain-text.ts'
import { problemResponse, toDomainError } from './platform/problem.ts'
import { consume, UPLOADS, WRITES } from './platform/rate-limit.ts'
import type { RouteDef } from './platform/route.ts'
import { VERSION } from './platform/version.ts'
import { routes } from './rooms.ts'

/** What the server knows of the browser: its address, and the address of this site as the browser sees it. */
export type Seen = {
  ip?: string
  origin?: string
  /** Told which route of the contract answers, for counting. */
  told?: (route: string) => void
}
export type AppEnv = {
  Bindings: Seen | undefined
  Variables: { requestId: string; actor: unknown; renewedCookie: string | null }
}

// rows that are corrected or previewed travel as JSON; files are streamed and have limits of their own
const MAX_JSON_BYTES = 8 * 1024 * 1024

export type App = OpenAPIHono<AppEnv>

/** Assembles every route of every room: pure, no socket, no timer. */
export function createApp(deps: Deps): App {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
  app.use('/api/*', identifyRequest(deps), refuseForeignOrigin(deps))
  for (const def of routes) {
    // who may ask is settled before anything that was sent is read
    const middleware = [tellRoute(def), identifyActor(deps, def), ...(def.upload ? [] : [refuseLarge])]
    app.openapi({ ...def.contract, middleware }, (c) => serve(deps, def, c))
  }
  app.doc31('/api/openapi.json', openApiInfo)
  app.notFound((c) =>
    problemResponse(new DomainError('route.not_found', `nothing is at ${c.req.path}`), c.get('requestId')),
  )
  app.onError((error, c) => {
    const refusal = toDomainError(error)
    const seen = { err: error, requestId: c.get('requestId'), path: c.req.path }
    if (refusal.code === 'internal') deps.log.error(seen, 'request failed')
    else if (databaseRefusal(error)) deps.log.warn(seen, 'request found the database busy')
    const response = problemResponse(refusal, c.get('requestId'))
    const wait = refusal.details.retryAfterSeconds
    if (typeof wait === 'number') response.headers.set('retry-after', String(wait))
    return response
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'qudao_session',
  })
  return app
}

export const openApiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Qudao',
    version: VERSION,
    description: 'Money is a decimal string of minor units with its currency beside it; rates are parts per million.',
  },
  servers: [{ url: '/' }],
}

function refuseInvalid(result: { success: boolean; error?: z.ZodError; target?: string }, c: Context) {
  if (result.success || !result.error) return
  const issues = result.error.issues.map(({ path, message }) => ({ path: [result.target, ...path].join('.'), message }))
  const sentence = issues.map(({ path, message }) => `${path}: ${message}`).join('; ')
  return problemResponse(new DomainError('validation.failed', sentence, { issues }), c.get('requestId'))
}

const identifyRequest =
  (_deps: Deps): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const requestId = newId()
    c.set('requestId', requestId)
    await next()
    c.res.headers.set('x-request-id', requestId)
    // not before: a header set on the context is lost when the handler answers with a response of its own
    const renewed = c.get('renewedCookie')
    if (renewed) c.res.headers.append('set-cookie', renewed)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  }

const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** A browser names the page a write comes from; only our own pages may write with our cookie. */
const refuseForeignOrigin =
  (deps: Deps): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (WRITING.has(c.req.method)) {
      const origin = c.req.header('origin')
      const site = c.req.header('sec-fetch-site')
      const own = new Set([c.env?.origin ?? new URL(c.req.url).origin, deps.settings.baseUrl])
      const foreign =
        origin !== undefined ? !own.has(origin) : site !== undefined && site !== 'same-origin' && site !== 'none'
      if (foreign)
        throw new DomainError('request.foreign_origin', 'writes are accepted only from pages of this site', {
          origin: origin ?? site,
        })
    }
    await next()
  }

const tellRoute =
  ({ contract }: RouteDef): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    c.env?.told?.(contract.path)
    await next()
  }

const identifyActor =
  (deps: Deps, def: RouteDef): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    c.set('actor', await actorFor(deps, def, c))
    await next()
  }

const refuseLarge: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.req.raw = await withBodyUpTo(MAX_JSON_BYTES, c.req.raw)
  await next()
}

async function serve(deps: Deps, def: RouteDef, c: Context<AppEnv>): Promise<Response> {
  const actor = c.get('actor')
  const valid = { params: validPart(c, 'param'), query: validPart(c, 'query'), body: validPart(c, 'json') }
  refuseUnplain(valid)
  const work = async () => {
    const answer = await whileAsked(c.req.raw.signal, () => def.handle({ deps, actor, valid, http: c }))
    return toResponse(def, answer)
  }
  const key = c.req.header('idempotency-key')
  if (!def.repeatable || !key) return work()
  // safe because only routes of the brand area are repeatable, and their actor is a member
  const member = actor as Member
  const claim = { operation: `${def.operationId} ${c.req.path}`, key, body: await c.req.text() }
  const answer = await answerOnce(deps, member, claim, async () => {
    const response = await work().catch((error: unknown) => {
      // a busy moment is no answer: nothing was done, and the same key may try again
      if (toDomainError(error).code === 'internal' || databaseRefusal(error)) throw error
      return problemResponse(toDomainError(error), c.get('requestId'))
    })
    return { status: response.status, body: await response.text() }
  })
  const type = answer.status >= 400 ? 'application/problem+json; charset=utf-8' : 'application/json'
  const headers = { 'content-type': type, ...(answer.replayed ? { 'idempotent-replayed': 'true' } : {}) }
  return new Response(answer.status === 204 ? null : answer.body, { status: answer.status, headers })
}

/** PostgreSQL keeps no NUL and no half character: said here for every text of every route. */
function refuseUnplain(valid: Record<string, unknown>): void {
  const path = findUnplain(valid)
  if (!path) return
  const issues = [{ path: path.join('.'), message: 'holds a character that is none' }]
  throw new DomainError('validation.failed', `${path.join('.')}: holds a character that is none`, { issues })
}

function toResponse(def: RouteDef, answer: unknown): Response {
  if (answer instanceof Response) return answer
  if (def.successStatus === 204) return new Response(null, { status: 204 })
  return Response.json(answer, { status: def.successStatus })
}

// safe because the library throws for parts that a contract does not declare
function validPart(c: Context, part: 'param' | 'query' | 'json'): unknown {
  return (c.req.valid as (part: string) => unknown)(part)
}

async function actorFor(deps: Deps, def: RouteDef, c: Context<AppEnv>): Promise<unknown> {
  if (def.access === 'public') return null
  const person = await findSignedIn(deps, c.req.header('cookie') ?? null)
  if (!person) throw new DomainError('session.required', 'sign in first')
  c.set('renewedCookie', person.renewedCookie)
  if (def.method !== 'get') await consume(deps, def.upload ? UPLOADS : WRITES, person.userId)
  if (def.area === 'open') return person
  const origin = { requestId: c.get('requestId'), ...(c.env?.ip ? { ip: c.env.ip } : {}) }
  const slug = c.req.param('brand') ?? ''
  const actor =
    def.area === 'brand' ? await findMemberActor(deps, person, slug) : await findPartnerActor(deps, person, slug)
  // another brand's address looks like one that does not exist
  if (!actor) throw new DomainError('brand.not_found', `no brand "${slug}" among yours`)
  if (actor.kind === 'member' && def.access !== 'partner' && def.access !== 'session')
    requirePermission(actor, def.access)
  return { ...actor, ...origin }
}
