import { randomBytes } from 'node:crypto'
import { takeInImport } from '@qudao/api/orders/booking/take-in-import'
import type { Deps } from '@qudao/api/platform/deps'
import { createFileStore } from '@qudao/api/platform/files'
import { createVault } from '@qudao/api/platform/vault'
import { connect } from '@qudao/db/client'

// a process of its own that takes an import in, to be killed in the middle of it
const { logins, filesDir, brandId, importId } = JSON.parse(process.argv[2] ?? '{}')
const db = connect(logins)
// safe because it never gets as far as the queue
const deps = {
  db,
  files: createFileStore(filesDir, createVault(randomBytes(32))),
  now: () => new Date(),
} as unknown as Deps
await takeInImport(deps, brandId, importId)
