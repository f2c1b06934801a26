import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'

const running = new Set<ChildProcess>()

/** Ends the server when this process leaves without stopping it. Only kill -9 leaves it behind, for the next start. */
export function endWithProcess(child: ChildProcess): void {
  if (running.size === 0) {
    process.on('exit', endAll)
    process.on('SIGINT', leave).on('SIGTERM', leave).on('SIGHUP', leave)
  }
  running.add(child)
  child.once('close', () => {
    running.delete(child)
    if (running.size > 0) return
    process.off('exit', endAll)
    process.off('SIGINT', leave).off('SIGTERM', leave).off('SIGHUP', leave)
  })
}

function endAll(): void {
  for (const child of running) child.kill('SIGINT')
}

/** A signal that nobody else handles would end the process at once, past its exit handlers. */
function leave(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal])
}
