import { startEmbedded } from '@qudao/db/embedded'

// A program that looks after a server until it is told to stop, or is killed. It says what happens, one JSON a line.
const say = (line: Record<string, unknown>) => console.log(JSON.stringify(line))
const [dataDir = '', durable] = process.argv.slice(2)

try {
  const server = await startEmbedded({ dataDir, durable: durable === 'durable', notice: (notice) => say({ notice }) })
  say({ host: server.host, pid: server.pid })
  process.stdin.once('data', async () => {
    await server.stop()
    process.exit(0)
  })
} catch (error) {
  say({ error: error instanceof Error ? error.message : String(error) })
  process.exit(1)
}
