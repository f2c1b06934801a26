import { keepHeapSmall } from './platform/heap.ts'
import { readSettings } from './platform/settings.ts'
import { type Running, serve } from './serve.ts'
import { startRefusal } from './start-refusal.ts'

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
        console.error(`Qudao did not stop cleanly: ${startRefusal(error)}`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

keepHeapSmall()
try {
  const running = await serve(readSettings())
  stopOnSignal(running)
  announce(running)
} catch (error) {
  console.error(startRefusal(error))
  process.exit(1)
}
