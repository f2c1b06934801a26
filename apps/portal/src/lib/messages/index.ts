import type { Locale } from '../locale.ts'
import type * as zhCN from './zh-CN/index.ts'

/** The words of every room. Chinese is the model: English has exactly its keys, or the type check fails. */
export type Messages = { readonly [Room in keyof typeof zhCN]: (typeof zhCN)[Room] }

/** Only the reader's language is loaded. */
export function loadMessages(locale: Locale): Promise<Messages> {
  return locale === 'en' ? import('./en/index.ts') : import('./zh-CN/index.ts')
}
