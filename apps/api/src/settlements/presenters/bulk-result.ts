import type { z } from '@hono/zod-openapi'
import { toPublicId } from '../../platform/ids.ts'
import type { BulkResult } from '../schemas/statement.ts'
import type { DecisionResult } from '../service/decide-statements.ts'

export const toBulkResult = (results: readonly DecisionResult[]): z.input<typeof BulkResult> => ({
  decided: results.filter(({ refusal }) => refusal === null).length,
  results: results.map(({ id, refusal }) => ({ id: toPublicId('stm', id), refusal })),
})
