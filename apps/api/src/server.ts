import { readSettings } from './platform/settings.ts'
import { type Running, serve } from './serve.ts'

/** What a person can do about a start that failed, in one sentence. */
function sentenceOf(error: unknown): string {
  const { code, message, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string }
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; stop it or set PORT to a free one.`
  if (code === 'EACCES' && port) return `This user may not listen on port ${port}; set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}; set HOST to one of its own or 0.0.0.0.`
  return message || String(error)
}

function announce({ url, setUpToken }: Running): void {
  console.log(url ? `Qudao is ready at ${url}` : 'Qudao is ready and works on jobs')
  if (setUpToken)
    console.log(`Other machines can reach it. The set-up page asks for this one-time token: ${setUpToken}`)
}

function stopOnSignal(running: Running): void {
  let stopping = false
  const stop = () => {
    // whoever asks twice does not want to wait
    if (stopping) process.exit(1)
    stopping = true
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`Qudao did not stop cleanly: ${sentenceOf(error)}`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

try {
  const running = await serve(readSettings())
  stopOnSignal(running)
  announce(running)
} catch (error) {
  console.error(sentenceOf(error))
  process.exit(1)
}
