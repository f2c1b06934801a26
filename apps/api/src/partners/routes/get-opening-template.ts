import { brandRoute } from '../../platform/route.ts'
import { XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { openingTemplate } from '../templates.ts'

export const getOpeningTemplateRoute = brandRoute(
  {
    operationId: 'getOpeningTemplate',
    permission: 'settlements.adjust',
    summary: 'A sheet with sample rows and an explanation, to be filled with opening balances',
    method: 'get',
    path: '/opening-imports/template',
    answer: { file: 'The template', contentTypes: [XLSX_CONTENT_TYPE] },
  },
  openingTemplate,
)
