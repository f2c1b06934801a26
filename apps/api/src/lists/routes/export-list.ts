import { Readable } from 'node:stream'
import { dateOf } from '../../domain/clocks.ts'
import { brandRoute } from '../../platform/route.ts'
import { XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { ListExport, MOST_ROWS } from '../schemas.ts'
import { exportList as write } from '../service/export-list.ts'

export const exportList = brandRoute(
  {
    operationId: 'exportList',
    permission: 'brand.read',
    summary: 'Any list as a workbook: the same filters, order and rows, in the columns and words asked for',
    description: `It needs the permission of the list. At most ${MOST_ROWS} rows; the export is written down.`,
    method: 'post',
    path: '/list-exports',
    body: ListExport,
    answer: { file: 'The workbook', contentTypes: [XLSX_CONTENT_TYPE] },
    refuses: ['cursor.invalid'],
    secretAnswer: true,
  },
  async ({ deps, actor, valid: { body }, http }) => {
    const name = `${body.title}_${dateOf(deps.now(), actor.brand.timeZone)}.xlsx`.replace(/[\\/:*?"<>|]/g, '_')
    const bytes = Readable.from(await write(deps, actor, body, http), { highWaterMark: 1 })
    // safe because the web stream of node:stream and the global one are the same at run time
    return new Response(Readable.toWeb(bytes) as unknown as ReadableStream, {
      headers: {
        'content-type': XLSX_CONTENT_TYPE,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'x-content-type-options': 'nosniff',
      },
    })
  },
)
