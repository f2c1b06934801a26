import type { Uuid } from '../../platform/ids.ts'
import type { ReturnRequest } from '../queries/outcomes.ts'
import { isNews, type Outcome } from './settle-lines.ts'

/** What is booked at once, and returns of paid money that somebody else has to tell too. */
export type SplitOutcomes<Told extends Outcome> = Readonly<{ asked: Told[]; settled: Told[] }>

/**
 * Returns of money that was confirmed as paid wait for a second person, whether a person types them or a file says
 * them: anybody can write a file. Everything else is taken at one person's word.
 */
export function splitByWord<Told extends Outcome>(
  outcomes: readonly Told[],
  requests: ReadonlyMap<Uuid, ReturnRequest>,
  toldBy: Uuid,
): SplitOutcomes<Told> {
  const asked: Told[] = []
  const settled: Told[] = []
  for (const outcome of outcomes.filter(isNews)) {
    const request = requests.get(outcome.line.id)
    if (outcome.line.status !== 'paid') settled.push(outcome)
    else if (!request) asked.push(outcome)
    else if (request.askedBy !== toldBy) settled.push({ ...outcome, askedBy: request.askedBy })
  }
  return { asked, settled }
}

/** What is left to say where a file was read before: another person may confirm what it asked for. */
export const onlyConfirmed = <Told extends Outcome>({ settled }: SplitOutcomes<Told>): SplitOutcomes<Told> => ({
  asked: [],
  settled: settled.filter(({ askedBy }) => askedBy !== undefined),
})
