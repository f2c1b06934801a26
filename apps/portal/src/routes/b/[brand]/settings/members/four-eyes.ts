import type { components } from '@qudao/api/client'

type Member = Pick<components['schemas']['Member'], 'name' | 'permissions' | 'disabledAt'>

/**
 * Who closes months and who approves them. `isStuck`: whatever is closed, nobody could approve it. `only`: the one
 * person who can approve and therefore must leave closing to the others.
 */
export function fourEyesOf<Row extends Member>(members: readonly Row[]) {
  const active = members.filter(({ disabledAt }) => !disabledAt)
  const may = (permission: Row['permissions'][number]) =>
    active.filter(({ permissions }) => permissions.includes(permission))
  const [closers, approvers] = [may('settlements.close'), may('settlements.approve')]
  const isStuck = !closers.some((closer) => approvers.some((approver) => approver !== closer))
  const [only] = approvers.length === 1 && !isStuck ? approvers.filter((one) => closers.includes(one)) : []
  return { closers, approvers, payers: may('payouts.approve'), isStuck, only }
}
