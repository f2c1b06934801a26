import { execFile } from 'node:child_process'
import { join } from 'node:path'

const TASKS = join(import.meta.dirname, '../../scripts/tasks')

/** Runs a task of `scripts/tasks` as a process of its own: what it said, and how it ended. */
export const runTask = (
  task: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(TASKS, `${task}.ts`), ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
