import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { runTask } from '../../support/run-task.ts'
import { createScratch } from '../../support/scratch.ts'

const LOCAL_ONLY = 'The demo has known passwords, so it only serves this machine: leave HOST at 127.0.0.1.'
const REFUSED: { env: NodeJS.ProcessEnv; says: string }[] = [
  { env: { HOST: '0.0.0.0' }, says: LOCAL_ONLY },
  { env: { NODE_ENV: 'production' }, says: 'The demo does not run with NODE_ENV=production; use `npm start`.' },
  {
    env: { DATABASE_URL: 'postgres://a:b@localhost/shop' },
    says: 'The demo makes its own database; leave DATABASE_URL out.',
  },
  { env: { PORT: 'abc' }, says: 'Qudao cannot start because of its settings:\n  PORT: must be a number' },
]

test('the demo refuses to be reachable, in production, on a database of somebody or with a wrong setting, and makes nothing', async () => {
  await using scratch = await createScratch()
  const demo = (env: NodeJS.ProcessEnv) =>
    runTask('demo', [], { PATH: process.env.PATH, QUDAO_VAR: scratch.path, ...env })
  const ends = await Promise.all(REFUSED.map(({ env }) => demo(env)))
  expect(ends).toEqual(REFUSED.map(({ says }) => ({ code: 1, out: '', err: `${says}\n` })))
  expect(await readdir(scratch.path)).toEqual([])
}, 120_000)
