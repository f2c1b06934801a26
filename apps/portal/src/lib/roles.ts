import type { Messages } from './messages/index.ts'
import { wordOf } from './word-of.ts'

/** The name of a role; a brand's own role is called as the brand calls it. */
export function roleWords(t: Messages, role: string): string {
  const known: Readonly<Record<string, string>> = t.shell.roles
  return wordOf(known, role) ?? role
}
