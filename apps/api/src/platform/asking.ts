import { AsyncLocalStorage } from 'node:async_hooks'
import { DomainError } from '../domain/errors.ts'

const asking = new AsyncLocalStorage<AbortSignal>()

/** Runs the work of a request; what takes long in it may look whether somebody still waits for the answer. */
export const whileAsked = <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> => asking.run(signal, work)

/** The signal of the request that the caller works for; undefined in jobs, for which nobody waits. */
export const askedBy = (): AbortSignal | undefined => asking.getStore()

/** @throws DomainError `upload.unreadable` when whoever sent the file is gone */
export function refuseIfLeft(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw brokenOff()
}

export const brokenOff = () => new DomainError('upload.unreadable', 'the request was broken off')
