import { Readable } from 'node:stream'
import { z } from '@hono/zod-openapi'
import { dateOf } from '../../domain/clocks.ts'
import { idParam } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { DataExportDownload } from '../schemas.ts'
import { openExport } from '../service/open-export.ts'

const ZIP = 'application/zip'

export const downloadDataExport = brandRoute(
  {
    operationId: 'downloadDataExport',
    permission: 'brand.export',
    summary: 'The archive of a finished export, for who asked for it and gives their password again',
    method: 'post',
    path: '/data-exports/{id}/file',
    params: z.object({ id: idParam('job') }),
    body: DataExportDownload,
    answer: { file: 'The archive', contentTypes: [ZIP] },
    refuses: [
      'data_export.not_found',
      'data_export.not_finished',
      'data_export.expired',
      'data_export.damaged',
      'password.wrong',
    ],
    secretAnswer: true,
  },
  async ({ deps, actor, valid: { params, body } }) => {
    const { result, finishedAt, bytes } = await openExport(deps, actor, params.id, body.password)
    const { slug, timeZone } = actor.brand
    // safe because the web stream of node:stream and the global one are the same at run time
    return new Response(Readable.toWeb(Readable.from(bytes, { highWaterMark: 1 })) as unknown as ReadableStream, {
      headers: {
        'content-type': ZIP,
        'content-disposition': `attachment; filename="${slug}_${dateOf(finishedAt, timeZone)}.zip"`,
        'content-length': String(result.size),
        'x-content-type-options': 'nosniff',
        etag: `"${result.sha256}"`,
      },
    })
  },
)
