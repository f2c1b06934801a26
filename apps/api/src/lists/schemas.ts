import { z } from '@hono/zod-openapi'
import { idParam, idString } from '../platform/ids.ts'
import { LIST_NAMES } from './lists.ts'

export const ListName = z
  .enum([...LIST_NAMES])
  .openapi('ListName', { description: 'A list, by the name of its verb', example: 'listPartners' })

const ViewName = z.string().trim().min(1).max(40).openapi({ example: '等税务资料' })
const ViewQuery = z
  .string()
  .max(2000)
  .openapi({ description: 'The query of the address, without the cursor', example: 'taxHandling=unset' })

export const ListView = z
  .object({
    id: idString('lvw'),
    list: ListName,
    name: ViewName,
    query: ViewQuery,
    isShared: z.boolean().openapi({ description: 'Everybody of the brand who may see the list has it' }),
    mayChange: z.boolean(),
  })
  .openapi('ListView')
export const ListViews = z.object({ items: z.array(ListView) }).openapi('ListViews')

export const NewListView = z
  .object({ list: ListName, name: ViewName, query: ViewQuery, isShared: z.boolean().default(false) })
  .openapi('NewListView')
export type NewListView = z.output<typeof NewListView>
export const ListViewChanges = z
  .object({ name: ViewName.optional(), query: ViewQuery.optional(), isShared: z.boolean().optional() })
  .openapi('ListViewChanges')
export type ListViewChanges = z.output<typeof ListViewChanges>
export const ListViewId = z.object({ id: idParam('lvw') })

/** Above it a table program is no help any more; narrower filters are. */
export const MOST_ROWS = 50_000

const Path = z
  .string()
  .max(80)
  .regex(/^\w+(\.(\w+|\*))*$/)
  .openapi({ description: 'Names down into a row; * takes every one of a list', example: 'name' })

export const ExportColumn = z
  .object({
    header: z.string().min(1).max(80).openapi({ example: '合作伙伴' }),
    paths: z.array(Path).min(1).max(8).openapi({ description: 'The first that has a value counts' }),
    type: z.enum(['text', 'amount', 'integer', 'rate', 'day', 'time']).default('text'),
    words: z.record(z.string().max(80), z.string().max(120)).optional().openapi({ description: 'Words for codes' }),
    unless: Path.optional().openapi({ description: 'Where it says true the value is not known' }),
    otherwise: z.string().max(80).optional().openapi({ description: 'Where a row has no value' }),
  })
  .openapi('ExportColumn')
export type ExportColumn = z.output<typeof ExportColumn>

export const ListExport = z
  .object({
    list: ListName,
    params: z.record(z.string(), z.string()).default({}).openapi({ description: 'Of the address of the list' }),
    query: z.record(z.string(), z.string()).default({}).openapi({ description: 'The filters and sort of the list' }),
    columns: z.array(ExportColumn).min(1).max(60),
    title: z.string().min(1).max(80).openapi({ description: 'Names file and sheet', example: '合作伙伴' }),
    limit: z.int().min(1).max(MOST_ROWS).default(MOST_ROWS),
    cutNote: z.string().max(200).optional().openapi({ description: 'Last row of a list with more rows than that' }),
  })
  .openapi('ListExport')
export type ListExport = z.output<typeof ListExport>
