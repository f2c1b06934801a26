import type { AuditNote } from '../../platform/audit.ts'
import type { Changes } from './changes-of.ts'
import type { PartnerWrite } from './partner-write.ts'

/**
 * The event of one written partner: a new one with what they start with, a known one with before and after; none if
 * nothing is different.
 */
export function noteOf({ id, before, facts, act }: PartnerWrite, changes: Changes): AuditNote | undefined {
  if (before && Object.keys(changes).length === 0) return undefined
  const { action, reason, fileSha256 } = act
  const { grade, account } = facts
  return {
    action,
    subject: { type: 'partner', id },
    summary: {
      ...(before ? { partner: before.name, ...changes } : startsWith(changes)),
      ...(grade ? { hat: grade.hat, effectiveFrom: grade.effectiveFrom } : {}),
      ...(account ? { kind: account.kind } : {}),
      ...(fileSha256 ? { fileSha256 } : {}),
    },
    ...(reason ? { reason } : {}),
  }
}

const startsWith = (changes: Changes): Record<string, unknown> =>
  Object.fromEntries(Object.entries(changes).map(([field, { after }]) => [field, after]))
