import { Readable } from 'node:stream'
import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { CSV_CONTENT_TYPE, XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { Sha256 } from '../schemas.ts'
import { openFile } from '../service/open-file.ts'

const BYTES = 'application/octet-stream'
const SHOWN_AS_IS = new Set([CSV_CONTENT_TYPE, XLSX_CONTENT_TYPE, 'application/json'])

export const downloadFile = brandRoute(
  {
    operationId: 'downloadFile',
    permission: 'brand.read',
    summary: 'The frozen bytes of an uploaded or exported file; it needs the permission of what it holds',
    method: 'get',
    path: '/files/{sha256}',
    params: z.object({ sha256: Sha256 }),
    answer: { file: 'The bytes', contentTypes: [BYTES, ...SHOWN_AS_IS] },
    refuses: ['file.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    const { row, stream } = await openFile(deps, actor, params.sha256)
    // safe because the web stream of node:stream and the global one are the same at run time
    const body = Readable.toWeb(stream()) as unknown as ReadableStream
    return new Response(body, {
      headers: {
        // what somebody uploaded is never a page of ours
        'content-type': SHOWN_AS_IS.has(row.mediaType) ? row.mediaType : BYTES,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`,
        'content-length': String(row.size),
        'x-content-type-options': 'nosniff',
        etag: `"${params.sha256}"`,
      },
    })
  },
)
