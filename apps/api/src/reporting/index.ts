import type { RouteDef } from '../platform/route.ts'
import { getWorkbench } from './routes/get-workbench.ts'
import { search } from './routes/search.ts'

export const routes: readonly RouteDef[] = [getWorkbench, search]

export { booksJson, booksText, verdictText } from './books/books-text.ts'
export { type BooksReport, type BooksScope, checkBooks, type Difference } from './books/check-books.ts'
export type { BooksDeps } from './books/law.ts'
export { type ReplayReport, replayMonth, replayMonths } from './replay/replay-month.ts'
export { replayJson, replayText } from './replay/replay-text.ts'
export { parseSpan } from './replay/span.ts'
