/** Why a row of a partner list, or a part of it, cannot be used. */
export const PROBLEM_CODES = [
  'sample_row',
  'name_missing',
  'name_too_long',
  'type_unknown',
  'tax_id_invalid',
  'mobile_invalid',
  'alipay_invalid',
  'platform_unknown',
  'trade_type_unknown',
  'tax_handling_unknown',
  'owner_unknown',
  'owner_ambiguous',
  'owner_not_allowed',
  'partner_ambiguous',
  'partner_of_another',
  'slot_taken',
  'slot_twice_in_file',
  'duplicate_in_file',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** What a sentence about it names: the other row of the file, who has the slot, how many could be meant. */
export type ProblemDetails = { lineNo?: number; partner?: string; count?: number }

export type RowProblem = { code: ProblemCode; column: string; value: string; message: string; details: ProblemDetails }

/** Reasons for the sheet that goes back to whoever made the list; screens have their own words. */
const WORDS: Readonly<Record<ProblemCode, (details: ProblemDetails) => string>> = {
  sample_row: () => '这是模板里的示例，删掉这一行',
  name_missing: () => '没有名称',
  name_too_long: () => '超过 120 个字',
  type_unknown: () => '不认识的类型，写个人、个体户或企业',
  tax_id_invalid: () => '校验位对不上，对照证件再看一遍',
  mobile_invalid: () => '要是 11 位的大陆手机号',
  alipay_invalid: () => '要是邮箱、手机号或 2088 开头的号码',
  platform_unknown: () => '不认识的平台，写淘宝、抖音等',
  trade_type_unknown: () => '写代销或经销',
  tax_handling_unknown: () => '写品牌代扣、对方开票或灵活用工平台',
  owner_unknown: () => '没有这个名字的成员',
  owner_ambiguous: () => '有几位成员同名',
  owner_not_allowed: () => '渠道经理只能导入自己名下的合作伙伴',
  partner_ambiguous: ({ count = 2 }) => `有 ${count} 位都可能是，补上证件号`,
  partner_of_another: () => '这位由别的渠道经理负责',
  slot_taken: ({ partner }) => `这个推广位已归${partner ? `「${partner}」` : '别人'}，先收回`,
  slot_twice_in_file: ({ lineNo }) => `第 ${lineNo} 行也有这个推广位`,
  duplicate_in_file: ({ lineNo }) => `和第 ${lineNo} 行是同一位`,
}

/** One problem as a sentence, without the value: it stands in the row beside. */
export const problemWords = ({ code, column, details }: RowProblem): string => `${column}：${WORDS[code](details)}`
