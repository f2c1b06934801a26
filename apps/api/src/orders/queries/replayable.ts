import type { TransactionSql } from '@qudao/db/client'
import type { Uuid } from '../../platform/ids.ts'
import type { FormatCode } from '../formats/index.ts'
import type { Layout } from '../reading/layout.ts'

/** An import that is in the books, with all that taking it in again needs. */
export type ReplayableImport = Readonly<{
  id: Uuid
  fileSha256: string
  platform: string
  format: FormatCode
  layout: Layout
  position: bigint
  confirmedAt: Date
  /** `phase:start` of what an import committed before it failed; null for one that was taken in whole. */
  pieces: readonly string[] | null
}>

/** Imports that the books hold up to a place in their sequence, in that sequence. */
export const listReplayable = (sql: TransactionSql, brandId: number, through: bigint) => sql<ReplayableImport[]>`
  select i.id, i.file_sha256 as "fileSha256", i.platform, i.format, i.layout, i.position, i.confirmed_at as "confirmedAt",
    case when i.status <> 'done' then c.pieces end as pieces
  from order_import i
  left join lateral (
    select array_agg(phase || ':' || start) as pieces from order_import_chunk c
    where c.brand_id = i.brand_id and c.import_id = i.id
  ) c on true
  where i.brand_id = ${brandId} and i.position <= ${through} and (i.status = 'done' or c.pieces is not null)
  order by i.position`
