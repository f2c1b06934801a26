import { draftOf, emptyForm, type PlanForm, partnersIn, type TypedRule } from '../plans/plan-form.ts'
import { findProblems } from '../plans/plan-problems.ts'
import { type Api, refuse } from './api.ts'
import { listProductNames, type NamedListing, type NamedPartner, namePartners } from './plan-people.ts'

export type PlanChoices = Readonly<{
  /** Those that the plan names already; others are found by typing. */
  partners: readonly NamedPartner[]
  grades: readonly { grade: string; partners: number }[]
  products: readonly NamedListing[]
  categories: readonly string[]
  shops: readonly string[]
  secondPersonAbovePpm: number
}>

const MOST_SHOPS = 200

/**
 * What a plan may name, and from which rate on it takes a second person.
 *
 * @param plan as it is before anything is typed
 */
export async function readChoices(api: Api, brand: string, plan: PlanForm): Promise<PlanChoices> {
  const path = { params: { path: { brand } } }
  const [partners, grades, settings, products, categories, shops] = await Promise.all([
    namePartners(api, brand, partnersIn(plan)),
    api.GET('/api/b/{brand}/partner-grades', path),
    api.GET('/api/b/{brand}/brand', path),
    listProductNames(api, brand),
    api.GET('/api/b/{brand}/product-categories', path),
    api.GET('/api/b/{brand}/shops', { params: { path: { brand }, query: { limit: MOST_SHOPS } } }),
  ])
  if (grades.error) refuse(grades.error)
  if (settings.error) refuse(settings.error)
  const counts = new Map<string, number>()
  for (const { grade, partners: count } of grades.data.items) counts.set(grade, (counts.get(grade) ?? 0) + count)
  return {
    partners,
    products,
    categories: (categories.data?.items ?? []).map(({ category }) => category),
    // one name on two platforms is one condition
    shops: [...new Set((shops.data?.items ?? []).map(({ name }) => name))],
    grades: [...counts].map(([grade, count]) => ({ grade, partners: count })),
    secondPersonAbovePpm: settings.data.settings.secondPersonAbovePpm,
  }
}

const oneOf = <T extends string>(known: readonly T[], text: string, otherwise: T): T =>
  known.find((one) => one === text) ?? otherwise

/** The editor as posted. Rules come as JSON where scripts run; without them there is one rate for all orders. */
export function readPlanForm(values: FormData, place: { currency: string; timeZone: string }): PlanForm {
  const text = (name: string) => String(values.get(name) ?? '').trim()
  const list = (name: string) => values.getAll(name).map(String)
  const blank = emptyForm(place, '')
  return {
    name: text('name'),
    payer: oneOf(['channel', 'brand', 'top_up', ''], text('payer'), ''),
    base: oneOf(['paid', 'settled', 'channel_income', ''], text('base'), ''),
    tierMode: oneOf(['graduated', 'whole'], text('tierMode'), 'graduated'),
    audience: oneOf(['everyone', 'grades', 'partners'], text('audience'), 'everyone'),
    grades: list('grade'),
    partnerIds: list('partner'),
    rules:
      readRules(text('rules')) ?? blank.rules.map((rule) => ({ ...rule, tiers: [{ from: '0', rate: text('rate') }] })),
    holdDays: text('holdDays'),
    mode: oneOf(['half_up', 'half_even', 'up', 'down'], text('mode'), 'half_up'),
    step: oneOf(['line', 'order', 'period'], text('step'), 'line'),
    effectiveFrom: text('effectiveFrom'),
    currency: text('currency') || place.currency,
  }
}

function readRules(json: string): TypedRule[] | null {
  if (json === '') return null
  try {
    const rules: unknown = JSON.parse(json)
    return Array.isArray(rules) && rules.every(isTypedRule) ? rules : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string')

function isTypedRule(value: unknown): value is TypedRule {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.label !== 'string') return false
  const { when, tiers } = value
  return (
    isRecord(when) &&
    Object.values(when).every(isTexts) &&
    Array.isArray(tiers) &&
    tiers.every((tier) => isRecord(tier) && typeof tier.from === 'string' && typeof tier.rate === 'string')
  )
}

export type SavedDraft = Readonly<
  { id: string } | { status: number; typed: PlanForm; code: string | null; details: Readonly<Record<string, unknown>> }
>

/** Saves what was posted as a new plan, or as the draft of the plan `id`; a refusal carries all that was typed. */
export async function saveDraft(
  api: Api,
  place: { brand: string; currency: string; timeZone: string; id?: string },
  values: FormData,
): Promise<SavedDraft> {
  const typed = readPlanForm(values, place)
  if (Object.keys(findProblems(typed)).length > 0) return { status: 400, typed, code: null, details: {} }
  const { brand, id } = place
  const body = draftOf(typed, place.timeZone)
  const { data, error: problem } = id
    ? await api.PUT('/api/b/{brand}/commission-plans/{id}/draft', { params: { path: { brand, id } }, body })
    : await api.POST('/api/b/{brand}/commission-plans', { params: { path: { brand } }, body })
  return problem
    ? { status: problem.status, typed, code: problem.code, details: problem.details ?? {} }
    : { id: data.id }
}
