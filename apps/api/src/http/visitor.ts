import type { IncomingMessage } from 'node:http'
import { isLoopback, type Settings } from '../platform/settings.ts'

/** Who is asking and under which address, as far as it can be believed. */
export type Visitor = { ip: string; origin: string; https: boolean; hostKnown: boolean }

const FORWARDED = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port', 'forwarded'] as const

/** The nearest proxy appends at the end; what stands before it was said by somebody we do not know. */
const lastOf = (header: string | string[] | undefined): string | undefined =>
  [header].flat().join(',').split(',').at(-1)?.trim() || undefined

/**
 * Reads the address of the browser and of the site from the connection, or from x-forwarded-* when a proxy in front
 * is trusted. Otherwise those headers are removed, so that nobody behind this point can believe them.
 */
export function visitorOf(request: IncomingMessage, settings: Settings): Visitor {
  const forwarded = settings.trustProxy
    ? {
        ip: lastOf(request.headers['x-forwarded-for']),
        proto: lastOf(request.headers['x-forwarded-proto']),
        host: lastOf(request.headers['x-forwarded-host']),
      }
    : {}
  if (!settings.trustProxy) for (const name of FORWARDED) delete request.headers[name]
  const proto = forwarded.proto === 'https' || settings.baseUrl?.startsWith('https:') ? 'https' : 'http'
  // the portal's adapter takes everything for https unless this header says otherwise
  request.headers['x-forwarded-proto'] = proto
  const host = forwarded.host ?? request.headers.host ?? 'localhost'
  return {
    ip: forwarded.ip ?? request.socket.remoteAddress ?? 'unknown',
    origin: `${proto}://${host}`,
    https: proto === 'https',
    hostKnown: isHostKnown(host, settings),
  }
}

/**
 * A server for this machine only answers only to names of this machine: a page of another site that makes its own
 * name point here (DNS rebinding) is turned away.
 */
function isHostKnown(host: string, { host: listensOn, trustProxy, baseUrl }: Settings): boolean {
  if (!isLoopback(listensOn) || trustProxy) return true
  if (baseUrl && new URL(baseUrl).host === host) return true
  return isLoopback(host.replace(/:\d+$/, ''))
}
