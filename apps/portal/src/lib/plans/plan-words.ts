import type { components } from '@qudao/api/client'
import { CONDITION_KINDS, type ConditionKind } from '@qudao/api/domain/commission/plan'
import type { Format } from '../format/format.ts'
import type { Messages } from '../messages/index.ts'

export type Terms = components['schemas']['PlanTerms']
export type Rule = Terms['rules'][number]
export type Audience = components['schemas']['PlanAudience']

type Names = ReadonlyMap<string, string>
/** The reader, and the names of partners and products that plans know by id. */
export type PlanReader = Readonly<{ t: Messages; format: Format; partners: Names; products: Names }>

const SHOWN = 3

/** 茶具、盖碗 等 12 个: the first few values of a condition in words. */
export function valuesText(kind: ConditionKind, values: readonly string[], reader: PlanReader): string {
  const { t } = reader
  const names = values.slice(0, SHOWN).map((value) => nameOfValue(kind, value, reader))
  const shown = names.join(t.parts.list)
  return values.length > SHOWN ? t.plans.andMore(shown, values.length) : shown
}

/** Partners and products are known by id; a product that nobody took in stays its number. */
export const nameOfValue = (
  kind: ConditionKind,
  value: string,
  { partners, products }: Pick<PlanReader, 'partners' | 'products'>,
): string => (kind === 'partners' ? partners : kind === 'products' ? products : undefined)?.get(value) ?? value

/** The kinds of condition that a rule sets, in order of precedence. */
export const kindsOf = (when: Rule['when']): ConditionKind[] =>
  CONDITION_KINDS.filter((kind) => when[kind] !== undefined)

/** 对类目为{categories}的订单，佣金为{rate}。 with places for tokens. */
export function ruleTemplate(
  { when, tiers }: Readonly<{ when: Rule['when']; tiers: readonly unknown[] }>,
  t: Messages,
) {
  const { rule } = t.plans
  const { list } = t.parts
  const conditions = kindsOf(when).map((kind) => rule.condition(t.trace.kinds[kind], `{${kind}}`))
  const head = conditions.length > 0 ? rule.orders(conditions.join(list)) : rule.everyOrder
  return tiers.length > 1 ? rule.tiered(head) : rule.flat(head)
}

/** The rate of a rule, or its tiers, on one line. */
export function rateText({ tiers }: Rule, terms: Terms, { t, format }: PlanReader): string {
  const [first] = tiers
  if (tiers.length <= 1) return format.rate(first?.rate ?? 0)
  const all = tiers.map(({ from, rate }) => t.plans.rule.tier(format.money(from, terms.currency), format.rate(rate)))
  return all.join(t.parts.list)
}

/** A rule as one sentence. */
export function ruleText(rule: Rule, terms: Terms, reader: PlanReader): string {
  const words: Record<string, string> = {
    rate: rateText(rule, terms, reader),
    mode: reader.t.plans.tierModes[terms.tierMode],
  }
  for (const kind of kindsOf(rule.when)) words[kind] = valuesText(kind, rule.when[kind] ?? [], reader)
  const sentence = ruleTemplate(rule, reader.t).replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')
  return rule.tiers.length > 1 ? `${sentence}${words.rate}` : sentence
}

/** The partners whose names the sentences about a version say. */
export const partnersToName = ({ audience, terms }: Readonly<{ audience: Audience; terms: Terms }>): string[] =>
  [
    ...(audience.kind === 'partners' ? [audience.partnerIds] : []),
    ...terms.rules.map(({ when }) => when.partners ?? []),
  ].flatMap((ids) => ids.slice(0, SHOWN))

export function audienceText(audience: Audience, { t, partners }: PlanReader): string {
  if (audience.kind === 'everyone') return t.plans.audience.everyone
  if (audience.kind === 'grades') return t.plans.audience.grades(audience.grades.join(t.parts.list))
  const names = audience.partnerIds.slice(0, SHOWN).map((id) => partners.get(id) ?? id)
  const count = audience.partnerIds.length
  return t.plans.audience.partners(names.join(t.parts.list), count > SHOWN ? count : 0)
}

export const roundingText = ({ mode, step }: Terms['rounding'], { t }: PlanReader): string =>
  t.plans.rounding(t.trace.rounding[mode], t.trace.step[step])

export const highestRate = ({ rules }: Terms): number =>
  Math.max(0, ...rules.flatMap(({ tiers }) => tiers.map(({ rate }) => rate)))
