import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { listLinesByOrderNo } from '../queries/find-lines.ts'

/** Lines whose order number begins with these digits; a channel manager finds those of their own partners. */
export const findLinesByOrderNo = ({ db }: Deps, actor: Member, digits: string, take: number) =>
  listLinesByOrderNo(db, actor, digits, take)
