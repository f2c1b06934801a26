export const FORMAT_CODES = [
  'alimama_30',
  'alimama_sub',
  'tbk_order_json',
  'refund_csv',
  'refund_json',
  'merchant',
  'mapped',
] as const

export type FormatCode = (typeof FORMAT_CODES)[number]
