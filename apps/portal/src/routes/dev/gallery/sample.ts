import type { Locale } from '#lib/locale.ts'

/** Copy of the samples: Chinese first, English beside it. */
export function sample(locale: string, zhCN: string, en: string): string {
  return (locale as Locale) === 'en' ? en : zhCN
}
