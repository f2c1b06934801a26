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
  const live = new Proxy({} as Messages, { get: (_, room) => wordsOf(source().messages, room) })
  setMessagesContext(live)
  setFormatContext(new Format(source))
}

function wordsOf(messages: Messages, room: string | symbol): unknown {
  const words = Reflect.get(messages, room)
  // only a page that is not yet in the table can come here
  if (!words) throw new Error(`lib/messages/rooms-by-route.ts does not name "${String(room)}" for this page`)
  return words
}

/** The words of the reader's language by room: `t.shell.signOut`. Read rooms inside markup or `$derived`; do not destructure. */
export function getMessages(): Messages {
  return getMessagesContext()
}

/** Amounts, counts and dates in words. */
export function getFormat(): Format {
  return getFormatContext()
}
