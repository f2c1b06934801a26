import { expect, test } from 'vitest'
import * as zhCN from '../../../apps/portal/src/lib/messages/zh-CN/index.ts'
import { reasonOf } from '../../../apps/portal/src/lib/orders/exception-words.ts'
import { wordOf } from '../../../apps/portal/src/lib/word-of.ts'

const OWN = ['constructor', '__proto__', 'valueOf', 'toString']

test('a table knows its own words only, not those of every object', () => {
  expect(wordOf({ paid: '已付款' }, 'paid')).toBe('已付款')
  expect(OWN.map((word) => wordOf({ paid: '已付款' }, word))).toEqual(OWN.map(() => undefined))
})

test('the page of a reason that the address invents says that it is unknown', () => {
  for (const word of OWN) expect(reasonOf(word, zhCN)).toBe(zhCN.exceptions.unknownCode)
})
