import { booksText } from '@qudao/api/reporting/books/books-text'
import { expect, test } from 'vitest'

test.each([
  [0, /audit +3 +pages over 1,200 events$/m],
  [451, /audit +3 +pages over 1,200 events, 451 not yet sealed$/m],
])('the books say how many events no page has sealed yet: %i', (unsealedEvents, line) => {
  const brand = { id: 1, slug: 'shanyin', name: '山隐' }
  const audit = { pages: 3, sealedEvents: 1200, unsealedEvents }
  // safe because the text shows these and nothing else
  const report = { brands: [{ brand, currencies: [], audit }], laws: 19, difference: undefined }
  expect(booksText(report as unknown as Parameters<typeof booksText>[0])).toMatch(line)
})
