export type BatchForm = { method: 'alipay' | 'bank'; format: 'csv' | 'xlsx'; templateId: string; minimum: string }

type Values = { get(name: string): FormDataEntryValue | null }

/** The form of a new batch, from the address (a preview can be reloaded) or from a post. */
export function readBatchForm(values: Values): BatchForm {
  const text = (name: string) => String(values.get(name) ?? '').trim()
  return {
    method: text('method') === 'bank' ? 'bank' : 'alipay',
    format: text('format') === 'xlsx' ? 'xlsx' : 'csv',
    templateId: text('template'),
    minimum: text('minimum'),
  }
}
