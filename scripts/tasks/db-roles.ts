import { randomBytes } from 'node:crypto'
import { openSql } from '../../db/driver.ts'
import { OWNER_ROLE, rolesSql } from '../../db/roles.ts'

// npm run db:roles            prints the SQL that makes the two logins, for you to read and run
// npm run db:roles -- --run   runs it on DATABASE_URL, which is an administrator's here
const newPassword = () => randomBytes(24).toString('base64url')
const passwords = {
  owner: process.env.QUDAO_OWNER_PASSWORD || newPassword(),
  app: process.env.QUDAO_APP_PASSWORD || newPassword(),
}

if (process.argv.includes('--run')) {
  const administrator = process.env.DATABASE_URL
  if (administrator) await runOn(administrator)
  else refuse('Set DATABASE_URL to the database as an administrator, e.g. postgres://postgres:…@localhost:5432/qudao')
} else {
  console.log(rolesSql(passwords))
  console.log(`-- Then start Qudao with:\n${settingsFor('postgres://localhost:5432/qudao', '-- ')}`)
}

async function runOn(administrator: string): Promise<void> {
  const sql = openSql({ url: administrator }, { name: 'qudao db:roles' })
  try {
    await sql.begin((transaction) => transaction.unsafe(rolesSql(passwords)))
    console.log(`The two logins are there, with new passwords. Start Qudao with:\n${settingsFor(administrator, '')}`)
  } catch (error) {
    refuse(`The logins could not be made, and nothing was changed: ${error instanceof Error ? error.message : error}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function settingsFor(anyUrl: string, indent: string): string {
  const url = new URL(anyUrl)
  url.username = OWNER_ROLE
  url.password = encodeURIComponent(passwords.owner)
  return `${indent}DATABASE_URL=${url.href}\n${indent}QUDAO_APP_PASSWORD=${passwords.app}`
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
