export const KINDS = ['net', 'gross', 'earned', 'amount'] as const
export type Kind = (typeof KINDS)[number]

/** The columns of a sheet as a person chooses them; an empty text is no column. */
export type ColumnChoice = { name: string; slot: string; amount: string; kind: Kind }
export type ChoiceProblem = 'whoNeeded' | 'amountNeeded' | 'twice'

/** What the API already recognised is not asked again. */
export function choiceOf(columns: Readonly<Partial<Record<string, string>>>): ColumnChoice {
  const kind = KINDS.find((known) => columns[known] !== undefined) ?? 'amount'
  return { name: columns.name ?? '', slot: columns.slot ?? '', amount: columns[kind] ?? '', kind }
}

export function problemOf({ name, slot, amount }: ColumnChoice): ChoiceProblem | null {
  if (name === '' && slot === '') return 'whoNeeded'
  if (amount === '') return 'amountNeeded'
  const chosen = [name, slot, amount].filter((column) => column !== '')
  return new Set(chosen).size < chosen.length ? 'twice' : null
}

/** The field `columns` of the upload: header by meaning, and nothing for columns that are not there. */
export function columnsField({ name, slot, amount, kind }: ColumnChoice): string {
  return JSON.stringify({ ...(name ? { name } : {}), ...(slot ? { slot } : {}), [kind]: amount })
}
