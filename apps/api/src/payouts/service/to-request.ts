import { monthOf } from '../../domain/clocks.ts'
import type { Member } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { BatchRequest } from './batch-plan.ts'

export type BatchInput = Omit<BatchRequest, 'payMonth' | 'minimumMinor'> & {
  payMonth?: string | undefined
  minimumMinor?: bigint | undefined
  bankTemplateId?: Uuid | undefined
}

/** Fills in what the brand has settled: the month of payment is this one, the minimum is the brand's. */
export function toRequest(deps: Deps, { brand }: Member, input: BatchInput): BatchRequest {
  return {
    method: input.method,
    format: input.format,
    currency: input.currency,
    payMonth: input.payMonth ?? monthOf(deps.now(), brand.timeZone),
    minimumMinor: input.minimumMinor ?? BigInt(brand.settings.minimumPayoutMinor),
    partnerIds: input.partnerIds,
  }
}
