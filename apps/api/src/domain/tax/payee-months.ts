/** Under which tax number a partner was, or is to be, paid: its index, or the partner where none is known. */
export type PayeeTie = Readonly<{ partnerId: string; payeeKey: string }>

export type MonthSums = Readonly<{ grossMinor: bigint; withheldMinor: bigint }>

const NOTHING: MonthSums = { grossMinor: 0n, withheldMinor: 0n }

/**
 * Whose income adds up to one taxed month. Partners of one tax number are one payee, and so is a partner under every
 * number they were paid by in the month: whoever's number is corrected, or told for the first time, keeps their month.
 * What once belonged together in a month stays together until its end.
 */
export class PayeeMonths {
  private readonly parents = new Map<string, string>()
  private readonly sums = new Map<string, MonthSums>()

  tie({ partnerId, payeeKey }: PayeeTie): void {
    const [kept, joined] = [this.root(`partner ${partnerId}`), this.root(`key ${payeeKey}`)]
    if (kept === joined) return
    const both = added(this.sumsAt(kept), this.sumsAt(joined))
    this.parents.set(joined, kept)
    this.sums.delete(joined)
    this.sums.set(kept, both)
  }

  /** Amounts of a return are negative. */
  add(tie: PayeeTie, sums: MonthSums): void {
    this.tie(tie)
    const root = this.root(`partner ${tie.partnerId}`)
    this.sums.set(root, added(this.sumsAt(root), sums))
  }

  /** What was paid and withheld so far in the month that this partner's income counts in. */
  of(partnerId: string): MonthSums {
    return this.sumsAt(this.root(`partner ${partnerId}`))
  }

  ofKey(payeeKey: string): MonthSums {
    return this.sumsAt(this.root(`key ${payeeKey}`))
  }

  private sumsAt(root: string): MonthSums {
    return this.sums.get(root) ?? NOTHING
  }

  private root(node: string): string {
    const parent = this.parents.get(node)
    if (parent === undefined) return node
    const root = this.root(parent)
    this.parents.set(node, root)
    return root
  }
}

const added = (a: MonthSums, b: MonthSums): MonthSums => ({
  grossMinor: a.grossMinor + b.grossMinor,
  withheldMinor: a.withheldMinor + b.withheldMinor,
})
