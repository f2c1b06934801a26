import { verifyAuditChain } from '../../audit/index.ts'
import type { Law } from './law.ts'

/** The day book: every page follows from its events and the page before. */
export const chainOfAuditPages: Law = {
  name: 'audit',
  async find({ deps, brand }) {
    const { problem } = await verifyAuditChain(deps, brand.id)
    return (
      problem && { subject: `audit page ${problem.sequence}`, expected: 'a page that follows', found: problem.reason }
    )
  },
}
