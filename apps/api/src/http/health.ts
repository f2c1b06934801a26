import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Deps } from '../platform/deps.ts'

const PATIENCE_MS = 2_000

type Check = { name: string; run: () => Promise<unknown> }

/** Ready means: the database answers, its tables are there for the serving login, and the job queue can be reached. */
export async function readiness({ db, jobs }: Deps): Promise<{ ready: boolean; checks: Record<string, string> }> {
  const checks: Check[] = [
    { name: 'database', run: async () => db.app`select 1` },
    { name: 'migrations', run: async () => db.app`select slug, settings from brand limit 0` },
    { name: 'jobs', run: () => jobs.check() },
  ]
  const results = await Promise.all(checks.map(async ({ name, run }) => [name, await outcomeOf(run)] as const))
  return { ready: results.every(([, outcome]) => outcome === 'ok'), checks: Object.fromEntries(results) }
}

async function outcomeOf(run: () => Promise<unknown>): Promise<string> {
  const tooLate = new AbortController()
  const late = delay(PATIENCE_MS, 'no answer', { signal: tooLate.signal, ref: false }).catch(() => 'no answer')
  const answered = run().then(
    () => 'ok',
    () => 'fails',
  )
  return Promise.race([answered, late]).finally(() => tooLate.abort())
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
