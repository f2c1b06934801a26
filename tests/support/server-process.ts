import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const SERVER = fileURLToPath(import.meta.resolve('@qudao/api/server'))

/** `npm start` without npm: output as it comes, and the end. */
export function startServer(env: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [SERVER], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const hear = (text: string) => {
    output += text
  }
  child.stdout?.setEncoding('utf8').on('data', hear)
  child.stderr?.setEncoding('utf8').on('data', hear)
  const ended = once(child, 'exit').then(([code]) => code as number)
  const says = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(output)
      if (found) return found[1] ?? found[0]
      if (child.exitCode !== null) throw new Error(`it ended with: ${output}`)
      await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), ended])
    }
  }
  return {
    child,
    ended,
    says,
    output: () => output,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) child.kill('SIGKILL')
      await ended
    },
  }
}
