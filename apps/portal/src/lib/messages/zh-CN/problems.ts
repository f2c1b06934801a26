/** Pages that say what went wrong or who can help. */
export const problems = {
  notFound: {
    title: '这里没有你要找的内容',
    text: '链接可能写错了，或内容已经不在。',
  },
  forbidden: {
    title: '你没有这个页面的权限',
    text: '请品牌负责人在「设置 · 成员」里开通。',
    textBy: (people: string) => `${people}可以开通。`,
  },
  signedOut: { title: '登录已过期', text: '重新登录后会回到这一页。' },
  tooMany: { title: '操作太频繁', text: '过一分钟再试。' },
  unavailable: { title: '系统正在启动', text: '通常几秒钟就好，过一会儿再试。' },
  internal: {
    title: '系统出了问题',
    text: '已经记录下来，你做过的事没有丢。再试一次，还不行就把下面的编号发给管理员。',
  },
  requestId: (id: string) => `编号 ${id}`,
  actions: { home: '回到首页', signIn: '去登录', retry: '再试一次', back: '回到上一页' },
  noPermission: (thing: string) => `你没有${thing}的权限`,
}
