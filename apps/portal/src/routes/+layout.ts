import { loadMessages } from '#lib/messages/index.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ data, route }) => ({
  ...data,
  messages: await loadMessages(data.locale, route.id),
})
