import type { sessions as Shape } from '../zh-CN/sessions.ts'

export const sessions: typeof Shape = {
  title: 'Signed-in devices',
  lead: 'Where your account is signed in now. Sign out what you do not know.',
  current: 'This device',
  seen: (when) => `last used ${when}`,
  since: (when) => `signed in ${when}`,
  end: 'Sign out',
  endNamed: (device) => `Sign out ${device}`,
  endOthers: 'Sign out all other devices',
  ended: (count) => `${count} signed out`,
  device: (system, browser) => `${system} · ${browser}`,
  systems: {
    windows: 'Windows',
    macos: 'Mac',
    ios: 'iPhone or iPad',
    android: 'Android',
    harmony: 'HarmonyOS',
    linux: 'Linux',
    unknown: 'Unknown device',
  },
  browsers: {
    wechat: 'WeChat',
    alipay: 'Alipay',
    dingtalk: 'DingTalk',
    edge: 'Edge',
    firefox: 'Firefox',
    chrome: 'Chrome',
    safari: 'Safari',
    unknown: 'unknown browser',
  },
}
