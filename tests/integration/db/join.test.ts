import { join } from 'node:path'
import { findRunning } from '@qudao/db/embedded/running'
import { openDatabase } from '@qudao/db/open'
import { beforeAll, expect, test } from 'vitest'
import { startInProcess } from '../../support/launcher.ts'
import { createScratch } from '../../support/scratch.ts'

// making a cluster takes seconds, so these tests follow each other on one
let dataDir: string
beforeAll(async () => {
  const scratch = await createScratch()
  dataDir = join(scratch.path, 'postgres')
  return () => scratch[Symbol.asyncDispose]()
})
const COUNT = 'select count(*)::int as count from brand'

test('who joins when nothing runs starts the server itself and stops it again', async () => {
  const alone = await openDatabase({ dataDir, join: true })
  expect(await findRunning(dataDir)).toBeDefined()
  await alone.close()
  expect(await findRunning(dataDir)).toBeUndefined()
})

test('who joins reads beside a running server, leaves it running, and refuses another version', async () => {
  const first = await openDatabase({ dataDir })
  try {
    await expect(openDatabase({ dataDir }), 'only one process may look after it').rejects.toThrow(
      'is in use by process',
    )
    const joined = await openDatabase({ dataDir, join: true })
    expect(await joined.owner.unsafe(COUNT)).toMatchObject([{ count: 0 }])
    await joined.close()

    const [newest] = await first.owner<{ tag: string; hash: string; position: number }[]>`
      delete from deploy.migration where position = (select max(position) from deploy.migration) returning *`
    await expect(openDatabase({ dataDir, join: true })).rejects.toThrow(`lacks migration ${newest!.tag}`)
    const { position, tag, hash } = newest!
    await first.owner`insert into deploy.migration (position, tag, hash) values (${position}, ${tag}, ${hash})`
  } finally {
    await first.close()
  }
})

test('a server whose process was killed is not joined but taken over', async () => {
  await using launched = await startInProcess(dataDir)
  launched.child.kill('SIGKILL')
  await launched.exited
  expect(await findRunning(dataDir)).toBeUndefined()
  const taken = await openDatabase({ dataDir, join: true })
  expect(await taken.owner.unsafe(COUNT)).toMatchObject([{ count: 0 }])
  await taken.close()
})
