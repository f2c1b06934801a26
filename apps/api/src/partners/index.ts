import type { JobDef } from '../platform/jobs.ts'
import type { RouteDef } from '../platform/route.ts'
import { importPartnersJob } from './jobs.ts'
import { addPayoutAccountRoute } from './routes/add-payout-account.ts'
import { approveOpeningImportRoute } from './routes/approve-opening-import.ts'
import { assignSlotRoute } from './routes/assign-slot.ts'
import { confirmPartnerImportRoute } from './routes/confirm-partner-import.ts'
import { createOpeningImportRoute } from './routes/create-opening-import.ts'
import { createPartnerRoute } from './routes/create-partner.ts'
import { createPartnerLinkRoute } from './routes/create-partner-link.ts'
import { createPartnerSessionRoute } from './routes/create-partner-session.ts'
import { exportPartnerImportErrorsRoute } from './routes/export-partner-import-errors.ts'
import { getOpeningImportRoute } from './routes/get-opening-import.ts'
import { getOpeningTemplateRoute } from './routes/get-opening-template.ts'
import { getOwnPartnerRoute } from './routes/get-own-partner.ts'
import { getPartnerRoute } from './routes/get-partner.ts'
import { getPartnerImportRoute } from './routes/get-partner-import.ts'
import { getPartnerImportTemplateRoute } from './routes/get-partner-import-template.ts'
import { importPartnersRoute } from './routes/import-partners.ts'
import { listOpeningImportsRoute } from './routes/list-opening-imports.ts'
import { listPartnerGradesRoute } from './routes/list-partner-grades.ts'
import { listPartnerLinksRoute } from './routes/list-partner-links.ts'
import { listPartnersRoute } from './routes/list-partners.ts'
import { listSlotOwnersRoute } from './routes/list-slot-owners.ts'
import { listSlotsRoute } from './routes/list-slots.ts'
import { revealPartnerRoute } from './routes/reveal-partner.ts'
import { seePartnerLinkRoute } from './routes/see-partner-link.ts'
import { setPartnerGradeRoute } from './routes/set-partner-grade.ts'
import { setPartnerImportMappingRoute } from './routes/set-partner-import-mapping.ts'
import { setTaxHandlingRoute } from './routes/set-tax-handling.ts'
import { updatePartnerRoute } from './routes/update-partner.ts'
import { uploadOpeningBalancesRoute } from './routes/upload-opening-balances.ts'
import { withdrawOpeningImportRoute } from './routes/withdraw-opening-import.ts'
import { withdrawPartnerLinkRoute } from './routes/withdraw-partner-link.ts'

export { looksLikePartnerList } from './import/looks-like-list.ts'
export { accountPlace, taxIdPlace } from './sealed-fields.ts'
export { giveSlot } from './service/assign-slot.ts'
export { takeInPartner } from './service/create-partner.ts'
export { listPartners } from './service/list-partners.ts'

export const routes: readonly RouteDef[] = [
  listPartnersRoute,
  listPartnerGradesRoute,
  createPartnerRoute,
  setTaxHandlingRoute,
  getPartnerRoute,
  updatePartnerRoute,
  revealPartnerRoute,
  addPayoutAccountRoute,
  setPartnerGradeRoute,
  listSlotsRoute,
  assignSlotRoute,
  listSlotOwnersRoute,
  createPartnerLinkRoute,
  listPartnerLinksRoute,
  withdrawPartnerLinkRoute,
  createPartnerSessionRoute,
  seePartnerLinkRoute,
  getOwnPartnerRoute,
  getPartnerImportTemplateRoute,
  importPartnersRoute,
  getPartnerImportRoute,
  setPartnerImportMappingRoute,
  exportPartnerImportErrorsRoute,
  confirmPartnerImportRoute,
  getOpeningTemplateRoute,
  uploadOpeningBalancesRoute,
  createOpeningImportRoute,
  listOpeningImportsRoute,
  getOpeningImportRoute,
  approveOpeningImportRoute,
  withdrawOpeningImportRoute,
]

export const jobs: readonly JobDef[] = [importPartnersJob]
