import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// npm run db:generate [-- --name what-changes] [--custom --name what-it-does]
const root = join(import.meta.dirname, '../..')
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/drizzle-kit/bin.cjs'),
    'generate',
    '--config',
    'drizzle.config.ts',
    ...process.argv.slice(2),
  ],
  { cwd: join(root, 'db'), stdio: 'inherit' },
)
process.exitCode = status ?? 1
