/**
 * The entry of a table for a code or text that came from outside, undefined where the table has none: an object also
 * knows words of its own, such as `constructor`, which a bank or a person may well have written.
 */
export const wordOf = <Word>(words: Readonly<Record<string, Word>>, code: string): Word | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined
