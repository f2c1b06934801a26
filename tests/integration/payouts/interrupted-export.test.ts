import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { checkBooks } from '@qudao/api/reporting/index'
import type { Login } from '@qudao/db/client'
import { openSql } from '@qudao/db/driver'
import { readPidFile } from '@qudao/db/embedded/leftover'
import { openDatabase } from '@qudao/db/open'
import { APP_ROLE, OWNER_ROLE } from '@qudao/db/roles'
import { expect, inject, test } from 'vitest'
import type { ExportAlone } from '../../support/export-alone.ts'
import { uuidOf } from '../../support/given/partner.ts'
import { givenPayable } from '../../support/given/payable.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { once as withSql } from '../../support/postgres.ts'
import { runTask } from '../../support/run-task.ts'
import { createScratch } from '../../support/scratch.ts'
import { createSmallDisk } from '../../support/small-disk.ts'
import { lockTable } from '../../support/table-lock.ts'
import { createWorld, createWorldOn, type World } from '../../support/world.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const NODE = process.execPath

/** What an export leaves. */
const traces = async ({ db, brandId }: World) => {
  const [row] = await db.owner`select
    (select string_agg(status, ',') from payout_batch where brand_id = ${brandId}) as batch,
    (select string_agg(distinct status, ',') from payout_line where brand_id = ${brandId}) as lines,
    (select count(*)::int from payout_file where brand_id = ${brandId}) as files,
    (select count(*)::int from ledger_document where brand_id = ${brandId} and kind = 'export') as documents,
    (select coalesce(sum(balance_minor), 0)::bigint from account where brand_id = ${brandId} and kind = 'in_flight') as in_flight`
  return row
}
const NOTHING = { batch: 'approved', lines: 'pending', files: 0, documents: 0, in_flight: 0n }
const EXPORTED = { batch: 'exported', lines: 'sent', files: 3, documents: 1, in_flight: 512_000n }

async function approvedBatch(world: World): Promise<string> {
  world.setNow('2026-06-10T10:00:00+08:00')
  for (const name of ['甲', '乙']) await givenPayable(world, { amountMinor: 300_000n, name })
  const { id } = await payoutsOf(world).draft()
  ;(await payoutsOf(world).approve(id)).expect()
  return id
}

/** The export that succeeds at last leaves one version, and the books agree. */
async function expectOneVersion(world: World, id: string): Promise<void> {
  const first = (await payoutsOf(world).export(id)).expect<{ files: { sha256: string }[] }>()
  expect((await payoutsOf(world).export(id)).expect()).toEqual(first)
  expect(await traces(world)).toEqual(EXPORTED)
  const stored = await readdir(join(world.deps.settings.filesDir, String(world.brandId)))
  expect(stored.toSorted()).toEqual(first.files.map(({ sha256 }) => sha256).toSorted())
  expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
}

async function loginsOf({ db }: World): Promise<{ app: Login; owner: Login }> {
  const [row] = await db.owner<{ database: string }[]>`select current_database() as database`
  const login = (user: string): Login => ({ host: inject('postgres').host, database: row!.database, user })
  return { app: login(APP_ROLE), owner: login(OWNER_ROLE) }
}

test.each(['payout_file', 'posting', 'audit_event'])(
  'a process killed while it writes %s leaves an approved batch; the next export freezes the one version',
  async (table) => {
    await using world = await createWorld()
    const id = await approvedBatch(world)
    const logins = await loginsOf(world)
    {
      await using lock = await lockTable(logins.owner, table)
      const work: ExportAlone = {
        logins,
        actor: world.actor('accountant'),
        batchId: uuidOf('pay', id),
        varDir: world.deps.settings.varDir,
        now: world.now.toISOString(),
      }
      const program = join(ROOT, 'tests/support/export-alone.ts')
      const child = spawn(NODE, [program, JSON.stringify(work)], { stdio: 'inherit' })
      await lock.untilSomebodyWaits()
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    expect(await traces(world)).toEqual(NOTHING)
    await expectOneVersion(world, id)
  },
)

test('a disk that fills up between two files of an export says so; with room again the same bytes leave', async ({
  skip,
}) => {
  await using scratch = await createScratch()
  await using disk = await createSmallDisk(join(scratch.path, 'disk'), 1)
  skip(!disk.isMounted, 'only root may mount a small disk')
  await using world = await createWorld({ QUDAO_VAR: disk.path })
  const id = await approvedBatch(world)
  const ballast = join(disk.path, 'ballast')
  const { bavail, bsize } = await statfs(disk.path)
  // room for the payment file, and none for the papers after it
  await writeFile(ballast, Buffer.alloc((bavail - 1) * bsize))
  expect((await payoutsOf(world).export(id)).refusal).toBe('422 upload.disk_full')
  expect(await traces(world)).toEqual(NOTHING)
  const begun = await readdir(join(world.deps.settings.filesDir, String(world.brandId)))
  expect(begun).toHaveLength(1)
  await rm(ballast)
  await expectOneVersion(world, id)
  const { files } = await payoutsOf(world).get(id)
  expect(files[0]).toMatchObject({ purpose: 'payment', sha256: begun[0] })
})

test('PostgreSQL killed in the middle of an export leaves an approved batch, and books tells of a difference beside the server', async () => {
  await using scratch = await createScratch()
  const dataDir = join(scratch.path, 'postgres')
  const db = await openDatabase({ dataDir })
  try {
    await using world = await createWorldOn(db, scratch.path)
    const id = await approvedBatch(world)
    {
      await using lock = await lockTable(db.logins.owner, 'payout_file')
      const exporting = payoutsOf(world).export(id)
      await lock.untilSomebodyWaits()
      process.kill(readPidFile(dataDir)!.pid, 'SIGKILL')
      expect((await exporting).refusal).toBe('500 internal')
    }
    await untilItAnswers(world)
    expect(await traces(world)).toEqual(NOTHING)
    await expectOneVersion(world, id)

    const agreed = await runBooks(scratch.path)
    expect(agreed).toMatchObject({
      code: 0,
      lines: 1,
      report: { ok: true, brands: [{ currencies: [{ payments: 2 }] }] },
    })
    const superuser = { ...db.logins.owner, user: 'postgres' }
    await withSql(openSql(superuser, { name: 'tests' }), (sql) =>
      sql.unsafe(`update account set balance_minor = balance_minor + 1 where kind = 'payable'`),
    )
    const differs = await runBooks(scratch.path)
    expect(differs).toMatchObject({ code: 1, lines: 1, report: { ok: false, difference: { law: 'balances' } } })
    const told = await runTask('books', [], { ...process.env, QUDAO_VAR: scratch.path })
    expect(told).toMatchObject({ code: 1, err: '' })
    expect(told.out).toMatch(
      /The books disagree\.\n {2}brand .*\n {2}law {7}balances\n {2}where .*\n {2}expected .*\n {2}found /,
    )
  } finally {
    await db.close()
  }
}, 90_000)

async function untilItAnswers({ db }: World): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await db.owner`select 1 as alive`.catch(() => undefined)
    if (answer) return
    await delay(100)
  }
  throw new Error('PostgreSQL did not come back')
}

/** `npm run books -- --json` as a process of its own. */
async function runBooks(varDir: string) {
  const { code, out } = await runTask('books', ['--json'], { ...process.env, QUDAO_VAR: varDir })
  return { code, lines: out.trim().split('\n').length, report: JSON.parse(out) }
}
