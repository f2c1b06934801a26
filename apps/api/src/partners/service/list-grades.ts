import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { listGradeRows } from '../queries/partner-rows.ts'

/** The grades that partners have today, for filters and forms. */
export const listGrades = ({ db, now }: Deps, actor: Member) => listGradeRows(db, actor, now())
