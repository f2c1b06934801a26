export { type Due, dueOf } from './queries/due.ts'
export { type ReleaseResult, releaseDue } from './service/release.ts'
export { type TaxOnPayment, type TaxQuestion, taxFor } from './service/tax-for.ts'
