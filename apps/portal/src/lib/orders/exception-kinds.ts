import { wordOf } from '../word-of.ts'

/** What a person does about rows that could not be used. */
export type ExceptionAct = 'assign_slot' | 'map_status' | 'correct' | 'plan' | 'reupload' | 'judge'

type Kind = Readonly<{
  act: ExceptionAct
  /** Fields whose cell can be corrected when the problem itself names no column. */
  fields?: readonly string[]
}>

const CORRECT: Kind = { act: 'correct' }
const PLAN: Kind = { act: 'plan' }
const REUPLOAD: Kind = { act: 'reupload' }

const KINDS: Readonly<Record<string, Kind>> = {
  order_no_damaged: CORRECT,
  id_damaged: CORRECT,
  missing_required: CORRECT,
  bad_amount: CORRECT,
  too_precise: CORRECT,
  negative_amount: CORRECT,
  too_large: CORRECT,
  merged_amount: CORRECT,
  bad_quantity: CORRECT,
  bad_date: CORRECT,
  undecodable_text: CORRECT,
  unknown_status: { act: 'map_status' },
  broken_quote: REUPLOAD,
  too_many_cells: REUPLOAD,
  cut_off: REUPLOAD,
  refund_currency_differs: REUPLOAD,
  slot_unknown: { act: 'assign_slot' },
  slot_missing: { act: 'correct', fields: ['slotCode'] },
  partner_changed: { act: 'correct', fields: ['slotCode'] },
  plan_missing: PLAN,
  plan_ambiguous: PLAN,
  rate_missing: PLAN,
  income_missing: PLAN,
  refund_ambiguous: { act: 'correct', fields: ['productId', 'subOrderNo'] },
  refund_zero: { act: 'correct', fields: ['refund'] },
  return_customer_missing: { act: 'correct', fields: ['customerRef'] },
}

/** Others are for a person to judge: compare, then read again or dismiss. */
export const kindOf = (code: string): Kind => wordOf(KINDS, code) ?? { act: 'judge' }

/** Damage of a whole row, which no cell can mend. */
export const isReadAgain = (act: ExceptionAct): boolean => act === 'plan' || act === 'judge'
