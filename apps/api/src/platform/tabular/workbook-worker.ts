import { parentPort, workerData } from 'node:worker_threads'
import { isDomainError } from '../../domain/errors.ts'
import { openWorkbook } from './workbook.ts'
import type { WorkerAnswer, WorkerInput, WorkerRequest } from './workbook-protocol.ts'

// safe because only workbook-client.ts starts this thread, with exactly this
const { bytes, sheet, limits } = workerData as WorkerInput

const answer = (message: WorkerAnswer) => parentPort?.postMessage(message)

try {
  const { rows, ...head } = openWorkbook(Buffer.from(bytes), sheet, limits)
  answer({ kind: 'head', ...head })
  parentPort?.on('message', ({ from, count }: WorkerRequest) => answer({ kind: 'rows', rows: rows(from, count) }))
} catch (error) {
  if (!isDomainError(error)) throw error
  answer({ kind: 'refused', code: error.code, message: error.message, details: error.details })
}
