import type { RatePpm, Rounding } from '../money.ts'
import type { ConditionKind, RoundingStep } from './plan.ts'

/** Which date decided the plan version: a report without a paid time falls back to the created time, and says so. */
export type DateBasis = 'paid' | 'created'

/** Kept with every entry: winner, inputs and version. The losers are found again by `explain`. */
export type StoredTrace = Readonly<{
  planVersion: string
  ruleId: string
  ratePpm: RatePpm
  baseMinor: bigint
  amountMinor: bigint
  dateBasis: DateBasis
}>

/** Why a rule did not decide the line. */
export type LossReason =
  | Readonly<{ code: 'condition_not_met'; kinds: readonly ConditionKind[] }>
  | Readonly<{ code: 'less_specific' }>
  | Readonly<{ code: 'tie_break'; by: 'kind_order' | 'list_order' }>

/** The rule that decided, with the conditions that held; labels are internal. */
export type WinningRule = Readonly<{ ruleId: string; label: string; ratePpm: RatePpm; held: readonly ConditionKind[] }>

export type LosingRule = Readonly<{ ruleId: string; label: string; ratePpm: RatePpm; reason: LossReason }>

/** Everything the portal needs to word 计算依据; no prose here. */
export type LineExplanation = Readonly<{
  planVersion: string
  dateBasis: DateBasis
  formula: Readonly<{
    baseMinor: bigint
    ratePpm: RatePpm
    /** base × rate before rounding, in major units, e.g. `23.2875` */
    exact: string
    mode: Rounding
    step: RoundingStep
    resultMinor: bigint
  }>
  winner: WinningRule
  losers: readonly LosingRule[]
  /** Plans have no caps or floors, so none can bite. */
  caps: readonly []
  /** Whether the same terms and inputs give the stored winner, rate and amount again. */
  reproduces: boolean
}>
