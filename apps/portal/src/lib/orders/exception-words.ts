import type { components } from '@qudao/api/client'
import type { Format } from '../format/format.ts'
import type { Messages } from '../messages/index.ts'
import { wordOf } from '../word-of.ts'

export type Exception = components['schemas']['ImportException']
export type ExceptionGroup = components['schemas']['ImportExceptionPage']['groups'][number]
/** One thing wrong in one cell. */
export type Issue = Readonly<{ code: string; column: string; value: string }>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The reason in words. */
export const reasonOf = (code: string, t: Messages) => wordOf(t.exceptions.codes, code) ?? t.exceptions.unknownCode

type About = Pick<ExceptionGroup, 'code' | 'subject' | 'details' | 'partner'>

/** What the rows of a group have in common besides the reason: a slot, a word, a column, an order; '' for nothing. */
export function subjectOf({ code, subject, details, partner }: About, t: Messages): string {
  const { about } = t.exceptions
  if (partner) return about.partner(partner.name)
  if (!subject) return ''
  if (code === 'slot_unknown' || code === 'partner_changed') return about.slot(subject, text(details.slotName))
  if (code === 'unknown_status') return about.word(subject)
  if (text(details.column) === subject) return about.column(subject)
  if (text(details.orderNo) === subject) return about.order(subject)
  return code === 'plan_missing' ? '' : about.product(subject)
}

/** All that is wrong in the cells of a row, the first first. */
export function issuesOf({ code, details }: Pick<Exception, 'code' | 'details'>): Issue[] {
  const { column, value, more } = details
  if (typeof column !== 'string' || column === '') return []
  // safe because what else is wrong in a row has the shape of the first
  const others = Array.isArray(more) ? (more as Issue[]) : []
  return [{ code, column, value: text(value) }, ...others]
}

/** Why else a row waits, each for a decision of its own. */
export const otherReasons = ({ alsoOpen }: Exception, t: Messages): string[] =>
  alsoOpen.map((code) => t.exceptions.group.alsoOpen(reasonOf(code, t).title))

/** The plan that would serve a row if only it began earlier. */
export type LaterPlan = Readonly<{ planId: string; version: number; from: string }>

export function laterPlanOf({ details: { later } }: Pick<Exception, 'details'>): LaterPlan | null {
  // safe because the API writes both or neither
  return typeof later === 'object' && later !== null && 'planId' in later ? (later as LaterPlan) : null
}

/** When the sale was made, as far as the row could be read. */
export const soldAt = ({ details: { datedAt } }: Pick<Exception, 'details'>): string | null =>
  typeof datedAt === 'string' ? datedAt : null

/** What is wrong with a row besides the reason it is listed under, in sentences. */
export function problemWords(
  exception: Exception,
  t: Messages,
  format: Format,
  planNames: ReadonlyMap<string, string> = new Map(),
): string[] {
  const { code, details, currency } = exception
  const words = t.exceptions.group
  const money = (minor: unknown) => format.money(text(minor) || '0', currency)
  const issues = issuesOf(exception)
  if (issues.length > 0) {
    return issues.map((issue) => {
      const where = issue.value ? words.writes(issue.column, issue.value) : words.isEmpty(issue.column)
      return issue.code === code ? where : `${where}：${reasonOf(issue.code, t).title}`
    })
  }
  const found: string[] = []
  if (details.takenBack === true) found.push(words.takenBack)
  if (text(details.was)) found.push(words.wasIs(text(details.was), text(details.is)))
  if (text(details.knownAs)) found.push(words.knownAs)
  if (text(details.paidMinor)) found.push(words.paidRefunded(money(details.paidMinor), money(details.refundedMinor)))
  if (text(details.refundMinor)) found.push(words.refundOf(money(details.refundMinor)))
  const later = laterPlanOf(exception)
  if (later) {
    const plan = planNames.get(later.planId) ?? words.somePlan
    found.push(words.later(plan, later.version, format.date(later.from, 'document')))
  }
  if (text(details.productTitle)) found.push(text(details.productTitle))
  if (found.length === 0 && text(details.productId)) found.push(t.exceptions.about.product(text(details.productId)))
  return found
}
