import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createFileStore } from '../../apps/api/src/platform/files.ts'
import { readSettings, type Settings } from '../../apps/api/src/platform/settings.ts'
import { createVault, loadMasterSecret } from '../../apps/api/src/platform/vault.ts'
import {
  type BooksDeps,
  booksJson,
  booksText,
  checkBooks,
  parseSpan,
  replayJson,
  replayMonths,
  replayText,
} from '../../apps/api/src/reporting/index.ts'
import { openDatabase } from '../../db/open.ts'

// npm run books                       recomputes every brand's books; ends with 1 at the first difference
// npm run books -- --brand shanyin    one brand
// npm run books -- --replay 2026-05   computes a closed month again from the frozen files, which must equal the books
// npm run books -- --replay 2026-01..2026-06   the same for several months, reading the files once
// npm run books -- --json             one line for programs
const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, brand: { type: 'string' }, replay: { type: 'string' } },
})

/** Opens what the books lie in, also beside a server that is running. */
async function withBooks(settings: Settings, work: (deps: BooksDeps) => Promise<void>): Promise<void> {
  const { databaseUrl, appPassword, varDir, filesDir, secret } = settings
  const dataDir = join(varDir, 'postgres')
  if (!databaseUrl && !existsSync(dataDir)) return say(`There are no books yet in ${varDir}. Start Qudao first.`)
  const notice = (sentence: string) => console.error(sentence)
  const db = await openDatabase({ dataDir, databaseUrl, appPassword, join: true, notice })
  try {
    const vault = createVault(loadMasterSecret(secret, varDir))
    await work({ db, files: createFileStore(filesDir, vault), vault })
  } finally {
    await db.close()
  }
}

async function check(deps: BooksDeps): Promise<void> {
  const report = await checkBooks(deps, { brand: options.brand })
  say(options.json ? booksJson(report) : booksText(report))
  if (report.difference) process.exitCode = 1
}

async function repeat(deps: BooksDeps, months: string): Promise<void> {
  const report = await replayMonths(deps, months, { brand: options.brand })
  say(options.json ? replayJson(report) : replayText(report, months))
  if (report.difference || report.months.length === 0) process.exitCode = 1
}

function say(text: string): void {
  console.log(text)
}

try {
  const { replay } = options
  // before anything is opened: a slip of the keyboard is answered at once
  if (replay !== undefined) parseSpan(replay)
  await withBooks(readSettings(), replay === undefined ? check : (deps) => repeat(deps, replay))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
