import { ensurePortal } from '../portal-build.ts'

await ensurePortal()
await import('../../apps/api/src/server.ts')
