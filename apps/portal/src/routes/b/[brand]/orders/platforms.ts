export const PLATFORMS = ['taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'] as const
