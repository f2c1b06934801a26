import type { Deps } from '../../platform/deps.ts'
import { toPublicId } from '../../platform/ids.ts'
import { openFileSource, readRawRow } from '../../platform/tabular/index.ts'
import type { ImportRow } from '../queries/imports.ts'
import { findSourceRow } from '../reading/source-row.ts'
import { columnsOfPeople } from './columns-of-people.ts'
import { coverMobiles } from './cover-personal.ts'
import { maskSample } from './mask-sample.ts'

type Place = Readonly<{ offset: number; length: number }>

/** A row of a frozen file for people to see, with its file and number. Cells about consumers are covered. */
export async function showSourceRow(deps: Pick<Deps, 'files'>, brandId: number, row: ImportRow, place: Place) {
  const { columns } = row.layout
  const found = await findSourceRow(deps, brandId, row, place.offset)
  return {
    importId: toPublicId('imp', row.id),
    fileName: row.fileName,
    lineNo: found?.lineNo ?? null,
    columns,
    cells: found ? (maskSample(columns, [found.cells])[0] ?? []) : [],
    raw: await readRaw(deps, brandId, row, place),
  }
}

/** A text file with consumers' data in it is shown by its covered cells only. */
async function readRaw(deps: Pick<Deps, 'files'>, brandId: number, { layout, fileSha256 }: ImportRow, place: Place) {
  if (layout.kind !== 'csv' || !layout.encoding || columnsOfPeople(layout.columns).size > 0) return null
  const file = await openFileSource(deps.files.pathOf(brandId, fileSha256))
  try {
    return coverMobiles(await readRawRow(file, { encoding: layout.encoding, ...place }))
  } finally {
    await file.close()
  }
}
