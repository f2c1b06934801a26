import { z } from 'zod'

/** Shown wherever a preset is offered: templates differ by bank, product and version. */
export const CHECK_WITH_BANK = '请先与银行核对'

const BANK_SHEET_SOURCES = [
  'serial',
  'line_id',
  'account',
  'name',
  'amount',
  'currency',
  'bank_name',
  'bank_branch_code',
  'bank_place',
  'mobile',
  'email',
  'purpose',
  'payer_account',
  'payer_name',
  'payer_bank',
  'is_own_bank',
  'is_same_place',
  'constant',
  'blank',
] as const

const BankSheetColumn = z
  .object({
    label: z.string().min(1).max(100),
    source: z.enum(BANK_SHEET_SOURCES),
    /** For amounts: `yuan` is text with two decimals, `number` a numeric cell, `fen` the integer. */
    format: z.enum(['yuan', 'number', 'fen']).optional(),
    /** The text of a `constant`. */
    value: z.string().max(200).optional(),
    /** A line without this field is reported before the file is written. */
    required: z.boolean().optional(),
  })
  .refine((column) => column.source !== 'constant' || column.value !== undefined, {
    path: ['value'],
    message: 'a constant column needs its value',
  })
  .refine((column) => column.format === undefined || column.source === 'amount', {
    path: ['format'],
    message: 'only the amount column has a format',
  })

/** A transfer sheet as the operator's bank wants it: which columns, under which labels, from which of our fields. */
export const BankSheetTemplate = z.object({
  code: z.string().regex(/^[a-z0-9_]{1,40}$/),
  name: z.string().min(1).max(60),
  notice: z.string().max(200).optional(),
  file: z.enum(['xlsx', 'csv_gbk', 'csv_utf8']),
  /** The bank's name as it appears in payees' bank names, for `is_own_bank`. */
  ownBank: z.string().max(60).optional(),
  columns: z
    .array(BankSheetColumn)
    .min(1)
    .max(60)
    .refine(
      (columns) => columns.some((column) => column.source === 'amount'),
      'a transfer sheet needs an amount column',
    )
    .refine(
      (columns) => columns.some((column) => column.source === 'account'),
      'a transfer sheet needs an account column',
    ),
})

export type BankSheetTemplate = z.infer<typeof BankSheetTemplate>
export type BankSheetColumn = BankSheetTemplate['columns'][number]
export type BankSheetSource = (typeof BANK_SHEET_SOURCES)[number]
