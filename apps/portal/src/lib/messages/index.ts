import type { Locale } from '../locale.ts'
import { ROOMS_BY_ROUTE } from './rooms-by-route.ts'
import type * as zhCN from './zh-CN/index.ts'

/** The words of every room. Chinese is the model: English has exactly its keys, or the type check fails. */
export type Messages = { readonly [Room in keyof typeof zhCN]: (typeof zhCN)[Room] }

type Loaded = { -readonly [Room in keyof Messages]?: Messages[Room] }

// one per language for all pages: words are added, never changed, so what reads them may keep them
const loaded: Readonly<Record<Locale, Loaded>> = { 'zh-CN': {}, en: {} }

/**
 * The words of a page in the reader's language: those of every page, and those of the rooms that `rooms-by-route.ts`
 * names for it. Called as soon as a page is asked for, so that they travel beside its script.
 */
export async function loadMessages(locale: Locale, routeId: string | null): Promise<Messages> {
  const words = loaded[locale]
  const rooms = (routeId && ROOMS_BY_ROUTE[routeId]) || []
  await Promise.all([loadEverywhere(locale), ...rooms.map((room) => loadRoom(locale, room))])
  // safe because a page reads the rooms of its route only, which a test holds
  return words as Messages
}

async function loadEverywhere(locale: Locale): Promise<void> {
  if (loaded[locale].shell) return
  Object.assign(
    loaded[locale],
    await (locale === 'en' ? import('./en/everywhere.ts') : import('./zh-CN/everywhere.ts')),
  )
}

async function loadRoom(locale: Locale, room: keyof Messages): Promise<void> {
  if (loaded[locale][room]) return
  const file = fileOf(room)
  // written out for each language, so that the build makes a file of every room in each
  Object.assign(loaded[locale], await (locale === 'en' ? import(`./en/${file}.ts`) : import(`./zh-CN/${file}.ts`)))
}

/** `partnerForm` is kept in `partner-form.ts`. */
const fileOf = (room: string): string => room.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
