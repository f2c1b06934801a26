import { read, utils } from '@e965/xlsx'
import { compilePlan } from '@qudao/api/domain/commission/compile-plan'
import { findTermsProblems } from '@qudao/api/domain/commission/validate-terms'
import { parseAlipayAccount } from '@qudao/api/domain/identifiers/alipay-account'
import { normaliseMobile } from '@qudao/api/domain/identifiers/mobile'
import { parsePid } from '@qudao/api/domain/identifiers/pid'
import { checkResidentId } from '@qudao/api/domain/identifiers/resident-id'
import { checkUscc } from '@qudao/api/domain/identifiers/uscc'
import { gbkUnencodable } from '@qudao/api/platform/spreadsheet/index'
import {
  demoOpeningBalances,
  demoOpeningSheet,
  demoPartnerSheet,
  demoPartners,
  demoPlans,
  demoProducts,
} from '@qudao/db/demo/index'
import { describe, expect, test } from 'vitest'

const partners = demoPartners()
const affiliates = partners.filter(({ hat }) => hat === 'affiliate')

describe('demo partners', () => {
  test('120 affiliates, 40 distributors, and no name, code, tax number or slot twice', () => {
    expect([affiliates.length, partners.length]).toEqual([120, 160])
    for (const key of ['code', 'name', 'taxId', 'mobile'] as const) {
      expect(new Set(partners.map((partner) => partner[key])).size, key).toBe(160)
    }
    const slots = affiliates.flatMap(({ slot }) => slot ?? [])
    expect(new Set(slots.map(({ adzoneId }) => adzoneId)).size).toBe(112)
  })

  test('every number is valid and belongs to nobody', () => {
    for (const { legalType, taxId, mobile, alipay } of partners) {
      const check = legalType === 'natural_person' ? checkResidentId(taxId) : checkUscc(taxId)
      expect(check, taxId).toMatchObject({ ok: true })
      expect(taxId).toContain('990000')
      expect(normaliseMobile(mobile)).toBe(mobile)
      expect(alipay === '' || parseAlipayAccount(alipay), alipay).toBeTruthy()
    }
  })

  test('slots are PIDs whose parts the report repeats', () => {
    for (const { slot } of affiliates) {
      if (slot) expect(parsePid(slot.pid)).toMatchObject({ siteId: slot.siteId, adzoneId: slot.adzoneId })
    }
  })

  test('there is something to notice in a payout: a rare name, unset tax, a missing and a shared account', () => {
    const paidByBrand = affiliates.filter(({ payer }) => payer === 'brand')
    const accounts = paidByBrand.map(({ alipay }) => alipay)
    expect(paidByBrand.filter(({ legalName }) => gbkUnencodable(legalName).length > 0)).toMatchObject([
      { legalName: '李𠮷祥' },
    ])
    expect(paidByBrand.filter(({ taxHandling }) => taxHandling === 'unset').length).toBeGreaterThanOrEqual(2)
    expect(accounts.filter((account) => account === '')).toHaveLength(1)
    expect(accounts.filter((account, i) => account && accounts.indexOf(account) !== i)).toHaveLength(1)
  })

  test('only distributors have a trade type, and only they sell nothing through slots', () => {
    for (const { hat, tradeType, payer } of partners) {
      expect(tradeType !== null).toBe(hat === 'distributor')
      expect(payer !== null).toBe(hat === 'affiliate')
    }
  })

  test('the list to import has one row of text cells per partner', async () => {
    const sheet = read((await demoPartnerSheet()).bytes).Sheets.合作伙伴!
    const rows: string[][] = utils.sheet_to_json(sheet, { header: 1, defval: '' })
    expect(rows[0]).toEqual([
      '名称',
      '类型',
      '主体',
      '证件号',
      '手机',
      '支付宝',
      'PID/关系ID',
      '等级',
      '代销/经销',
      '负责人',
    ])
    expect(rows).toHaveLength(161)
    expect(rows[1]!.slice(0, 4)).toEqual(['清和的茶桌', '个人', '林清和', partners[0]!.taxId])
    expect(sheet.D2.t).toBe('s')
  })

  test('opening balances name partners once and withhold what the law gives', () => {
    const { rows } = demoOpeningBalances()
    expect(new Set(rows.map(({ partnerCode }) => partnerCode)).size).toBe(rows.length)
    expect(rows.some(({ unpaidMinor }) => unpaidMinor < 0n)).toBe(true)
    expect(rows.some(({ withheldThisMonthMinor }) => withheldThisMonthMinor > 0n)).toBe(true)
  })

  test('the sheet of opening balances adds up to them', async () => {
    const { rows } = demoOpeningBalances()
    const sheet = read((await demoOpeningSheet()).bytes).Sheets.期初余额!
    const table: (string | number)[][] = utils.sheet_to_json(sheet, { header: 1 })
    expect(table[0]).toEqual(['名称', '证件号', '未结佣金', '本月已付', '本月已扣税', '币种'])
    const unpaid = table.slice(1).reduce((total, row) => total + BigInt(Math.round(Number(row[2]) * 100)), 0n)
    expect(unpaid).toBe(rows.reduce((total, row) => total + row.unpaidMinor, 0n))
  })
})

describe('demo plans', () => {
  test.each(demoPlans().map((plan) => [plan.code, plan] as const))('%s has terms that can be published', (_, plan) => {
    expect(findTermsProblems(plan.terms)).toEqual([])
    expect(plan.terms.payer).toBe(plan.code.replace('-', '_'))
  })

  test('every affiliate is served by exactly one plan, and every product has a rate in each', () => {
    const codes = demoPlans().flatMap(({ partnerCodes }) => partnerCodes)
    expect(codes.toSorted()).toEqual(affiliates.map(({ code }) => code).toSorted())
    for (const { terms } of demoPlans()) {
      const rateOf = compilePlan(terms)
      for (const { category, itemId } of demoProducts()) {
        for (const grade of ['普通', '银牌', '金牌', '钻石']) {
          expect(rateOf({ category, product: itemId, grade })?.ratePpm).toBeGreaterThan(0)
        }
      }
    }
  })
})
