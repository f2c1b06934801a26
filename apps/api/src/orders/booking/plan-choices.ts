import { compilePlan, type Rate } from '../../domain/commission/compile-plan.ts'
import type { LineFacts, Payer, PlanTerms } from '../../domain/commission/plan.ts'
import { type PlanSelection, type SelectableVersion, selectPlans } from '../../domain/commission/select-plan.ts'
import type { Uuid } from '../../platform/ids.ts'

/** A published version with its terms. */
export type PlanVersion = SelectableVersion & Readonly<{ planId: Uuid; payer: Payer; terms: PlanTerms }>

/** A partner's grade from an instant on. */
export type GradeChange = Readonly<{ partnerId: Uuid; grade: string; effectiveFromMs: number }>

/** The version and rule that serve one slot of a line. */
export type PlanChoice = Readonly<{ version: PlanVersion; rate: Rate }>
export type Choices = Readonly<{ main: PlanChoice; topUp: PlanChoice | undefined }>

export type PlanProblem = Readonly<{
  code: 'plan_missing' | 'plan_ambiguous' | 'rate_missing'
  details: Readonly<Record<string, unknown>>
}>

export type Sale = Readonly<{
  partnerId: Uuid
  currency: string
  datedAtMs: number
  productId: string
  category: string
  shopName: string
}>

type Selection = PlanSelection<PlanVersion>

/** Plan selection for many lines: the answer for a partner changes only where some version or grade begins. */
export class PlanChoices {
  readonly #versions: readonly PlanVersion[]
  readonly #byId: ReadonlyMap<string, PlanVersion>
  readonly #asOfMs: number
  readonly #starts: readonly number[]
  readonly #grades: ReadonlyMap<Uuid, readonly GradeChange[]>
  readonly #selected = new Map<string, Selection>()
  readonly #compiled = new Map<PlanVersion, (facts: LineFacts) => Rate | undefined>()

  constructor(versions: readonly PlanVersion[], grades: readonly GradeChange[], asOfMs: number) {
    this.#versions = versions
    this.#byId = new Map(versions.map((version) => [`${version.planId} ${version.version}`, version]))
    this.#asOfMs = asOfMs
    this.#grades = Map.groupBy(grades, ({ partnerId }) => partnerId)
    this.#starts = [...new Set([...versions, ...grades].map(({ effectiveFromMs }) => effectiveFromMs))].sort(
      (a, b) => a - b,
    )
  }

  get isEmpty(): boolean {
    return !this.#versions.some(({ publishedAtMs }) => publishedAtMs !== null && publishedAtMs <= this.#asOfMs)
  }

  /** The version an entry was earned under. */
  versionOf(planId: Uuid, version: number): PlanVersion {
    const found = this.#byId.get(`${planId} ${version}`)
    if (!found) throw new Error(`the entry names version ${version} of plan ${planId}, which does not exist`)
    return found
  }

  /** Which versions and rules serve a line at its first accrual. */
  choose(sale: Sale): Choices | PlanProblem {
    const grade = this.#gradeAt(sale.partnerId, sale.datedAtMs)
    const { main, topUp, ambiguous } = this.#select(sale, grade)
    if (ambiguous) return { code: 'plan_ambiguous', details: ambiguous }
    if (!main) return { code: 'plan_missing', details: this.#missing(sale) }
    const facts = factsOf(sale, grade)
    const rate = this.#rateOf(main, facts)
    if (!rate) return { code: 'rate_missing', details: { planId: main.planId, version: main.version, ...facts } }
    const extra = topUp && this.#rateOf(topUp, facts)
    return { main: { version: main, rate }, topUp: topUp && extra ? { version: topUp, rate: extra } : undefined }
  }

  #select({ partnerId, currency, datedAtMs }: Sale, grade: string | undefined): Selection {
    const key = `${partnerId}|${currency}|${this.#starts.findLastIndex((start) => start <= datedAtMs)}`
    const known = this.#selected.get(key)
    if (known) return known
    const question = { partnerId, grade, datedAtMs, asOfMs: this.#asOfMs, currency }
    const selection = selectPlans(this.#versions, question)
    this.#selected.set(key, selection)
    return selection
  }

  /** What is missing, and the plan that would serve the sale if it only began earlier. */
  #missing({ partnerId, currency, datedAtMs }: Sale): Readonly<Record<string, unknown>> {
    const about = { partnerId, currency }
    for (const laterMs of this.#starts.filter((start) => start > datedAtMs)) {
      const grade = this.#gradeAt(partnerId, laterMs)
      const question = { partnerId, grade, datedAtMs: laterMs, asOfMs: this.#asOfMs, currency }
      const { main } = selectPlans(this.#versions, question)
      if (!main) continue
      const later = { planId: main.planId, version: main.version, from: new Date(main.effectiveFromMs).toISOString() }
      return { ...about, later }
    }
    return about
  }

  #gradeAt(partnerId: Uuid, datedAtMs: number): string | undefined {
    return this.#grades.get(partnerId)?.findLast(({ effectiveFromMs }) => effectiveFromMs <= datedAtMs)?.grade
  }

  #rateOf(version: PlanVersion, facts: LineFacts): Rate | undefined {
    const compiled = this.#compiled.get(version) ?? compilePlan(version.terms)
    this.#compiled.set(version, compiled)
    return compiled(facts)
  }
}

/** What rules may look at; an empty text matches no condition. */
export function factsOf(sale: Sale, grade: string | undefined): LineFacts {
  return {
    partner: sale.partnerId,
    ...(sale.productId ? { product: sale.productId } : {}),
    ...(sale.category ? { category: sale.category } : {}),
    ...(sale.shopName ? { shop: sale.shopName } : {}),
    ...(grade ? { grade } : {}),
  }
}

export const isPlanProblem = (answer: Choices | PlanProblem): answer is PlanProblem => 'code' in answer
