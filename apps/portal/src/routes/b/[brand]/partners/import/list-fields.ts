import type { components } from '@qudao/api/client'

export type ListField = NonNullable<components['schemas']['PartnerListField']>

/** What a column of a list of partners can mean, in the order that people think of it. */
export const FIELDS: readonly ListField[] = [
  'name',
  'type',
  'legalName',
  'taxId',
  'mobile',
  'alipay',
  'slots',
  'platform',
  'grade',
  'tradeType',
  'owner',
  'taxHandling',
]

/** The columns of a submitted form, in the order of the file; an empty choice passes a column over. */
export function columnsOf(form: FormData): { header: string; field: ListField | null }[] {
  const fields = form.getAll('field').map(String)
  return form.getAll('header').map((header, place) => ({
    header: String(header),
    field: FIELDS.find((field) => field === fields[place]) ?? null,
  }))
}
