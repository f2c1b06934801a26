/** 计算依据 in the reader's words. */
export type TraceWords = Readonly<{
  /** Lines of arithmetic before rounding: `¥186.30 × 12.5% = ¥23.2875`. */
  steps: readonly string[]
  /** How it was rounded, and to what. */
  result: Readonly<{ words: string; amount: string }>
  /** Where the base comes from. */
  base: string | null
  winner: TraceRule
  losers: readonly TraceRule[]
  notes: readonly string[]
  /** Plan version, file row, ledger document. */
  sources: readonly Readonly<{ label: string; href?: string }>[]
}>

export type TraceRule = Readonly<{ title: string; why: string }>
