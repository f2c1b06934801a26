import { createContext } from 'svelte'
import { Format, type FormatSource } from './format/format.ts'
import type { Messages } from './messages/index.ts'

const [getMessagesContext, setMessagesContext] = createContext<Messages>()
const [getFormatContext, setFormatContext] = createContext<Format>()

/**
 * Gives every component below the reader's language. The source is a function so that changing the language
 * changes the words in place, without a reload and without losing what was typed.
 */
export function provideLanguage(source: () => FormatSource): void {
  // safe because every property read goes to the current messages
  const live = new Proxy({} as Messages, { get: (_, room) => Reflect.get(source().messages, room) })
  setMessagesContext(live)
  setFormatContext(new Format(source))
}

/** The words of the reader's language by room: `t.shell.signOut`. Read rooms inside markup or `$derived`; do not destructure. */
export function getMessages(): Messages {
  return getMessagesContext()
}

/** Amounts, counts and dates in words. */
export function getFormat(): Format {
  return getFormatContext()
}
