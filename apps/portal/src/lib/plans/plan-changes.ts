import type { components } from '@qudao/api/client'
import { CONDITION_KINDS } from '@qudao/api/domain/commission/plan'
import {
  audienceText,
  kindsOf,
  type PlanReader,
  type Rule,
  rateText,
  ruleText,
  type Terms,
  valuesText,
} from './plan-words.ts'

export type Version = components['schemas']['CommissionPlanVersion']
export type ChangeRow = Readonly<{
  id: string
  kind: 'add' | 'del' | 'mod'
  label: string
  before?: string
  after?: string
}>

/** The version published before this one, which its changes are told against. */
export const versionBefore = (version: Version, versions: readonly Version[]): Version | undefined =>
  versions.find((other) => other.version < version.version && other.publishedAt !== null)

/** What a version changed, in words and in reading order. */
export function changeRows(version: Version, before: Version, reader: PlanReader): ChangeRow[] {
  return [
    ...factRows(version, before, reader),
    ...ruleIds(version.terms, before.terms).flatMap((id) => ruleRows(id, version.terms, before.terms, reader)),
  ]
}

function factRows(version: Version, before: Version, reader: PlanReader): ChangeRow[] {
  const { t, format } = reader
  const facts = ({ terms, effectiveFrom, audience }: Version): [string, string, string][] => [
    ['effectiveFrom', t.plans.change.effectiveFrom, format.date(effectiveFrom, 'document')],
    ['audience', t.plans.change.audience, audienceText(audience, reader)],
    ['payer', t.plans.change.payer, t.plans.payers[terms.payer]],
    ['base', t.plans.change.base, t.plans.bases[terms.base]],
    ['tierMode', t.plans.change.tierMode, t.plans.tierModes[terms.tierMode]],
    ['holdDays', t.plans.change.holdDays, t.plans.change.days(terms.holdDays)],
    ['mode', t.plans.change.mode, t.trace.rounding[terms.rounding.mode]],
    ['step', t.plans.change.step, t.trace.step[terms.rounding.step]],
    ['currency', t.plans.change.currency, terms.currency],
  ]
  const old = facts(before)
  return facts(version).flatMap(([id, label, after], i) => {
    const was = old[i]?.[2] ?? ''
    // the words of a long list may be alike where the list is not
    const isSame = id === 'audience' ? same(version.audience, before.audience) : was === after
    return isSame ? [] : [{ id, kind: 'mod' as const, label, before: was, after }]
  })
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const ruleIds = (...terms: Terms[]) => [...new Set(terms.flatMap(({ rules }) => rules.map(({ id }) => id)))]

/** A rule by its label; without one, by what it looks at. */
function nameOf(rule: Rule | undefined, { t }: PlanReader): string {
  if (rule?.label) return rule.label
  const kinds = rule ? kindsOf(rule.when).map((kind) => t.trace.kinds[kind]) : []
  return kinds.length > 0 ? t.trace.ruleBy(kinds.join(t.trace.and)) : t.trace.allOrders
}

function ruleRows(id: string, now: Terms, old: Terms, reader: PlanReader): ChangeRow[] {
  const { t } = reader
  const [after, before] = [now, old].map(({ rules }) => rules.find((rule) => rule.id === id))
  const label = t.plans.change.rule(nameOf(after ?? before, reader))
  if (after && !before) return [{ id, kind: 'add', label, after: ruleText(after, now, reader) }]
  if (before && !after) return [{ id, kind: 'del', label, before: ruleText(before, old, reader) }]
  return after && before ? changedRows(id, { after, before }, { now, old }, reader) : []
}

type Both = Readonly<{ after: Rule; before: Rule }>

function changedRows(
  id: string,
  { after, before }: Both,
  { now, old }: { now: Terms; old: Terms },
  reader: PlanReader,
): ChangeRow[] {
  const { change } = reader.t.plans
  const name = nameOf(after, reader)
  const rows: ChangeRow[] = []
  const add = (key: string, label: string, was: string, is: string) =>
    rows.push({ id: `${id}.${key}`, kind: 'mod', label, before: was, after: is })
  if (after.label !== before.label) add('label', change.ruleLabel(name), before.label, after.label)
  for (const kind of CONDITION_KINDS) {
    const words = ({ when }: Rule) => {
      const values = when[kind]
      return values ? valuesText(kind, values, reader) : change.none
    }
    if (!same(after.when[kind], before.when[kind]))
      add(kind, change.ruleWhen(name, reader.t.trace.kinds[kind]), words(before), words(after))
  }
  if (!same(after.tiers, before.tiers))
    add('tiers', change.ruleTiers(name), rateText(before, old, reader), rateText(after, now, reader))
  return rows
}
