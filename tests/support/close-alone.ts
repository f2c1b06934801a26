import type { Member } from '@qudao/api/platform/actor'
import { closeMonth } from '@qudao/api/settlements/service/close-month'
import { type ConnectSettings, connect, inBrand } from '@qudao/db/client'

/** A process that does nothing but close a month, so that a test can kill it. Its work comes as JSON in the first argument. */
export type CloseAlone = Readonly<{
  logins: Pick<ConnectSettings, 'app' | 'owner'>
  actor: Member
  settlementId: string
  period: string
  currency: string
  now: string
}>

const { logins, actor, now, ...request }: CloseAlone = JSON.parse(process.argv[2] ?? '{}')
const db = connect(logins)
await inBrand(db, actor, (tx) => closeMonth(tx, actor, request, new Date(now)))
await db.close()
