import { z } from '@hono/zod-openapi'
import { idParam } from '../../platform/ids.ts'
import { brandRoute, partnerRoute } from '../../platform/route.ts'
import { toEntryTrace } from '../presenters/entry.ts'
import { EntryTrace } from '../schemas/entry.ts'
import { getEntryTrace } from '../service/entry-trace.ts'

const params = z.object({ id: idParam('ent') })

export const getEntryTraceRoute = brandRoute(
  {
    operationId: 'getEntryTrace',
    permission: 'settlements.read',
    summary: '计算依据: why an entry is what it is',
    method: 'get',
    path: '/entries/{id}/trace',
    params,
    answer: { description: 'The entry with its reasons', schema: EntryTrace },
    refuses: ['entry.not_found'],
  },
  async ({ deps, actor, valid }) =>
    toEntryTrace(await getEntryTrace(deps, actor, valid.params.id), {
      reader: 'brand',
      now: deps.now(),
      timeZone: actor.brand.timeZone,
    }),
)

export const getMyEntryTraceRoute = partnerRoute(
  {
    operationId: 'getMyEntryTrace',
    summary: 'Why an entry of mine is what it is',
    method: 'get',
    path: '/entries/{id}/trace',
    params,
    answer: { description: 'The entry with its reasons; internal names are left out', schema: EntryTrace },
    refuses: ['entry.not_found'],
  },
  async ({ deps, actor, valid }) =>
    toEntryTrace(await getEntryTrace(deps, actor, valid.params.id), {
      reader: 'partner',
      now: deps.now(),
      timeZone: actor.brand.timeZone,
    }),
)
