import { describe, expect, test } from 'vitest'
import * as en from '../../../apps/portal/src/lib/messages/en/index.ts'
import { plural } from '../../../apps/portal/src/lib/messages/en/plural.ts'

describe('plural', () => {
  test.each([
    [0, '0 partners'],
    [1, '1 partner'],
    ['1', '1 partner'],
    [2, '2 partners'],
    ['1,000', '1,000 partners'],
  ])('%s', (count, expected) => expect(plural(count, 'partner')).toBe(expected))
  test('a noun with a plural of its own', () => expect(plural(2, 'entry', 'entries')).toBe('2 entries'))
})

const NOUNS =
  'partners|rows|columns|payments|entries|statements|slots|files|members|invitations|exceptions|batches|months|days|plans|drafts|products|shops|cells|pieces|items|lines|orders|imports|steps'

type Sentence = (...counts: unknown[]) => unknown

/** A sentence with 1 for each number it takes, or for each text where it takes those. */
function withOne(sentence: Sentence): string {
  try {
    return String(sentence(1, 1, 1, 1))
  } catch {
    return String(sentence('1', '1', '1', '1'))
  }
}

/** Every sentence that takes something, with 1 for whatever it takes. */
function* sentencesWithOne(node: object, path = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) yield* sentencesWithOne(value, `${path}.${key}`)
    // safe because words are texts, rooms of words, or functions of what they name
    if (typeof value === 'function') yield [`${path}.${key}`, withOne(value as Sentence)]
  }
}

test('nowhere in English is there "1 partners"', () => {
  const { errors: _, ...rooms } = en
  const wrong = [...sentencesWithOne(rooms)].filter(([, words]) =>
    new RegExp(`\\b1 ([a-z]+ )?(${NOUNS})\\b`).test(words),
  )
  expect(wrong).toEqual([])
})
