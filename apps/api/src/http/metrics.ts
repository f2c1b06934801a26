import type { IncomingMessage, ServerResponse } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Deps } from '../platform/deps.ts'
import { gauge, httpRequests, jobRuns } from '../platform/metrics.ts'
import { sameSecret } from '../platform/vault.ts'
import { VERSION } from '../platform/version.ts'

const delay = monitorEventLoopDelay({ resolution: 20 })
delay.enable()

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Counts a request when it has been answered. `route` is asked then, since only the answer knows it. */
export function countRequest(request: IncomingMessage, response: ServerResponse, route: () => string): void {
  const start = performance.now()
  response.once('close', () => {
    const method = METHODS.has(request.method ?? '') ? String(request.method) : 'other'
    // a browser that went away before the answer is no error of ours, and no success
    const status = response.writableFinished ? String(response.statusCode) : 'gone'
    httpRequests.observe({ route: route(), method, status }, (performance.now() - start) / 1000)
  })
}

const isLoopbackAddress = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address)

const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
  'via',
] as const

/**
 * Whether this request may read the metrics: it carries the token, or comes from this machine itself. What a proxy on
 * this machine passes on comes from anywhere, and a plain one says nothing of itself: where people reach the server
 * under an address of its own, only the token opens them. To be asked before the forwarding headers are taken away.
 */
export function mayReadMetrics({ headers, socket }: IncomingMessage, settings: Deps['settings']): boolean {
  const { metricsToken, trustProxy, baseUrl } = settings
  const [scheme, token] = (headers.authorization ?? '').split(' ')
  if (metricsToken && scheme === 'Bearer' && token && sameSecret(token, metricsToken)) return true
  if (trustProxy || baseUrl) return false
  const isForwarded = FORWARDED.some((name) => headers[name] !== undefined)
  return !isForwarded && isLoopbackAddress(socket.remoteAddress ?? 'unknown')
}

/** What a monitor reads: few numbers, no brand and no person in any of them. */
export async function metricsText({ db, jobs }: Deps): Promise<string> {
  const memory = process.memoryUsage()
  const lanes = Object.entries(db.lanes).map(([pool, { usage }]) => ({ pool, ...usage() }))
  const queues = await jobs.depths()
  const lines = [
    ...gauge('qudao_build_info', 'What runs', [[{ version: VERSION, node: process.version }, 1]]),
    ...gauge('qudao_uptime_seconds', 'Since the start of the process', [[{}, process.uptime()]]),
    ...gauge('qudao_memory_bytes', 'Memory of the process', [
      [{ kind: 'resident' }, memory.rss],
      [{ kind: 'heap_used' }, memory.heapUsed],
      [{ kind: 'external' }, memory.external],
    ]),
    ...gauge('qudao_event_loop_delay_seconds', 'How late timers are, since the last reading', [
      [{ quantile: '0.5' }, delay.percentile(50) / 1e9],
      [{ quantile: '0.99' }, delay.percentile(99) / 1e9],
    ]),
    ...gauge('qudao_database_connections', 'Connections by pool', [
      ...lanes.map(({ pool, busy }) => [{ pool, state: 'busy' }, busy] as const),
      ...lanes.map(({ pool, size }) => [{ pool, state: 'open' }, size] as const),
    ]),
    ...gauge(
      'qudao_database_waiting',
      'Callers that wait for a connection',
      lanes.map(({ pool, waiting }) => [{ pool }, waiting]),
    ),
    ...gauge(
      'qudao_jobs_queued',
      'Jobs that wait',
      queues.map(({ queue, depth }) => [{ queue }, depth]),
    ),
    ...gauge(
      'qudao_jobs_oldest_seconds',
      'Age of the oldest job that waits',
      queues.map(({ queue, oldestS }) => [{ queue }, oldestS]),
    ),
    ...httpRequests.write(),
    ...jobRuns.write(),
  ]
  delay.reset()
  return `${lines.join('\n')}\n`
}
