import { createHash } from 'node:crypto'
import type { TransactionSql } from '@qudao/db/client'
import type { Deps } from '../platform/deps.ts'
import type { Progress } from '../platform/jobs.ts'
import { writeZip, type ZipPart } from '../platform/spreadsheet/index.ts'
import { BOM, csvLine } from './csv-text.ts'
import { PEOPLE } from './parts.ts'
import { type KeptFile, listKeptFiles, listKeys, readPeople, readTable, type TextRow } from './queries.ts'
import { readMe } from './read-me.ts'
import { EXPORTED_TABLES, type ExportedTable } from './tables.ts'

type Described = { name: string; bytes: number; sha256: string; rows?: number }
type Tally = { rows: number; files: number; missingFiles: string[]; parts: Described[] }
type Job = Readonly<{ brand: { id: number; slug: string; name: string }; at: Date; progress: Progress; total: number }>

export const newTally = (): Tally => ({ rows: 0, files: 0, missingFiles: [], parts: [] })

/**
 * The whole archive, a piece at a time: words first, then a CSV file per table, the original files, and last the
 * manifest that says of each part how long it is. `sql` holds the snapshot all of it is read from.
 */
export const writeArchive = (deps: Deps, sql: TransactionSql, job: Job, tally: Tally): AsyncGenerator<Uint8Array> =>
  writeZip(parts(deps, sql, job, tally), { isWide: true })

async function* parts(deps: Deps, sql: TransactionSql, job: Job, tally: Tally): AsyncGenerator<ZipPart> {
  const { brand, progress, total } = job
  yield described(tally, '数据说明.txt', [BOM, readMe('zhCN')])
  yield described(tally, 'README.txt', [BOM, readMe('en')])
  const keys = await listKeys(sql)
  for (const part of EXPORTED_TABLES) {
    const key = keys.get(part.table)
    if (!key) throw new Error(`${part.table} has no primary key`)
    await progress(tally.rows, total, part.table)
    const rows = opened(deps, brand.id, part, readTable(sql, brand.id, part, key))
    yield table(tally, part.table, part.columns, rows)
  }
  yield table(tally, PEOPLE.name, PEOPLE.columns, readPeople(sql, brand.id))
  await progress(tally.rows, total, 'files')
  yield* files(deps, brand.id, await listKeptFiles(sql, brand.id), tally)
  yield { name: 'manifest.json', content: [manifest(job, tally)] }
}

function table(
  tally: Tally,
  name: string,
  columns: readonly string[],
  pieces: AsyncIterable<readonly TextRow[]>,
): ZipPart {
  const about: Described = { name: `data/${name}.csv`, bytes: 0, sha256: '', rows: 0 }
  async function* content() {
    yield BOM + csvLine(columns)
    for await (const rows of pieces) {
      about.rows = (about.rows ?? 0) + rows.length
      tally.rows += rows.length
      yield rows.map((row) => csvLine(columns.map((column) => row[column] ?? null))).join('')
    }
  }
  return described(tally, about.name, content(), about)
}

/** Opens what is kept encrypted. @throws Error when a field does not open: an export is never silently poorer */
async function* opened(
  { vault }: Deps,
  brandId: number,
  { table, opened: sealed }: ExportedTable,
  pieces: AsyncIterable<readonly TextRow[]>,
): AsyncGenerator<readonly TextRow[]> {
  const columns = Object.keys(sealed ?? {})
  const open = (row: TextRow, column: string) => {
    const [text, id] = [row[column], row.id]
    return text && id ? vault.open({ brandId, table, row: id, column }, text) : null
  }
  for await (const rows of pieces) {
    yield columns.length === 0
      ? rows
      : rows.map((row) => ({ ...row, ...Object.fromEntries(columns.map((column) => [column, open(row, column)])) }))
  }
}

async function* files(deps: Deps, brandId: number, kept: readonly KeptFile[], tally: Tally): AsyncGenerator<ZipPart> {
  for (const { sha256, name } of kept) {
    if (!(await deps.files.has(brandId, sha256))) {
      tally.missingFiles.push(sha256)
      continue
    }
    tally.files += 1
    yield described(tally, `files/${sha256}/${fileName(name)}`, deps.files.read(brandId, sha256))
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no system takes these in a file name
const NOT_IN_NAMES = /[\\/:*?"<>|\u0000-\u001f\u007f]/g

/** A name that cannot lead out of its folder on any system. */
export const fileName = (name: string): string =>
  name.toWellFormed().replace(NOT_IN_NAMES, '_').replace(/^\.+/, '_') || '_'

/** A part that is written down in the manifest once it has been read to its end. */
function described(
  tally: Tally,
  name: string,
  content: Iterable<string> | AsyncIterable<string | Uint8Array>,
  about: Described = { name, bytes: 0, sha256: '' },
): ZipPart {
  async function* measured() {
    const hash = createHash('sha256')
    for await (const piece of content) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      hash.update(bytes)
      about.bytes += bytes.length
      yield bytes
    }
    about.sha256 = hash.digest('hex')
    tally.parts.push(about)
  }
  return { name, content: measured() }
}

const FORMAT = 1

function manifest({ brand, at }: Job, { parts: list, rows, missingFiles }: Tally): string {
  const { slug, name } = brand
  const about = { product: 'qudao', format: FORMAT, brand: { slug, name }, takenAt: at.toISOString() }
  return `${JSON.stringify({ ...about, rows, parts: list, missingFiles }, null, 2)}\n`
}
