import type { OrderMappingInput } from './order-mapping.ts'

/**
 * The order lines of a British gift wholesaler (UCI Online Retail, D. Chen, CC BY 4.0): a ready mapping for a file with
 * invoices, prices per piece and cancellations, and the example of one. The partner is the customer, mostly a reseller.
 */
export const onlineRetailMapping: OrderMappingInput = {
  slug: 'online-retail',
  columns: {
    orderNo: 'InvoiceNo',
    productId: 'StockCode',
    productTitle: 'Description',
    quantity: 'Quantity',
    unitPrice: 'UnitPrice',
    createdAt: 'InvoiceDate',
    paidAt: 'InvoiceDate',
    slotCode: 'CustomerID',
    customerRef: 'CustomerID',
  },
  timeZone: 'Europe/London',
  currency: 'GBP',
  lineKey: { columns: ['InvoiceNo', 'StockCode'], occurrenceWithin: 'InvoiceNo' },
  constantState: 'settled',
  paidFrom: 'quantity_times_price',
  returns: { column: 'InvoiceNo', prefix: 'C' },
  excluded: { productIds: ['POST', 'DOT', 'M', 'D', 'BANK CHARGES', 'AMAZONFEE'], zeroPrice: true },
  required: ['productId', 'slotCode'],
}
