import { toHalfWidth } from './half-width.ts'

/** A Taobao promotion position: alimama account, media and slot. Ids are text: they outgrow a double. */
export type Pid = Readonly<{ memberId: string; siteId: string; adzoneId: string }>

/** Reads `mm_memberid_siteid_adzoneid`. */
export function parsePid(text: string): Pid | undefined {
  const match = /^mm_(\d+)_(\d+)_(\d+)$/i.exec(toHalfWidth(text).trim())
  return match ? { memberId: match[1]!, siteId: match[2]!, adzoneId: match[3]! } : undefined
}

export function formatPid({ memberId, siteId, adzoneId }: Pid): string {
  return `mm_${memberId}_${siteId}_${adzoneId}`
}
