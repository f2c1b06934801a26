import { toHalfWidth } from './half-width.ts'
import { normaliseMobile } from './mobile.ts'

export type AlipayAccount = Readonly<{ kind: 'email' | 'mobile' | 'user_id'; account: string }>

/** What names an Alipay account: a login (e-mail or mobile number) or a user id (2088 and twelve more digits). */
export function parseAlipayAccount(text: string): AlipayAccount | undefined {
  const account = toHalfWidth(text).trim()
  if (/^2088\d{12}$/.test(account)) return { kind: 'user_id', account }
  if (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(account)) return { kind: 'email', account: account.toLowerCase() }
  const mobile = normaliseMobile(account)
  return mobile ? { kind: 'mobile', account: mobile } : undefined
}
