import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newId } from '@qudao/api/platform/ids'
import type { Login } from '@qudao/db/client'
import { openSql } from '@qudao/db/driver'
import { readPidFile } from '@qudao/db/embedded/leftover'
import { openDatabase } from '@qudao/db/open'
import { APP_ROLE, OWNER_ROLE } from '@qudao/db/roles'
import { expect, inject, test } from 'vitest'
import type { CloseAlone } from '../../support/close-alone.ts'
import { givenClosed } from '../../support/given/close.ts'
import { givenPlan, TIERED } from '../../support/given/plan.ts'
import { givenSale } from '../../support/given/sale.ts'
import { createScratch } from '../../support/scratch.ts'
import { lockTable } from '../../support/table-lock.ts'
import { createWorld, createWorldOn, type World } from '../../support/world.ts'

const SCRIPT = fileURLToPath(new URL('../../support/close-alone.ts', import.meta.url))

/** How many rows of each kind a close leaves. */
const traces = async ({ db, brandId }: World) => {
  const [row] = await db.owner`select
    (select count(*)::int from settlement where brand_id = ${brandId}) as settlements,
    (select count(*)::int from statement where brand_id = ${brandId}) as statements,
    (select count(*)::int from statement_entry where brand_id = ${brandId}) as stated,
    (select count(*)::int from entry where brand_id = ${brandId} and kind = 'period') as periods,
    (select count(*)::int from entry_release where brand_id = ${brandId}) as released,
    (select count(*)::int from ledger_document where brand_id = ${brandId} and kind in ('period', 'release')) as documents,
    (select sum(balance_minor)::bigint from account where brand_id = ${brandId} and kind = 'payable') as payable`
  return row
}

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it never happened')
}

const COMPLETE = { settlements: 1, statements: 1, stated: 2, periods: 1, released: 2, payable: 100_000n }

/** A month with a tier that waits to be closed, and what its close has left so far: nothing. */
async function monthToClose(world: World) {
  world.setNow('2026-11-05T09:00:00+08:00')
  const plan = await givenPlan(world, TIERED)
  const { id: partnerId } = await world.givenPartner()
  await givenSale(world, {
    key: 'T1',
    partnerId,
    plan,
    paidMinor: 1_200_000n,
    paidAt: '2026-10-05T10:00:00+08:00',
    settledAt: '2026-10-12T10:00:00+08:00',
  })
  return traces(world)
}

test('a process killed in the middle of a close leaves nothing of it, and the next one leaves everything', async () => {
  await using world = await createWorld()
  const before = await monthToClose(world)
  const { db, brandId } = world
  const { host } = inject('postgres')
  const [{ database } = { database: '' }] = await db.owner<
    { database: string }[]
  >`select current_database() as database`
  const [app, owner] = [APP_ROLE, OWNER_ROLE].map((user): Login => ({ host, database, user })) as [Login, Login]
  const blocker = openSql(owner, { name: 'blocker' })
  try {
    // the last thing a close writes: everything else is written when it gets here
    await blocker`begin`
    await blocker`lock table statement_entry in share mode`
    const work: CloseAlone = {
      logins: { app, owner },
      actor: world.actor('accountant'),
      settlementId: newId(),
      period: '2026-10',
      currency: 'CNY',
      now: world.now.toISOString(),
    }
    const child = spawn(process.execPath, [SCRIPT, JSON.stringify(work)], { stdio: 'inherit' })
    const waiting = async () =>
      (
        await db.owner`select from pg_locks where not granted and relation = 'statement_entry'::regclass
        and database = (select oid from pg_database where datname = ${database})`
      ).length > 0
    await waitUntil(waiting)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await blocker`rollback`
    // the server notices at its next word to the dead client
    await waitUntil(async () => !(await waiting()))
  } finally {
    await blocker.end()
  }
  await waitUntil(async () => {
    const [lock] = await db.owner`select from pg_locks where locktype = 'advisory'
      and objid = ${brandId} and database = (select oid from pg_database where datname = ${database})`
    return lock === undefined
  })
  expect(await traces(world)).toEqual(before)
  await givenClosed(world, '2026-10')
  expect(await traces(world)).toMatchObject(COMPLETE)
})

// near the beginning of a close, in the middle, and the last that it writes
test.each(['entry', 'statement', 'audit_event'])(
  'PostgreSQL killed while a close writes %s leaves nothing of it; the next one leaves everything',
  async (table) => {
    await using scratch = await createScratch()
    const dataDir = join(scratch.path, 'postgres')
    const db = await openDatabase({ dataDir })
    try {
      await using world = await createWorldOn(db, scratch.path)
      const before = await monthToClose(world)
      ;(await world.as('accountant').post('/settlements', { period: '2026-10' })).expect(202)
      {
        await using lock = await lockTable(db.logins.owner, table)
        const closing = world.runJobs().then(
          () => 'closed',
          () => 'failed',
        )
        await lock.untilSomebodyWaits()
        process.kill(readPidFile(dataDir)!.pid, 'SIGKILL')
        expect(await closing).toBe('failed')
      }
      await waitUntil(() =>
        db.owner`select 1 as alive`.then(
          () => true,
          () => false,
        ),
      )
      expect(await traces(world)).toEqual(before)
      await givenClosed(world, '2026-10')
      expect(await traces(world)).toMatchObject(COMPLETE)
    } finally {
      await db.close()
    }
  },
)
