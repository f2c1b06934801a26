import { type ActionFailure, fail } from '@sveltejs/kit'
import type { Api } from './api.ts'

/** Takes back an upload that was never confirmed. Pressed twice: it is gone, which is what was asked for. */
export async function removeUpload(
  api: Api,
  brand: string,
  id: string,
): Promise<ActionFailure<{ id: string; code: string; details: Record<string, unknown> }> | null> {
  const { error: problem } = await api.DELETE('/api/b/{brand}/order-imports/{id}', { params: { path: { brand, id } } })
  if (!problem || problem.code === 'order_import.not_found') return null
  return fail(problem.status, { id, code: problem.code, details: problem.details ?? {} })
}
