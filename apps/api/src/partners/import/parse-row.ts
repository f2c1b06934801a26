import type { LegalType, TaxHandling, TradeType } from '@qudao/db/schema'
import { parseAlipayAccount } from '../../domain/identifiers/alipay-account.ts'
import { toHalfWidth } from '../../domain/identifiers/half-width.ts'
import { normaliseMobile } from '../../domain/identifiers/mobile.ts'
import { slotKey } from '../../domain/identifiers/slot-code.ts'
import { checkTaxId, normaliseTaxId } from '../sealed-fields.ts'
import { isSamplePartner } from '../templates.ts'
import { type Cells, type Column, headerOf } from './columns.ts'
import type { ProblemCode, RowProblem } from './row-problem.ts'

export type ParsedRow = {
  lineNo: number
  name: string
  legalType: LegalType
  /** Whether the list says the type, or it was concluded from the number and the name. */
  legalTypeStated: boolean
  legalName: string | null
  taxId: string | null
  taxIdOverrideReason: string | null
  mobile: string | null
  alipay: string | null
  slotCodes: string[]
  platform: string
  grade: string | null
  tradeType: TradeType | null
  taxHandling: TaxHandling | null
  ownerName: string | null
  problems: RowProblem[]
}

// words of a file are looked up in maps: an object knows words of its own, such as `constructor`
const LEGAL_WORDS = new Map<string, LegalType>([
  ['个人', 'natural_person'],
  ['自然人', 'natural_person'],
  ['个体户', 'sole_trader'],
  ['个体工商户', 'sole_trader'],
  ['个体', 'sole_trader'],
  ['企业', 'company'],
  ['公司', 'company'],
])
// kinds of the affiliate hat: known words that say nothing about the legal type
const HAT_WORDS = new Set(['推广者', '淘宝客', '达人', '团长', '招商机构', 'mcn', '媒体', '导购', '分销商', '渠道'])
const TRADE_WORDS = new Map<string, TradeType>([
  ['代销', 'agency'],
  ['经销', 'resale'],
  ['一件代发', 'agency'],
])
const TAX_WORDS = new Map<string, TaxHandling>([
  ['品牌代扣', 'withhold'],
  ['代扣', 'withhold'],
  ['对方开票', 'invoice'],
  ['开票', 'invoice'],
  ['灵活用工平台', 'platform'],
  ['灵活用工', 'platform'],
  ['未设置', 'unset'],
])
const PLATFORM_WORDS = new Map([
  ['淘宝', 'taobao'],
  ['天猫', 'tmall'],
  ['京东', 'jd'],
  ['拼多多', 'pdd'],
  ['抖音', 'douyin'],
  ['微信', 'wechat'],
  ['视频号', 'wechat'],
  ['1688', '1688'],
  ['自有', 'own'],
  ['自有渠道', 'own'],
])
const SEPARATORS = /[\s,，;；、|]+/

/** Reads one row; what is wrong with it is listed and the rest is read on, so that all is said at once. */
export function parseRow(cells: Cells, overrideReason: string | null): ParsedRow {
  const problems: RowProblem[] = []
  const refuse = (code: ProblemCode, column: Column, message: string) => {
    // numbers of persons are not repeated in answers
    const value = column === 'taxId' ? `****${cells.taxId.slice(-4)}` : cells[column].slice(0, 80)
    problems.push({ code, column: headerOf(column), value, message, details: {} })
    return null
  }
  const one = <T>(column: Column, words: ReadonlyMap<string, T>, code: ProblemCode): T | null => {
    if (cells[column] === '') return null
    const found = words.get(toHalfWidth(cells[column]).trim())
    return found ?? refuse(code, column, `not one of ${[...words.keys()].join(', ')}`)
  }
  const name = cells.name.trim()
  if (isSamplePartner({ name, legalName: cells.legalName.trim(), slots: cells.slots.trim() })) {
    refuse('sample_row', 'name', 'a sample of the template')
  }
  if (!name) refuse('name_missing', 'name', 'a partner has a name')
  if (name.length > 120) refuse('name_too_long', 'name', 'a name has at most 120 characters')
  const stated = statedLegalType(cells.type)
  if (stated === 'unknown') refuse('type_unknown', 'type', `not one of ${[...LEGAL_WORDS.keys()].join(', ')}`)
  const legalTypeStated = stated !== null && stated !== 'unknown'
  const legalType = legalTypeStated ? stated : concludeLegalType(cells)
  const taxId = cells.taxId ? checkTaxId(legalType, cells.taxId) : null
  if (taxId && !taxId.ok && !overrideReason) {
    refuse('tax_id_invalid', 'taxId', `fails as ${taxId.kind}: ${taxId.failed.join(', ')}`)
  }
  const mobile = cells.mobile
    ? (normaliseMobile(cells.mobile) ?? refuse('mobile_invalid', 'mobile', '11 digits'))
    : null
  const alipay = cells.alipay
    ? (parseAlipayAccount(cells.alipay)?.account ?? refuse('alipay_invalid', 'alipay', 'e-mail, mobile or 2088 number'))
    : null
  return {
    lineNo: cells.lineNo,
    name,
    legalType,
    legalTypeStated,
    legalName: cells.legalName || null,
    taxId: taxId?.normalised ?? null,
    taxIdOverrideReason: taxId && !taxId.ok ? overrideReason : null,
    mobile,
    alipay,
    slotCodes: [...new Set(cells.slots.split(SEPARATORS).map(slotKey).filter(Boolean))],
    platform: one('platform', PLATFORM_WORDS, 'platform_unknown') ?? 'taobao',
    grade: cells.grade || null,
    tradeType: one('tradeType', TRADE_WORDS, 'trade_type_unknown'),
    taxHandling: one('taxHandling', TAX_WORDS, 'tax_handling_unknown'),
    ownerName: cells.owner || null,
    problems,
  }
}

function statedLegalType(text: string): LegalType | 'unknown' | null {
  const words = toHalfWidth(text)
    .toLowerCase()
    .split(/[\s,，;；、|/]+/)
    .filter(Boolean)
  const legal = words.map((word) => LEGAL_WORDS.get(word)).find((type) => type !== undefined)
  if (legal) return legal
  return words.every((word) => HAT_WORDS.has(word)) ? null : 'unknown'
}

/**
 * A credit code that starts with 92 belongs to a 个体工商户, any other 9 or a letter to an organisation; id card numbers
 * have digits of a region first. Without a number, a name that ends like a company's is one.
 */
function concludeLegalType({ taxId, legalName, name }: Cells): LegalType {
  const number = normaliseTaxId(taxId)
  if (number.startsWith('92')) return 'sole_trader'
  if (number.startsWith('9') || /[A-Z]/.test(number.slice(0, 17))) return 'company'
  if (number) return 'natural_person'
  return /(公司|合伙企业|事务所|合作社)$/.test(legalName || name) ? 'company' : 'natural_person'
}
