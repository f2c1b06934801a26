import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { givenManyEvents } from '../../support/given/events.ts'
import { createSmallDisk } from '../../support/small-disk.ts'
import { createWorld, PASSWORD } from '../../support/world.ts'

type Export = { id: string; status: string; problem: string | null }

test('a disk that fills up while an export is written is told in a sentence, and nothing half is left', async ({
  skip,
}) => {
  await using world = await createWorld()
  const exportsDir = join(world.deps.settings.varDir, 'exports')
  await using disk = await createSmallDisk(exportsDir, 4)
  skip(!disk.isMounted, 'only root may mount a small disk')
  await givenManyEvents(world)
  const folder = join(exportsDir, String(world.brandId))
  const ballast = join(exportsDir, 'ballast')
  await mkdir(ballast)
  const ask = () => world.as('owner').post('/data-exports', { password: PASSWORD, reason: '存档' })
  const newest = async () => (await world.as('owner').get('/data-exports')).expect<{ items: Export[] }>().items[0]!

  ;(await ask()).expect(202)
  await writeFile(join(ballast, 'ballast'), Buffer.alloc(3 * 1024 * 1024))
  expect((await ask()).refusal).toBe('422 data_export.no_room')
  await world.runJobs()
  expect(await newest()).toMatchObject({ status: 'failed', problem: 'data_export.disk_full' })
  expect(await readdir(folder)).toEqual([])

  await rm(ballast, { recursive: true })
  await world.db.owner`delete from audit_event where brand_id = ${world.brandId} and action = 'test.filled'`
  ;(await ask()).expect(202)
  await world.runJobs()
  expect(await newest()).toMatchObject({ status: 'succeeded', problem: null })
  expect(await readdir(folder)).toHaveLength(1)
})
