export { booksJson, booksText, verdictText } from './books/books-text.ts'
export { type BooksReport, type BooksScope, checkBooks, type Difference } from './books/check-books.ts'
export type { BooksDeps } from './books/law.ts'
