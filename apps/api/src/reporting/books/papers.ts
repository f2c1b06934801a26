import {
  type BatchTotals,
  listBatchTotals,
  listPaperEvents,
  listUnsentWithPapers,
  type PaperEvent,
} from '../queries/paper-laws.ts'
import { type FrozenFile, listFrozenFiles, listSentBatches, type SentBatch } from '../queries/payout-laws.ts'
import { amountText, type Books, type Flaw, type Law } from './law.ts'

/** The files of every batch are those that the day book says were written, with the counts and sums of its payments. */
export const papersOfEveryBatch: Law = {
  name: 'papers',
  async find({ sql, brand }: Books) {
    const [unsent] = await listUnsentWithPapers(sql, brand.id)
    if (unsent)
      return { subject: `batch ${unsent.number}`, expected: 'no papers: it was not sent', found: 'files or payees' }
    const files = Map.groupBy(await listFrozenFiles(sql, brand.id), ({ batchId }) => batchId)
    const events = Map.groupBy(await listPaperEvents(sql, brand.id), ({ batchId }) => batchId)
    const totals = new Map((await listBatchTotals(sql, brand.id)).map((row) => [row.batchId, row]))
    for (const batch of await listSentBatches(sql, brand.id)) {
      const own = files.get(batch.id) ?? []
      const told = events.get(batch.id) ?? []
      const flaw = findUntoldFile(batch, own, told) ?? findWrongFigures(batch, own, told, totals.get(batch.id))
      if (flaw) return flaw
    }
    return undefined
  },
}

const isByResult = ({ purpose }: FrozenFile): boolean => purpose.endsWith('_paid')
const nameOf = ({ name, sha256 }: { name: string; sha256: string }): string => `${name} ${sha256}`

/** Either side may lack a file; an export from before the day book named its files says nothing of them. */
function findUntoldFile(
  { number }: SentBatch,
  files: readonly FrozenFile[],
  events: readonly PaperEvent[],
): Flaw | undefined {
  const saysNothing = events.some(({ action, files: named }) => action === 'payouts.export' && named === null)
  const told = new Set(events.flatMap((event) => event.files ?? []).map(nameOf))
  for (const file of files.filter((one) => isByResult(one) || !saysNothing)) {
    if (told.delete(nameOf(file))) continue
    return { subject: `file ${file.name} of batch ${number}`, expected: 'written by the day book', found: nameOf(file) }
  }
  const [missing] = told
  return missing === undefined
    ? undefined
    : { subject: `files of batch ${number}`, expected: missing, found: 'no such file' }
}

/** Papers that left hold what was sent; of those by the result the last hold what is paid, and all what was told. */
function findWrongFigures(
  batch: SentBatch,
  files: readonly FrozenFile[],
  events: readonly PaperEvent[],
  totals: BatchTotals | undefined,
): Flaw | undefined {
  if (!totals) return undefined
  const versions = events.filter(({ action }) => action === 'payouts.write_paid_papers')
  const last = new Set(versions.at(-1)?.files?.map(nameOf))
  for (const file of files.filter(({ purpose }) => purpose !== 'payment')) {
    const told = versions.find((event) => event.files?.some((named) => nameOf(named) === nameOf(file)))
    const wanted = isByResult(file) ? wantedByResult(totals, last.has(nameOf(file)), told) : sentOf(totals)
    if (!wanted || (wanted.lines === file.lineCount && wanted.netMinor === file.netMinor)) continue
    const textOf = (lines: number, net: bigint) => `${lines} payments, ${amountText(net, batch.currency)}`
    return {
      subject: `file ${file.name} of batch ${batch.number}`,
      expected: textOf(wanted.lines, wanted.netMinor),
      found: textOf(file.lineCount, file.netMinor),
    }
  }
  return undefined
}

type Figures = Readonly<{ lines: number; netMinor: bigint }>

const sentOf = ({ sentLines, sentMinor }: BatchTotals): Figures => ({ lines: sentLines, netMinor: sentMinor })

function wantedByResult(totals: BatchTotals, isLast: boolean, told: PaperEvent | undefined): Figures | undefined {
  if (isLast) return { lines: totals.paidLines, netMinor: totals.paidMinor }
  return told?.lines == null || told.netMinor === null
    ? undefined
    : { lines: told.lines, netMinor: BigInt(told.netMinor) }
}
