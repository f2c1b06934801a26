import { inventAffiliates } from './affiliates.ts'
import { inventDistributors } from './distributors.ts'
import type { DemoPartner } from './partner.ts'

let partners: readonly DemoPartner[] | undefined

/** 120 affiliates and 40 distributors, the same every time. */
export function demoPartners(): readonly DemoPartner[] {
  partners ??= [...inventAffiliates(), ...inventDistributors()]
  return partners
}
