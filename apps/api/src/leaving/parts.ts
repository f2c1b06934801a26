/** A file of the archive, as the read-me describes it. */
export type Part = Readonly<{ name: string; zhCN: string; en: string; columns: readonly string[] }>

/** The persons behind members and behind partners' sign-ins: their names, never what they sign in with. */
export const PEOPLE: Part = {
  name: 'people',
  zhCN: '成员和合作伙伴的登录人',
  en: 'People of members and partners',
  columns: ['user_id', 'name', 'email', 'mobile'],
}
