import { needsWebfont } from '#lib/locale.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals: { locale, theme }, request }) => ({
  locale,
  theme,
  webfont: needsWebfont(request.headers.get('user-agent')),
})
