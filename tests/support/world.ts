import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '@qudao/api/app'
import { DEFAULT_BRAND_SETTINGS } from '@qudao/api/identity/index'
import type { Actor } from '@qudao/api/platform/actor'
import type { Deps } from '@qudao/api/platform/deps'
import { createJobs, type Jobs } from '@qudao/api/platform/jobs'
import { createLogger } from '@qudao/api/platform/log'
import { hashPassword } from '@qudao/api/platform/password'
import { readSettings } from '@qudao/api/platform/settings'
import { jobs as definitions } from '@qudao/api/rooms'
import { createDeps } from '@qudao/api/start'
import type { Role } from '@qudao/db/schema'
import { afterAll } from 'vitest'
import { type BrandPeople, makeBrand, makePartnerUser } from './brand.ts'
import { Client, cookieOf } from './client.ts'
import { givenPartner, type PartnerDraft } from './given/partner.ts'
import { createDatabase, type TestDatabase } from './postgres.ts'
import type { Reply } from './reply.ts'

export type { Reply } from './reply.ts'

/** What everybody in a test world signs in with. */
export const PASSWORD = 'a long enough password'

type JobsDatabase = Parameters<typeof createJobs>[0] & Deps['db']
type Shared = { db: TestDatabase; jobs: Jobs; passwordHash: string }
let shared: Promise<Shared> | undefined

// one database and one queue a test file; every world in it is another brand
const openShared = () => {
  shared ??= (async () => {
    const db = await createDatabase()
    const jobs = await createJobs(db, createLogger('silent'), definitions, { upkeep: false })
    return { db, jobs, passwordHash: await hashPassword(PASSWORD) }
  })()
  return shared
}

afterAll(async () => {
  if (!shared) return
  const { db, jobs } = await shared
  await jobs.stop()
  await db[Symbol.asyncDispose]()
})

/** Clock, folders and app that the brands of one test share. */
type Stage = {
  app: App
  deps: Deps
  clock: { now: Date | null }
  passwordHash: string
  brandIds: number[]
}

/** A brand of its own with a member of every role, behind a real app. */
export class World implements AsyncDisposable {
  readonly app: App
  readonly deps: Deps
  readonly slug: string
  readonly brandId: number
  readonly members: BrandPeople['members']
  readonly #stage: Stage
  readonly #varDir: string | null
  readonly #cookies = new Map<string, Promise<string>>()

  constructor(stage: Stage, { slug, brandId, members }: BrandPeople, varDir: string | null) {
    this.app = stage.app
    this.deps = stage.deps
    this.slug = slug
    this.brandId = brandId
    this.members = members
    this.#stage = stage
    this.#varDir = varDir
  }

  get db(): Deps['db'] {
    return this.deps.db
  }

  get now(): Date {
    return this.deps.now()
  }

  /** Limits per address of one world do not touch another. */
  get ip(): string {
    return `203.0.${this.brandId >> 8}.${this.brandId & 255}`
  }

  /** Stops the clock of the whole world at an instant. */
  setNow(now: Date | string): void {
    this.#stage.clock.now = new Date(now)
  }

  /** The member with this role; paths are below /api/b/{brand}. */
  as(role: Role): Client {
    return this.asUser(this.members[role].userId)
  }

  get signedOut(): Client {
    return new Client(this.app, `/api/b/${this.slug}`, async () => null, this.ip)
  }

  /** Any person by user id; `base` is what paths stand below. */
  asUser(userId: string, base = `/api/b/${this.slug}`): Client {
    return new Client(this.app, base, () => this.cookieOf(userId), this.ip)
  }

  /** A person of the partner; paths are below /api/p/{brand}. */
  async partnerUser(partnerId: string): Promise<Client> {
    const userId = await makePartnerUser(this.db, this.brandId, partnerId)
    return this.asUser(userId, `/api/p/${this.slug}`)
  }

  upload(
    role: Role,
    path: string,
    form: { file: { name: string; bytes: Uint8Array }; fields?: Record<string, string> },
  ): Promise<Reply> {
    return this.as(role).upload(path, form)
  }

  /** Runs queued jobs of this world's brands, oldest first, until none is left. */
  runJobs(): Promise<void> {
    return this.deps.jobs.drain(this.deps, definitions, this.#stage.brandIds)
  }

  /** Another brand in the same database and app, with people of its own. */
  async otherBrand(): Promise<World> {
    const people = await makeBrand(this.db, this.#stage.passwordHash)
    this.#stage.brandIds.push(people.brandId)
    return new World(this.#stage, people, null)
  }

  /** For tests that call a verb directly. */
  actor(role: Role): Extract<Actor, { kind: 'member' }> {
    const { userId, memberId } = this.members[role]
    const own = role === 'channel_manager' ? { ownPartnersOnly: memberId } : {}
    return {
      kind: 'member',
      scope: 'brand',
      brandId: this.brandId,
      brand: this.brand,
      userId,
      memberId,
      name: role,
      role,
      ...own,
    }
  }

  get brand(): Actor['brand'] {
    return {
      id: this.brandId,
      slug: this.slug,
      name: this.slug,
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
      settings: DEFAULT_BRAND_SETTINGS,
    }
  }

  givenPartner = (draft: PartnerDraft = {}) => givenPartner(this, draft)

  cookieOf(userId: string): Promise<string> {
    const known = this.#cookies.get(userId) ?? this.deps.sessions.start(userId).then((s) => cookieOf(s.setCookie))
    this.#cookies.set(userId, known)
    return known
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#varDir) await rm(this.#varDir, { recursive: true, force: true })
  }
}

export async function createWorld(env: Record<string, string> = {}): Promise<World> {
  const varDir = await mkdtemp(join(tmpdir(), 'qudao-world-'))
  return openWorld(await openShared(), { QUDAO_VAR: varDir, ...env }, varDir)
}

/** A world on a database and a folder of the test's own, which outlive it. */
export async function createWorldOn(db: JobsDatabase, varDir: string): Promise<World & AsyncDisposable> {
  const jobs = await createJobs(db, createLogger('silent'), definitions, { upkeep: false })
  const world = await openWorld({ db, jobs, passwordHash: await hashPassword(PASSWORD) }, { QUDAO_VAR: varDir }, null)
  return Object.assign(world, { [Symbol.asyncDispose]: () => jobs.stop() })
}

async function openWorld(
  { db, jobs, passwordHash }: Omit<Shared, 'db'> & { db: JobsDatabase },
  env: Record<string, string>,
  ownVarDir: string | null,
): Promise<World> {
  const clock: Stage['clock'] = { now: null }
  const settings = readSettings({ LOG_LEVEL: 'silent', ...env })
  const deps = createDeps(settings, db, { log: createLogger('silent'), jobs, now: () => clock.now ?? new Date() })
  const people = await makeBrand(db, passwordHash)
  const stage: Stage = { app: createApp(deps), deps, clock, passwordHash, brandIds: [people.brandId] }
  return new World(stage, people, ownVarDir)
}
