/** Where orders and slots come from; `own` is the brand's own shop or any other source. */
export const PLATFORMS = ['taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'] as const
export type Platform = (typeof PLATFORMS)[number]
