import { type Database, inBrand, type Login, sqlOf, type Tx } from '@qudao/db/client'
import { job } from '@qudao/db/schema'
import { and, eq } from 'drizzle-orm'
import { PgBoss } from 'pg-boss'
import type postgres from 'postgres'
import type { z } from 'zod'
import { DomainError } from '../domain/errors.ts'
import type { Actor } from './actor.ts'
import type { Deps } from './deps.ts'
import { newId, type Uuid } from './ids.ts'
import type { Logger } from './log.ts'
import { jobRuns } from './metrics.ts'
import { toDomainError } from './problem.ts'

/**
 * A kind of work. Delivery is at least once, so `run` must do nothing twice; its docstring says how.
 * `done`/`total` reported through `progress` are what the person waiting sees.
 */
export type JobDef<Payload extends z.ZodType = z.ZodType> = {
  queue: string
  payload: Payload
  retry: { limit: number }
  /** Work that may last longer than an hour: it shows that it lives, and begins again soon after its process died. */
  isLong?: true
  /** Cron in Asia/Shanghai, for work nobody asks for. */
  schedule?: string
  run: (deps: Deps, payload: z.output<Payload>, progress: Progress) => Promise<Record<string, unknown> | undefined>
}
/** What queueing needs to know of a kind of work: a room may queue what another one does. */
export type QueuedWork<Payload extends z.ZodType = z.ZodType> = Omit<JobDef<Payload>, 'run'>
export type Progress = (done: number, total: number | null, phase?: string) => Promise<void>

export const defineJob = <Payload extends z.ZodType>(definition: JobDef<Payload>): JobDef<Payload> => definition

type Envelope = { brandId?: number; jobId?: Uuid; payload: unknown }

export type Jobs = {
  /** Queues work in the transaction of the rows it is about: a rollback takes the job with it. */
  enqueue<P extends z.ZodType>(tx: Tx, definition: QueuedWork<P>, actor: Actor, payload: z.input<P>): Promise<Uuid>
  startWorkers(deps: Deps, definitions: readonly JobDef[]): Promise<void>
  /** Runs what is queued for these brands, oldest first, until nothing is left. @throws what a job did not expect */
  drain(deps: Deps, definitions: readonly JobDef[], brandIds: readonly number[]): Promise<void>
  /** What waits to be done, by queue. */
  depths(): Promise<{ queue: string; depth: number; oldestS: number }[]>
  /** Rejects when the queue cannot be reached. */
  check(): Promise<void>
  stop(): Promise<void>
}

export type JobsOptions = {
  /** The queue's own database schema. */
  schema?: string
  /** Whether this process also does the upkeep: retries, expiry, the timetable. */
  upkeep?: boolean
  /** How often it looks after work whose process died. */
  upkeepSeconds?: number
}

/**
 * The only file that knows pg-boss. The boss runs on the owner login; requests send through their own transaction on
 * the serving login, which may insert jobs and nothing else.
 */
export async function createJobs(
  db: Pick<Database, 'owner'> & { logins: { owner: Login } },
  log: Logger,
  definitions: readonly JobDef[],
  { schema = 'pgboss', upkeep = true, upkeepSeconds = 60 }: JobsOptions = {},
): Promise<Jobs> {
  const boss = new PgBoss({
    schema,
    supervise: upkeep,
    superviseIntervalSeconds: upkeepSeconds,
    monitorIntervalSeconds: upkeepSeconds,
    schedule: upkeep,
    ...connectionOf(db.logins.owner),
    max: BOSS_CONNECTIONS,
    application_name: 'qudao jobs',
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  await boss.start()
  for (const { queue, retry, isLong } of definitions) {
    const patience = isLong ? { expireInSeconds: 23 * 3600, heartbeatSeconds: 60 } : { expireInSeconds: 3600 }
    await boss.createQueue(queue, { retryLimit: retry.limit, retryBackoff: true, retryDelay: 2, ...patience })
  }
  await db.owner.unsafe(grantsFor(schema))
  return {
    async enqueue(tx, definition, actor, payload) {
      const id = newId()
      const createdBy = actor.kind === 'member' ? actor.memberId : null
      await tx.insert(job).values({ brandId: actor.brandId, id, kind: definition.queue, status: 'queued', createdBy })
      const envelope: Envelope = { brandId: actor.brandId, jobId: id, payload: definition.payload.parse(payload) }
      const executeSql = async (text: string, values?: unknown[]) => ({
        rows: await sqlOf(tx).unsafe(text, values as postgres.ParameterOrJSON<never>[]),
      })
      await boss.send(definition.queue, envelope, { db: { executeSql } })
      return id
    },
    async startWorkers(deps, all) {
      for (const definition of all) {
        await boss.work<Envelope>(
          definition.queue,
          { pollingIntervalSeconds: 0.5, batchSize: 1 },
          async ([received]) => {
            if (received) await perform(deps, definition, received.data)
          },
        )
        if (definition.schedule)
          await boss.schedule(definition.queue, definition.schedule, { payload: {} }, { tz: 'Asia/Shanghai' })
      }
    },
    async drain(deps, all, brandIds) {
      for (;;) {
        const queued = (
          await Promise.all(brandIds.flatMap((brandId) => all.map((d) => findQueued(boss, d, brandId))))
        ).flat()
        const next = queued.sort((a, b) => a.createdOn.getTime() - b.createdOn.getTime())[0]
        if (!next) return
        await boss.deleteJob(next.definition.queue, next.id)
        await perform(deps, next.definition, next.envelope)
      }
    },
    async depths() {
      const waiting = await db.owner.unsafe<{ queue: string; depth: number; oldestS: number }[]>(waitingSql(schema))
      const found = new Map(waiting.map((row) => [row.queue, row]))
      return definitions.map(({ queue }) => found.get(queue) ?? { queue, depth: 0, oldestS: 0 })
    },
    async check() {
      await boss.isInstalled()
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

// it sends whole transactions as one text, which the shared client refuses: so it has connections of its own
const BOSS_CONNECTIONS = 3

const connectionOf = (login: Login) =>
  'url' in login
    ? { connectionString: login.url }
    : {
        host: login.host,
        user: login.user,
        database: login.database,
        ...(login.port === undefined ? {} : { port: login.port }),
        ...(login.password === undefined ? {} : { password: login.password }),
      }

async function findQueued(boss: PgBoss, definition: JobDef, brandId: number) {
  const jobs = await boss.findJobs<Envelope>(definition.queue, { data: { brandId }, queued: true })
  return jobs.map(({ id, createdOn, data }) => ({ definition, id, createdOn, envelope: data }))
}

// processes that start together take turns: concurrent grants on one table fail
const grantsFor = (schema: string) => `
  select pg_advisory_xact_lock(hashtext('qudao.jobs'));
  grant usage on schema ${schema} to qudao_app;
  grant select on ${schema}.queue to qudao_app;
  do $$ declare t text; begin
    for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = '${schema}' and (c.relname in ('job', 'job_common') or c.relispartition)
        and c.relkind in ('r', 'p') loop
      execute format('grant insert on ${schema}.%I to qudao_app', t);
      execute format('grant select (id) on ${schema}.%I to qudao_app', t);
    end loop;
  end $$`

const waitingSql = (schema: string) => `
  select name as queue, count(*)::int as depth,
    greatest(0, extract(epoch from now() - min(greatest(created_on, start_after))))::float8 as "oldestS"
  from ${schema}.job where state in ('created', 'retry') group by name`

async function perform(deps: Deps, definition: JobDef, { brandId, jobId, payload }: Envelope): Promise<void> {
  const mark = (values: Partial<typeof job.$inferInsert>) => setJob(deps, brandId, jobId, values)
  const start = performance.now()
  const count = (outcome: string) =>
    jobRuns.observe({ queue: definition.queue, outcome }, (performance.now() - start) / 1000)
  await mark({ status: 'running', startedAt: deps.now(), problem: null })
  try {
    const progress: Progress = (done, total, phase) => mark({ done, total, ...(phase ? { phase } : {}) })
    const result = await definition.run(deps, definition.payload.parse(payload), progress)
    await mark({ status: 'succeeded', finishedAt: deps.now(), result: result ?? {} })
    count('succeeded')
  } catch (error) {
    const refusal = toDomainError(error)
    count(error instanceof DomainError ? 'refused' : 'failed')
    await mark({
      status: 'failed',
      finishedAt: deps.now(),
      problem: { code: refusal.code, details: { ...refusal.details, message: refusal.message } },
    })
    // a refusal will be refused again: only the unexpected is worth another try
    if (error instanceof DomainError) return
    deps.log.error({ err: error, queue: definition.queue, jobId }, 'job failed')
    throw error
  }
}

async function setJob(
  deps: Deps,
  brandId: number | undefined,
  jobId: Uuid | undefined,
  values: Partial<typeof job.$inferInsert>,
) {
  if (brandId === undefined || jobId === undefined) return
  await inBrand(deps.db, { brandId, scope: 'brand' }, (tx) =>
    tx
      .update(job)
      .set(values)
      .where(and(eq(job.brandId, brandId), eq(job.id, jobId))),
  )
}
