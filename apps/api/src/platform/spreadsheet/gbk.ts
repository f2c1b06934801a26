import iconv from 'iconv-lite'
import { DomainError } from '../../domain/errors.ts'

/**
 * The distinct characters of `text` that a reader of GBK would not get back, in order of appearance.
 *
 * Encoders write `?` for them without an error (rare personal names such as 𠮷 and 㛃), and € as the byte 0x80,
 * which only some readers of GBK know. Private-use characters have places in GBK but no agreed meaning.
 */
export function gbkUnencodable(text: string): string[] {
  return [...new Set(text)].filter((character) => !survivesGbk(character))
}

/** @throws DomainError `text.outside_gbk` if a character would be lost */
export function encodeGbk(text: string): Uint8Array {
  const bytes = iconv.encode(text, 'gbk')
  // comparing the whole first keeps big files fast: only a text that is in doubt is looked at by character
  if (iconv.decode(bytes, 'gbk') === text && !/[€\p{Co}]/u.test(text)) return bytes
  const lost = gbkUnencodable(text)
  throw new DomainError('text.outside_gbk', `GBK cannot carry ${lost.join(' ')}`, { characters: lost })
}

function survivesGbk(character: string): boolean {
  if (character <= '\u007f') return true
  if (character === '€' || isPrivateUse(character)) return false
  return iconv.decode(iconv.encode(character, 'gbk'), 'gbk') === character
}

function isPrivateUse(character: string): boolean {
  return /\p{Co}/u.test(character)
}
