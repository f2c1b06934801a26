const ABOUT_PEOPLE =
  /买家|收货|收件|姓名|联系|手机|电话|地址|身份证|证件|银行|卡号|收款账|会员名|支付宝|邮箱|customer|buyer|consignee|receiver|phone|mobile|address|email/i

/** Columns that hold data of people, by their names. */
export function columnsOfPeople(columns: readonly string[]): ReadonlySet<number> {
  return new Set(columns.flatMap((name, column) => (ABOUT_PEOPLE.test(name) ? [column] : [])))
}
