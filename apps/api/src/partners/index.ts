import type { JobDef } from '../platform/jobs.ts'
import type { RouteDef } from '../platform/route.ts'
import { importPartnersJob } from './jobs.ts'
import { addPayoutAccount } from './routes/add-payout-account.ts'
import { approveOpeningImport } from './routes/approve-opening-import.ts'
import { assignSlot } from './routes/assign-slot.ts'
import { confirmPartnerImport } from './routes/confirm-partner-import.ts'
import { createOpeningImport } from './routes/create-opening-import.ts'
import { createPartner } from './routes/create-partner.ts'
import { createPartnerLink } from './routes/create-partner-link.ts'
import { createPartnerSession } from './routes/create-partner-session.ts'
import { exportPartnerImportErrors } from './routes/export-partner-import-errors.ts'
import { getOpeningImport } from './routes/get-opening-import.ts'
import { getOpeningTemplate } from './routes/get-opening-template.ts'
import { getOwnPartner } from './routes/get-own-partner.ts'
import { getPartner } from './routes/get-partner.ts'
import { getPartnerImport } from './routes/get-partner-import.ts'
import { getPartnerImportTemplate } from './routes/get-partner-import-template.ts'
import { importPartners } from './routes/import-partners.ts'
import { listOpeningImports } from './routes/list-opening-imports.ts'
import { listPartnerGrades } from './routes/list-partner-grades.ts'
import { listPartnerLinks } from './routes/list-partner-links.ts'
import { listPartners } from './routes/list-partners.ts'
import { listSlotOwners } from './routes/list-slot-owners.ts'
import { listSlots } from './routes/list-slots.ts'
import { revealPartner } from './routes/reveal-partner.ts'
import { setPartnerGrade } from './routes/set-partner-grade.ts'
import { updatePartner } from './routes/update-partner.ts'
import { uploadOpeningBalances } from './routes/upload-opening-balances.ts'
import { withdrawOpeningImport } from './routes/withdraw-opening-import.ts'
import { withdrawPartnerLink } from './routes/withdraw-partner-link.ts'

export { looksLikePartnerList } from './import/looks-like-list.ts'
export { accountPlace, taxIdPlace } from './sealed-fields.ts'
export { giveSlot } from './service/assign-slot.ts'
export { takeInPartner } from './service/create-partner.ts'
export { listPartners as findPartners } from './service/list-partners.ts'

export const routes: readonly RouteDef[] = [
  listPartners,
  listPartnerGrades,
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
  getPartnerImportTemplate,
  importPartners,
  getPartnerImport,
  exportPartnerImportErrors,
  confirmPartnerImport,
  getOpeningTemplate,
  uploadOpeningBalances,
  createOpeningImport,
  listOpeningImports,
  getOpeningImport,
  approveOpeningImport,
  withdrawOpeningImport,
]

export const jobs: readonly JobDef[] = [importPartnersJob]
