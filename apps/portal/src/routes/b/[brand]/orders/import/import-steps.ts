import type { components } from '@qudao/api/client'
import type { Messages } from '#lib/messages/index.ts'

export type OrderImport = components['schemas']['OrderImport']

export const STEPS = ['upload', 'format', 'columns', 'preview', 'result'] as const
export type Step = (typeof STEPS)[number]

/** Whether a person has to say what the columns are before the file can be read. */
export const needsMapping = ({ format, mapping, detected }: OrderImport): boolean =>
  format === 'mapped' ? mapping === null : detected.missing.length > 0

export const PARTNER_LIST_WARNING = 'looks_like_partner_list'

/** Whether the file is no order report but a list of partners, dropped in the wrong place. */
export const isPartnerList = (taken: OrderImport): boolean =>
  needsMapping(taken) && taken.detected.warnings.some(({ code }) => code === PARTNER_LIST_WARNING)

/** A confirmed import is read in one way only; before that each step can be gone back to. */
export const isConfirmed = ({ confirmedAt }: Pick<OrderImport, 'confirmedAt'>): boolean => confirmedAt !== null

/** The step to show: the one asked for where it can be, else the one the import waits at. */
export function stepOf(asked: string | null, taken: OrderImport): Exclude<Step, 'upload'> {
  const waitsAt = isConfirmed(taken) ? 'result' : taken.status === 'previewed' ? 'preview' : 'format'
  const step = STEPS.find((one) => one === asked) ?? waitsAt
  if (step === 'upload') return 'format'
  if (step === 'result' && !isConfirmed(taken)) return waitsAt
  if (step !== 'preview') return step
  if (isConfirmed(taken)) return 'result'
  return needsMapping(taken) ? 'columns' : 'preview'
}

/** The stepper's steps with their addresses. */
export function stepsOf(t: Messages, base: string, id?: string): { label: string; href?: string }[] {
  const hrefOf = (step: Step) => (step === 'upload' ? base : `${base}/${id}?step=${step}`)
  return STEPS.map((step) => ({ label: t.imports.steps[step], ...(id ? { href: hrefOf(step) } : {}) }))
}
