import type { ListView } from '#lib/list-views.ts'
import type { Locale, Theme } from '#lib/locale.ts'
import type { Me, Membership } from '#lib/me.ts'
import type { Api } from '#lib/server/api.ts'

declare global {
  namespace App {
    interface Error {
      /** Of domain/errors, when the API refused. */
      code?: string
      /** Under which an unexpected failure was logged. */
      requestId?: string
    }
    interface Locals {
      api: Api
      me: Me | null
      /** Of the brand in the address, on its own side; null for partners, strangers and whoever is signed out. */
      membership: Membership | null
      locale: Locale
      theme: Theme
    }
    interface PageData {
      theme: Theme
      /** In which brand and as whom, on pages of a brand. */
      membership?: Membership
      /** Saved views of every list of that brand. */
      listViews?: ListView[]
    }
  }
}
