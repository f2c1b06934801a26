import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_BRAND_SETTINGS } from '@qudao/api/identity/index'
import type { ImportRow } from '@qudao/api/orders/queries/imports'
import { getImport } from '@qudao/api/orders/queries/imports'
import { describeUpload } from '@qudao/api/orders/service/describe-upload'
import type { BrandView, SystemActor } from '@qudao/api/platform/actor'
import type { Deps } from '@qudao/api/platform/deps'
import { createFileStore } from '@qudao/api/platform/files'
import { newId } from '@qudao/api/platform/ids'
import { createVault, sha256Hex } from '@qudao/api/platform/vault'
import { asOwner, inBrand } from '@qudao/db/client'
import { type OpenDatabase, openDatabase } from '@qudao/db/open'
import {
  brand,
  commissionPlan,
  commissionPlanVersion,
  file,
  orderImport,
  partner,
  slot,
  slotOwner,
} from '@qudao/db/schema'
import { SLOTS } from './report.ts'

/** A durable database of its own and a file store, in a folder that is removed afterwards. */
export class Stage implements AsyncDisposable {
  readonly db: OpenDatabase
  readonly deps: Deps
  readonly dataDir: string
  readonly filesDir: string
  readonly #dir: string
  #brands = 0

  private constructor(db: OpenDatabase, dir: string) {
    this.db = db
    this.#dir = dir
    this.dataDir = join(dir, 'postgres')
    this.filesDir = join(dir, 'files')
    // safe because an import uses these and nothing else
    this.deps = {
      db,
      files: createFileStore(this.filesDir, createVault(randomBytes(32))),
      jobs: { enqueue: async () => newId() },
      now: () => new Date(),
    } as unknown as Deps
  }

  static async open(under = tmpdir()): Promise<Stage> {
    const dir = await mkdtemp(join(under, 'qudao-stage-'))
    // the database's account may enter it, or its folder is made elsewhere
    await chmod(dir, 0o755)
    return new Stage(await openDatabase({ dataDir: join(dir, 'postgres') }), dir)
  }

  /** A brand with partners, slots and one plan; `like` has the same ids, so that its rows fit here. */
  async brand(like?: BrandView): Promise<BrandView> {
    const slug = `stage-${this.#brands++}`
    const id = await asOwner(this.db, async (tx, sql) => {
      const [made] = await tx.insert(brand).values({ slug, name: slug, settings: DEFAULT_BRAND_SETTINGS }).returning()
      if (!made) throw new Error('the brand was not made')
      if (like)
        for (const table of SHARED) await sql.unsafe(copyBrand(table, like.id, made.id, await columnsOf(sql, table)))
      return made.id
    })
    const view = { id, slug, name: slug, currency: 'CNY', timeZone: 'Asia/Shanghai', settings: DEFAULT_BRAND_SETTINGS }
    if (!like) await this.#furnish(id)
    // a database that has been up for a minute has looked at its small tables
    await this.db.owner.unsafe(`analyze ${SHARED.join(', ')}`)
    return view
  }

  async #furnish(brandId: number): Promise<void> {
    const [planId, by, from] = [newId(), newId(), new Date('2020-01-01')]
    await asOwner(this.db, async (tx) => {
      for (let i = 0; i < SLOTS; i++) {
        const [partnerId, slotId] = [newId(), newId()]
        await tx.insert(partner).values({ brandId, id: partnerId, name: `推广者 ${i}`, legalType: 'natural_person' })
        await tx.insert(slot).values({ brandId, id: slotId, platform: 'taobao', code: String(100_000 + i) })
        await tx
          .insert(slotOwner)
          .values({ brandId, id: newId(), slotId, partnerId, effectiveFrom: from, recordedAt: from })
      }
      await tx.insert(commissionPlan).values({ brandId, id: planId, name: '方案' })
      await tx.insert(commissionPlanVersion).values({
        brandId,
        planId,
        version: 1,
        payer: 'brand',
        terms: TERMS,
        audience: { kind: 'everyone' },
        effectiveFrom: from,
        needsSecondPerson: false,
        createdBy: by,
        publishedBy: by,
        publishedAt: from,
      })
    })
  }

  /** An upload that is confirmed and waits to be taken in. */
  async confirmed(of: BrandView, bytes: Uint8Array): Promise<ImportRow> {
    const sha256 = sha256Hex(bytes)
    const path = this.deps.files.pathOf(of.id, sha256)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, bytes)
    const actor: SystemActor = { kind: 'system', scope: 'brand', brandId: of.id, brand: of, name: 'bench' }
    const { format, layout } = await describeUpload(this.deps, actor, { sha256, name: 'bench.csv' }, 'CNY')
    const id = newId()
    const at = new Date()
    await asOwner(this.db, async (tx) => {
      await tx
        .insert(file)
        .values({ brandId: of.id, sha256, size: bytes.length, name: 'bench.csv', mediaType: 'text/csv' })
      await tx.insert(orderImport).values({
        brandId: of.id,
        id,
        fileSha256: sha256,
        kind: 'orders',
        platform: 'taobao',
        format,
        layout,
        status: 'queued',
        position: 1,
        confirmedAt: at,
        createdBy: randomUUID(),
        confirmedBy: randomUUID(),
      })
    })
    return inBrand(this.db, actor, (tx) => getImport(tx, of.id, id))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.db.close()
    await rm(this.#dir, { recursive: true, force: true })
  }
}

const TERMS = {
  payer: 'brand',
  base: 'paid',
  tierMode: 'graduated',
  holdDays: 15,
  currency: 'CNY',
  rounding: { mode: 'half_up', step: 'line' },
  rules: [
    { id: 'all', label: '全部商品', when: {}, tiers: [{ from: '0', rate: 80_000 }] },
    { id: 'cup', label: '盖碗', when: { products: ['640000000003'] }, tiers: [{ from: '0', rate: 120_000 }] },
  ],
}

/** What lines, entries and postings refer to, parents first. */
export const SHARED = [
  'partner',
  'slot',
  'commission_plan',
  'commission_plan_version',
  'file',
  'order_import',
  'account',
  'ledger_document',
]

export async function columnsOf(sql: Parameters<Parameters<typeof asOwner>[1]>[1], table: string): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = ${table} and table_schema = 'public' and column_name <> 'brand_id' order by ordinal_position`
  return rows.map(({ name }) => name)
}

const copyBrand = (table: string, from: number, to: number, columns: readonly string[]): string =>
  `insert into ${table} (brand_id, ${columns.join(', ')}) select ${to}, ${columns.join(', ')} from ${table} where brand_id = ${from}`
