import { refreshAll } from '$app/navigation'
import { LOCALE_COOKIE, type Locale, THEME_COOKIE, type Theme } from './locale.ts'

const YEAR_SECONDS = 31_536_000

/** Cookies and not local storage, so that the server renders the first byte right and nothing flashes. */
export function remember(name: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and older Safari
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`
}

export async function chooseTheme(theme: Theme): Promise<void> {
  remember(THEME_COOKIE, theme)
  document.documentElement.dataset.theme = theme
  await refreshAll()
}

export async function chooseLocale(locale: Locale): Promise<void> {
  remember(LOCALE_COOKIE, locale)
  await refreshAll()
}
