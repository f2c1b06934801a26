import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { toPublicId, type Uuid } from '../../platform/ids.ts'
import { openFileSource, readRawRow } from '../../platform/tabular/index.ts'
import { getImport, type ImportRow } from '../queries/imports.ts'
import { getLineDetail } from '../queries/lines.ts'
import { openStoredTable } from '../reading/open-report.ts'
import { columnsOfPeople } from './columns-of-people.ts'
import { coverMobiles } from './cover-personal.ts'
import { maskSample } from './mask-sample.ts'

/**
 * A line as JSON text, with the row of the frozen file it comes from. Cells about consumers are covered.
 *
 * @throws DomainError `order_line.not_found`
 */
export async function getOrderLine(deps: Deps, actor: Member, id: Uuid): Promise<string> {
  const { detail, row } = await inBrand(deps.db, actor, async (tx) => {
    const found = await getLineDetail(tx, actor, id)
    return { detail: found, row: await getImport(tx, actor.brandId, found.importId) }
  })
  const place = { offset: Number(detail.rowOffset), length: detail.rowLength }
  const source = {
    importId: toPublicId('imp', row.id),
    fileName: row.fileName,
    ...(await readSource(deps, actor, row, place)),
  }
  return `${detail.item.slice(0, -1)},"source":${JSON.stringify(source)}}`
}

type Place = Readonly<{ offset: number; length: number }>

async function readSource(deps: Deps, actor: Member, row: ImportRow, place: Place) {
  const { columns } = row.layout
  const found = await findRow(deps, actor, row, place)
  return {
    lineNo: found?.lineNo ?? null,
    columns,
    cells: found ? (maskSample(columns, [found.cells])[0] ?? []) : [],
    raw: await readRaw(deps, actor, row, place),
  }
}

/** A text file with consumers' data in it is shown by its covered cells only. */
async function readRaw(deps: Deps, actor: Member, { layout, fileSha256 }: ImportRow, place: Place) {
  if (layout.kind !== 'csv' || !layout.encoding || columnsOfPeople(layout.columns).size > 0) return null
  const file = await openFileSource(deps.files.pathOf(actor.brandId, fileSha256))
  try {
    return coverMobiles(await readRawRow(file, { encoding: layout.encoding, ...place }))
  } finally {
    await file.close()
  }
}

async function findRow(deps: Deps, actor: Member, row: ImportRow, { offset }: Place) {
  const table = await openStoredTable(deps, actor.brandId, row)
  try {
    for await (const batch of table.batches()) {
      for (let i = 0; i < batch.rowCount; i++) {
        if (batch.offset(i) !== offset) continue
        return { lineNo: batch.lineNo(i), cells: table.columns.map((_, column) => batch.text(i, column)) }
      }
    }
    return undefined
  } finally {
    await table.close()
  }
}
