import { brandRoute } from '../../platform/route.ts'
import { XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { partnerTemplate } from '../templates.ts'

export const getPartnerImportTemplateRoute = brandRoute(
  {
    operationId: 'getPartnerImportTemplate',
    permission: 'partners.manage',
    summary: 'A sheet with sample rows and an explanation, to be filled with partners',
    method: 'get',
    path: '/partner-imports/template',
    answer: { file: 'The template', contentTypes: [XLSX_CONTENT_TYPE] },
  },
  partnerTemplate,
)
