import { inBrand } from '@qudao/db/client'
import { looksLikePartnerList } from '../../partners/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { findMapping, fingerprintOf } from '../../platform/import-mapping.ts'
import type { Table } from '../../platform/tabular/index.ts'
import { detectFormat, type FormatCode, OrderMappingSchema, READING_VERSION, suggestMapping } from '../formats/index.ts'
import type { Layout } from '../reading/layout.ts'
import { openUploaded } from '../reading/open-report.ts'
import { maskSample } from './mask-sample.ts'

const SAMPLE_ROWS = 20

export type Described = Readonly<{ format: FormatCode; layout: Layout }>

/**
 * What an uploaded file is: kind, encoding, delimiter, header, which known report its columns are, or else what they
 * may mean: as a person said for the same header before, or as their names suggest.
 *
 * @throws DomainError `table.*`
 */
export async function describeUpload(
  deps: Deps,
  actor: Actor,
  file: { sha256: string; name: string },
  currency: string,
): Promise<Described> {
  const table = await openUploaded(deps, actor.brandId, file.sha256)
  try {
    return await describe(deps, actor, file.name, table, currency)
  } finally {
    await table.close()
  }
}

async function describe(
  deps: Deps,
  actor: Actor,
  fileName: string,
  table: Table,
  currency: string,
): Promise<Described> {
  const fingerprint = fingerprintOf(table.columns)
  const remembered = await inBrand(deps.db, actor, async (tx) => ({
    mapping: OrderMappingSchema.safeParse(await findMapping(tx, actor.brandId, fingerprint, 'orders')).data,
    statusWords: await findMapping(tx, actor.brandId, fingerprint, 'status_words'),
  }))
  const detected = detectFormat(table.columns, table.kind)
  const format = remembered.mapping ? 'mapped' : detected.format
  const rows = await table.sample(SAMPLE_ROWS)
  const layout: Layout = {
    fileName,
    kind: table.kind,
    encoding: table.encoding,
    delimiter: table.sniffed.delimiter,
    sheet: table.sheets.find(({ isChosen }) => isChosen)?.name ?? null,
    columns: [...table.columns],
    headerLineNo: table.headerLineNo,
    fingerprint,
    mapping: remembered.mapping ?? null,
    statusWords: (remembered.statusWords ?? {}) as Layout['statusWords'], // safe because only setStatusWord writes it
    currency,
    timeZone: actor.brand.timeZone,
    reading: READING_VERSION,
    found: {
      fields: detected.columns.map(({ field }) => field),
      missing: [...detected.missing],
      suggested: format === 'mapped' ? suggestMapping(table.columns, rows) : {},
      isRemembered: remembered.mapping !== undefined,
      sample: maskSample(table.columns, rows),
      warnings: [
        ...(format === 'mapped' && !remembered.mapping && looksLikePartnerList(table.columns)
          ? [{ code: 'looks_like_partner_list', details: {} }]
          : []),
        ...table.warnings().map(({ code, details }) => ({ code, details })),
      ],
    },
  }
  return { format, layout }
}
