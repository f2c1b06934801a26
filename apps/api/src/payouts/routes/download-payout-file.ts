import { Readable } from 'node:stream'
import { z } from '@hono/zod-openapi'
import { DomainError } from '../../domain/errors.ts'
import { idParam } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { downloadPayoutFile } from '../service/download-payout-file.ts'

export const downloadPayoutFileRoute = brandRoute(
  {
    operationId: 'downloadPayoutFile',
    permission: 'payouts.export',
    summary: 'The frozen bytes of a payment or summary file; the same at every download, each written in the audit',
    method: 'get',
    path: '/payout-batches/{id}/files/{sha256}',
    params: z.object({ id: idParam('pay'), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer: { file: 'The file', contentTypes: ['application/octet-stream'] },
    refuses: ['payout_batch.not_found', 'file.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    const found = await downloadPayoutFile(deps, actor, params.id, params.sha256)
    if (!found) throw new DomainError('file.not_found', 'the batch has no such file')
    // safe because Node's web stream and the global one are the same at run time
    const body = Readable.toWeb(deps.files.read(actor.brandId, params.sha256)) as unknown as ReadableStream
    return new Response(body, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(found.size),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
        'x-content-type-options': 'nosniff',
      },
    })
  },
)
