import type { RouteDef } from '../platform/route.ts'
import { addPayoutAccount } from './routes/add-payout-account.ts'
import { assignSlot } from './routes/assign-slot.ts'
import { createPartner } from './routes/create-partner.ts'
import { createPartnerLink } from './routes/create-partner-link.ts'
import { createPartnerSession } from './routes/create-partner-session.ts'
import { getOwnPartner } from './routes/get-own-partner.ts'
import { getPartner } from './routes/get-partner.ts'
import { listPartnerLinks } from './routes/list-partner-links.ts'
import { listPartners } from './routes/list-partners.ts'
import { listSlotOwners } from './routes/list-slot-owners.ts'
import { listSlots } from './routes/list-slots.ts'
import { revealPartner } from './routes/reveal-partner.ts'
import { setPartnerGrade } from './routes/set-partner-grade.ts'
import { updatePartner } from './routes/update-partner.ts'
import { withdrawPartnerLink } from './routes/withdraw-partner-link.ts'

export { accountPlace, taxIdPlace } from './sealed-fields.ts'

export const routes: readonly RouteDef[] = [
  listPartners,
  createPartner,
  getPartner,
  updatePartner,
  revealPartner,
  addPayoutAccount,
  setPartnerGrade,
  listSlots,
  assignSlot,
  listSlotOwners,
  createPartnerLink,
  listPartnerLinks,
  withdrawPartnerLink,
  createPartnerSession,
  getOwnPartner,
]
