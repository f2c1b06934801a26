import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DEMO_CUT_OVER, DEMO_MONTHS, DEMO_PASSWORD, demoBrand, demoMembers, demoPartners } from '@qudao/db/demo/index'
import { formatMinor } from '../../apps/api/src/domain/amount-text.ts'
import { createLogger } from '../../apps/api/src/platform/log.ts'
import { isLoopback, readSettings, type Settings } from '../../apps/api/src/platform/settings.ts'
import { checkBooks, verdictText } from '../../apps/api/src/reporting/index.ts'
import { type Running, serve } from '../../apps/api/src/serve.ts'
import { startRefusal } from '../../apps/api/src/start-refusal.ts'
import { MigrationError } from '../../db/migrate.ts'
import { demoNow, setClock } from '../demo/clock.ts'
import { answerBatch, closeMonth, importMonth, payMonth } from '../demo/months.ts'
import { bringOpeningBalances, bringPartners, publishPlans } from '../demo/network.ts'
import { counted, notePayout } from '../demo/payout-note.ts'
import { bringPeople, givePartnersPasswords } from '../demo/people.ts'
import { ensurePortal } from '../portal-build.ts'

const settings = settingsOf()
if (!isLoopback(settings.host))
  refuse('The demo has known passwords, so it only serves this machine: leave HOST at 127.0.0.1.')
if (process.env.NODE_ENV === 'production') refuse('The demo does not run with NODE_ENV=production; use `npm start`.')
if (settings.databaseUrl) refuse('The demo makes its own database; leave DATABASE_URL out.')

const varDir = join(settings.varDir, 'demo')
const marker = join(varDir, 'ready.txt')

function settingsOf(): Settings {
  try {
    return readSettings()
  } catch (error) {
    return refuse(startRefusal(error))
  }
}

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

const say = (text: string) => console.log(text)
const yuan = (minor: string) => `¥${formatMinor(BigInt(minor)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`

async function build(running: Running): Promise<string> {
  const { slug, name } = demoBrand()
  setClock(`${DEMO_CUT_OVER}T09:00`)
  say(`\n${name}: setting up the brand and its people`)
  const staff = await bringPeople()
  const idByName = await bringPartners(staff)
  say(`  ${idByName.size} partners from their spreadsheet`)
  const [brand] = await running.deps.db.app<{ id: number }[]>`select id from brand where slug = ${slug}`
  await givePartnersPasswords(running.deps, brand!.id, idByName)
  await publishPlans(staff, idByName)
  await bringOpeningBalances(staff, DEMO_CUT_OVER)
  say('  three commission plans, opening balances approved by a second person\n')
  const closing = DEMO_MONTHS.slice(0, -1)
  let last = ''
  for (const period of DEMO_MONTHS) {
    const taken = await importMonth(staff, period)
    const totals = taken.totals!
    say(
      `${period}  ${taken.fileName}: ${counted(totals.rows, 'row')}, ${totals.added} new, ${totals.changed} changed, ${counted(totals.exceptions, 'exception')}`,
    )
    if (!closing.includes(period)) continue
    const statements = await closeMonth(staff, period)
    const batch = await payMonth(staff, period)
    const payment = batch.files.find(({ purpose }) => purpose === 'payment')!
    say(
      `         closed as two people: ${statements} statements; payout ${batch.lineCount} lines, ${yuan(batch.netMinor)} net, ${yuan(batch.taxMinor)} tax`,
    )
    last = await notePayout(join(varDir, 'payout-files'), {
      ...payment,
      path: running.deps.files.pathOf(brand!.id, payment.sha256),
      total: yuan(payment.netMinor),
    })
    await answerBatch(staff, batch, period)
  }
  setClock(null)
  return last
}

const isBuilt = existsSync(marker)
if (!isBuilt) await rm(varDir, { recursive: true, force: true })
await ensurePortal()
const running = await serve(
  { ...settings, varDir, filesDir: join(varDir, 'files') },
  { now: demoNow, log: createLogger('error') },
).catch((error: unknown) =>
  refuse(
    error instanceof MigrationError ? `${error.message} Delete ${varDir} to make the demo anew.` : startRefusal(error),
  ),
)
try {
  if (isBuilt) say(`The demo is already made in ${varDir}; delete that folder to make it anew.`)
  else await writeFile(marker, await build(running))
  say(await readFile(marker, 'utf8'))
  const books = await checkBooks(running.deps)
  say(`  books    ${verdictText(books)}`)
  say(`\nOctober is imported and waits to be closed: sign in as accountant@demo.qudao.test.`)
  const people = [
    ...demoMembers().map(({ email }) => email),
    ...demoPartners().flatMap(({ signInEmail }) => signInEmail ?? []),
  ]
  say(`\nQudao is ready at ${running.url}\n  ${people.join('\n  ')}\n  password ${DEMO_PASSWORD}`)
} catch (error) {
  await running.stop()
  throw error
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void running.stop().then(() => process.exit(0)))
