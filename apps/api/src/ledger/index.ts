export { type AccountRef, accountKey, keyOfRef, type PostingDraft } from './account-ref.ts'
export { postingsBetween } from './posting-between.ts'
export {
  addToBalances,
  balancesOf,
  lockPartnerAccounts,
  openAccounts,
  type PartnerBalances,
} from './queries/accounts.ts'
export { insertEntries, type NewEntry } from './queries/entries.ts'
export { joinInSets } from './queries/join-in-sets.ts'
export { lockBooks } from './queries/lock.ts'
export { allowLongWork } from './queries/long-work.ts'
export { releaseAtOnce } from './queries/releases.ts'
export { type Booked, bookDocument, type DocumentDraft } from './service/book-document.ts'
export { type OpenDocument, openDocument } from './service/open-document.ts'
