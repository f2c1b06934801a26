/** The languages of the portal; the first is the default. */
export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const LOCALE_COOKIE = 'qudao_locale'
export const THEME_COOKIE = 'qudao_theme'

/** The language the reader chose before, else the first one of the browser that we speak, else Chinese. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const known = LOCALES.find((locale) => locale === chosen)
  if (known) return known
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().toLowerCase())
  const first = wanted.find((language) => language.startsWith('zh') || language.startsWith('en'))
  return first?.startsWith('en') ? 'en' : 'zh-CN'
}

export function chooseTheme(chosen: string | undefined): Theme {
  return THEMES.find((theme) => theme === chosen) ?? 'system'
}

/** Whether the reader's system may lack Chinese fonts: desktop Linux; every other one ships them. */
export function needsWebfont(userAgent: string | null): boolean {
  return /Linux|X11/.test(userAgent ?? '') && !/Android|OpenHarmony|HarmonyOS/.test(userAgent ?? '')
}
