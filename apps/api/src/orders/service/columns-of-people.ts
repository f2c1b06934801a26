const ABOUT_PEOPLE =
  /买家|收货|收件|姓名|联系|手机|电话|地址|身份证|会员名|支付宝|邮箱|customer|buyer|consignee|receiver|phone|mobile|address|email/i

/** Columns that hold data of consumers, by their names. */
export function columnsOfPeople(columns: readonly string[]): ReadonlySet<number> {
  return new Set(columns.flatMap((name, column) => (ABOUT_PEOPLE.test(name) ? [column] : [])))
}

/** A raw row of a CSV is shown to whoever may see orders; numbers that look like mobile phones are covered in it. */
export const coverMobiles = (text: string): string => text.replace(/(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g, '$1****$2')
