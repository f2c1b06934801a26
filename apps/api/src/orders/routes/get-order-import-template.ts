import { brandRoute } from '../../platform/route.ts'
import { XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { orderTemplate } from '../template.ts'

export const getOrderImportTemplateRoute = brandRoute(
  {
    operationId: 'getOrderImportTemplate',
    permission: 'orders.import',
    summary: 'A sheet with sample rows and an explanation, to be filled with order lines',
    method: 'get',
    path: '/order-imports/template',
    answer: { file: 'The template', contentTypes: [XLSX_CONTENT_TYPE] },
  },
  orderTemplate,
)
