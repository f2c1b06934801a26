import { Worker } from 'node:worker_threads'
import { DomainError } from '../../domain/errors.ts'
import { brokenOff, refuseIfLeft } from '../asking.ts'
import type { SheetRow } from './workbook.ts'
import type { WorkbookHead, WorkerAnswer, WorkerInput, WorkerRequest } from './workbook-protocol.ts'

const MAX_HEAP_MB = 2048
const SECOND = 1000

export type RemoteWorkbook = WorkbookHead &
  Readonly<{ rows(from: number, count: number): Promise<SheetRow[]>; close(): Promise<void> }>

/**
 * Opens a workbook in a thread of its own: unpacking and parsing take seconds, in which the server goes on answering,
 * and a workbook that needs too much memory ends its thread, not the process.
 *
 * @param signal ends the thread, whatever it is at: nobody waits for the answer any more
 * @throws DomainError as `openWorkbook`; `table.too_large` when the thread runs out of memory, `table.archive_unsafe`
 * when one answer takes longer than `xlsxSeconds`
 */
export async function openRemoteWorkbook(input: WorkerInput, signal?: AbortSignal): Promise<RemoteWorkbook> {
  refuseIfLeft(signal)
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
  try {
    const head = await nextAnswer(worker, input.limits.xlsxSeconds, signal)
    if (head.kind !== 'head') throw new Error('the workbook thread answered out of turn')
    worker.unref()
    let last: Promise<unknown> = Promise.resolve()
    const ask = async (request: WorkerRequest): Promise<SheetRow[]> => {
      worker.ref()
      worker.postMessage(request)
      const answer = await nextAnswer(worker, input.limits.xlsxSeconds, signal)
      worker.unref()
      return answer.kind === 'rows' ? answer.rows : []
    }
    return {
      sheets: head.sheets,
      rowCount: head.rowCount,
      mergedCells: head.mergedCells,
      close: async () => void (await worker.terminate()),
      // one question at a time: answers carry no number
      rows: (from, count) => {
        const answer = last.then(() => ask({ from, count }))
        last = answer.catch(() => undefined)
        return answer
      },
    }
  } catch (error) {
    await worker.terminate()
    throw error
  }
}

type Answer = Exclude<WorkerAnswer, { kind: 'refused' }>

/** A thread that is too late, or that nobody waits for, is ended here: it may be in a loop that reads no message. */
function nextAnswer(worker: Worker, seconds: number, signal: AbortSignal | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(deadline)
      signal?.removeEventListener('abort', onAbort)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const giveUp = (reason: unknown) =>
      settle(() => {
        void worker.terminate()
        reject(reason)
      })
    const onMessage = (answer: WorkerAnswer) =>
      settle(() => {
        if (answer.kind === 'refused') reject(new DomainError(answer.code, answer.message, answer.details))
        else resolve(answer)
      })
    const onError = (error: Error) => settle(() => reject(isOutOfMemory(error) ? tooLarge() : error))
    const onExit = () => settle(() => reject(new Error('the workbook thread ended before it answered')))
    const onAbort = () => giveUp(brokenOff())
    const deadline = setTimeout(() => giveUp(tooSlow(seconds)), seconds * SECOND)
    signal?.addEventListener('abort', onAbort)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    if (signal?.aborted) onAbort()
  })
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooLarge(): DomainError {
  return new DomainError('table.too_large', 'the workbook needs too much memory', { what: 'xlsxCells' })
}

function tooSlow(seconds: number): DomainError {
  return new DomainError('table.archive_unsafe', `the workbook is not read within ${seconds} seconds`, { seconds })
}
