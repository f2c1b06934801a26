import { inBrand } from '@qudao/db/client'
import type { Member } from '../../platform/actor.ts'
import { audit } from '../../platform/audit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { RouteDef } from '../../platform/route.ts'
import { type StreamedCell, writeXlsxStream } from '../../platform/spreadsheet/index.ts'
import { getList } from '../lists.ts'
import type { ListExport } from '../schemas.ts'
import { cellOf } from '../sheet-cells.ts'
import { type Item, pagesOf } from '../walk.ts'

type Http = Parameters<RouteDef['handle']>[0]['http']

const WIDTHS = { text: 22, amount: 14, integer: 10, rate: 10, day: 12, time: 20 } as const

/**
 * A list as a workbook, written while its pages are read. The first page is read before this returns, so that a refusal
 * is an answer and not a broken file. The event is committed after the last row and before the archive's directory
 * leaves: a file that opens has its record, with the exact number of rows. One that breaks off is recorded as that.
 *
 * @throws DomainError `permission.denied` without the permission of the list, and whatever the list refuses
 */
export async function exportList(
  deps: Deps,
  actor: Member,
  wanted: ListExport,
  http: Http,
): Promise<AsyncGenerator<Uint8Array>> {
  const list = getList(actor, wanted.list)
  const params = { ...wanted.params, brand: actor.brand.slug }
  const pages = pagesOf(list, { deps, actor, http }, { params, query: wanted.query })
  const first = await pages.next()
  return writeXlsxStream({
    name: wanted.title,
    columns: wanted.columns.map(({ header, type }) => ({ header, width: WIDTHS[type] })),
    rows: rowsOf(deps, actor, wanted, itemsOf(first, pages)),
  })
}

async function* itemsOf(
  first: IteratorResult<readonly Item[]>,
  pages: AsyncGenerator<readonly Item[]>,
): AsyncGenerator<Item> {
  if (first.done) return
  yield* first.value
  for await (const page of pages) yield* page
}

async function* rowsOf(
  deps: Deps,
  actor: Member,
  wanted: ListExport,
  items: AsyncGenerator<Item>,
): AsyncGenerator<StreamedCell[]> {
  const { columns, limit, cutNote } = wanted
  let rows = 0
  let isCut = false
  let isWhole = false
  try {
    for await (const item of items) {
      isCut = rows === limit
      if (isCut) break
      rows += 1
      yield columns.map((column) => cellOf(item, column, actor.brand.timeZone))
    }
    if (isCut && cutNote) yield [{ value: cutNote, type: 'text' }]
    isWhole = true
  } finally {
    await recordExport(deps, actor, wanted, { rows, isCut, isWhole })
  }
}

type Outcome = { rows: number; isCut: boolean; isWhole: boolean }

function recordExport(deps: Deps, actor: Member, { list, title, ...wanted }: ListExport, outcome: Outcome) {
  const columns = wanted.columns.map(({ header }) => header).join(', ')
  return inBrand(deps.db, actor, (tx) =>
    audit(tx, actor, deps.now(), {
      action: 'lists.export',
      subject: { type: 'list', id: list },
      summary: { name: title, ...outcome, columns, filters: filterWords(wanted) },
    }),
  )
}

/** The filters as the address has them; of a long number in the search only the end is kept. */
function filterWords({ params, query }: Pick<ListExport, 'params' | 'query'>): string {
  return Object.entries({ ...params, ...query })
    .map(([name, value]) => `${name}=${name === 'q' ? value.replace(/\d(?=\d{4})/g, '*') : value}`)
    .join('&')
}
