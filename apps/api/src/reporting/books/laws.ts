import {
  findUnbalancedCurrency,
  findUnexplainedAccount,
  findUnknownCurrency,
  findWrongBalance,
} from '../queries/account-laws.ts'
import { findOverearnedLine, findStrayOutcome, findUnrecordedAct, findWrongLineAmount } from '../queries/act-laws.ts'
import {
  findEarningOfRefundedLine,
  findExcessReversal,
  findForeignReversal,
  findMisbookedEntry,
  findPaidTwice,
  findStrayPosting,
  findUnsharedPeriod,
} from '../queries/entry-laws.ts'
import { findImpossiblePayment, findWrongPayment } from '../queries/payout-laws.ts'
import { findEarlyPeriodRelease, findEarlyRelease } from '../queries/release-laws.ts'
import { findForeignStatementEntry, findWrongOpening, findWrongStatement } from '../queries/statement-laws.ts'
import { findStrangeTeller, findUnreadResult, findUntoldOutcome } from '../queries/told-laws.ts'
import { chainOfAuditPages } from './audit-chain.ts'
import { amountLaw, type Law, rowLaw } from './law.ts'
import { papersOfEveryBatch } from './papers.ts'
import { payeesOfEveryBatch } from './payees.ts'
import { fileOfEveryBatch } from './payment-files.ts'
import { bytesOfEveryFile } from './stored-files.ts'
import { taxOfEveryMonth } from './tax-months.ts'

/** What must hold of a brand's books, from single postings up to files; the first that does not is told. */
export const LAWS: readonly Law[] = [
  rowLaw('known-currencies', findUnknownCurrency),
  amountLaw('currencies', findUnbalancedCurrency),
  amountLaw('balances', findWrongBalance),
  rowLaw('paid-twice', findPaidTwice),
  rowLaw('entries-booked', findMisbookedEntry),
  rowLaw('line-amounts', findWrongLineAmount),
  amountLaw('stray-postings', findStrayPosting),
  rowLaw('reversal-kinship', findForeignReversal),
  amountLaw('reversals', findExcessReversal),
  amountLaw('refunded-lines', findEarningOfRefundedLine),
  amountLaw('shares', findUnsharedPeriod),
  rowLaw('line-bases', findOverearnedLine),
  rowLaw('statement-entries', findForeignStatementEntry),
  amountLaw('statements', findWrongStatement),
  amountLaw('openings', findWrongOpening),
  amountLaw('payments', findWrongPayment),
  rowLaw('payment-states', findImpossiblePayment),
  taxOfEveryMonth,
  amountLaw('accounts', findUnexplainedAccount),
  rowLaw('outcomes', findStrayOutcome),
  rowLaw('acts', findUnrecordedAct),
  rowLaw('told-outcomes', findUntoldOutcome),
  rowLaw('tellers', findStrangeTeller),
  rowLaw('result-files', findUnreadResult),
  rowLaw('releases', findEarlyRelease),
  rowLaw('period-releases', findEarlyPeriodRelease),
  fileOfEveryBatch,
  papersOfEveryBatch,
  payeesOfEveryBatch,
  bytesOfEveryFile,
  chainOfAuditPages,
]
