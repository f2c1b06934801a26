import type { Context } from 'hono'
import type { Browser } from './sessions.ts'

/** The browser of this request, as far as it says who it is. */
export const browserOf = (http: Context): Browser => ({
  ip: http.env?.ip,
  userAgent: http.req.header('user-agent'),
  cookies: http.req.header('cookie'),
})

export const SYSTEMS = ['windows', 'macos', 'ios', 'android', 'harmony', 'linux', 'unknown'] as const
export const BROWSERS = ['wechat', 'alipay', 'dingtalk', 'edge', 'firefox', 'chrome', 'safari', 'unknown'] as const
type Device = { system: (typeof SYSTEMS)[number]; browser: (typeof BROWSERS)[number] }

// the first that fits: an app's own browser also says Chrome, every Chrome also says Safari, an iPhone also Mac OS
const SYSTEM_MARKS: readonly [RegExp, Device['system']][] = [
  [/HarmonyOS|OpenHarmony/i, 'harmony'],
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'macos'],
  [/Linux|X11/, 'linux'],
]
const BROWSER_MARKS: readonly [RegExp, Device['browser']][] = [
  [/MicroMessenger/, 'wechat'],
  [/AlipayClient/, 'alipay'],
  [/DingTalk/, 'dingtalk'],
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/Firefox\/|FxiOS/, 'firefox'],
  [/Chrome\/|CriOS/, 'chrome'],
  [/Safari\//, 'safari'],
]

/** What a person recognises of a user agent; never more than a hint, since a browser says what it likes. */
export function deviceOf(userAgent: string | null): Device {
  const first = <T>(marks: readonly [RegExp, T][]) => marks.find(([mark]) => mark.test(userAgent ?? ''))?.[1]
  return { system: first(SYSTEM_MARKS) ?? 'unknown', browser: first(BROWSER_MARKS) ?? 'unknown' }
}
