import { join, resolve } from 'node:path'
import { z } from 'zod'

const Roles = z.string().transform((text, ctx) => {
  const roles = text.split(',').map((role) => role.trim())
  for (const role of roles) {
    if (role !== 'web' && role !== 'worker')
      ctx.addIssue(`"${role}" is not a role; use web, worker or both: web,worker`)
  }
  return new Set(roles as ('web' | 'worker')[])
})

const Environment = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  QUDAO_VAR: z.string().default('./var'),
  DATABASE_URL: z.url('must look like postgres://user:password@host:5432/database').optional(),
  QUDAO_APP_PASSWORD: z.string().optional(),
  QUDAO_ROLES: Roles.default(new Set(['web', 'worker'] as const)),
  QUDAO_BASE_URL: z.url('must look like https://qudao.example.com').optional(),
  QUDAO_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  QUDAO_TRUST_PROXY: z.stringbool('must be true or false').default(false),
  QUDAO_UPLOAD_LIMIT: z.coerce
    .number()
    .int()
    .positive()
    .default(512 * 1024 * 1024),
  QUDAO_BRAND_FILES_LIMIT: z.coerce
    .number()
    .int()
    .positive()
    .default(50 * 1024 ** 3),
  QUDAO_METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Settings = Readonly<{
  port: number
  host: string
  varDir: string
  databaseUrl: string | undefined
  appPassword: string | undefined
  roles: ReadonlySet<'web' | 'worker'>
  baseUrl: string | undefined
  secret: string | undefined
  trustProxy: boolean
  uploadLimitBytes: number
  /** How much one brand may keep. */
  brandFilesLimitBytes: number
  /** Lets monitors on other machines read /metrics. */
  metricsToken: string | undefined
  logLevel: string
  filesDir: string
}>

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])

/** Whether only this machine can reach the server. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host)

/** Reads the environment once. @throws Error whose message names each wrong setting and how to mend it */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(present)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Qudao cannot start because of its settings:\n${lines.join('\n')}`)
  }
  const e = parsed.data
  const varDir = resolve(e.QUDAO_VAR)
  return {
    port: e.PORT,
    host: e.HOST,
    varDir,
    databaseUrl: e.DATABASE_URL,
    appPassword: e.QUDAO_APP_PASSWORD,
    roles: e.QUDAO_ROLES,
    baseUrl: e.QUDAO_BASE_URL?.replace(/\/$/, ''),
    secret: e.QUDAO_SECRET,
    trustProxy: e.QUDAO_TRUST_PROXY,
    uploadLimitBytes: e.QUDAO_UPLOAD_LIMIT,
    brandFilesLimitBytes: e.QUDAO_BRAND_FILES_LIMIT,
    metricsToken: e.QUDAO_METRICS_TOKEN,
    logLevel: e.LOG_LEVEL,
    filesDir: join(varDir, 'files'),
  }
}
