import { expect, test } from 'vitest'
import {
  type ColumnChoice,
  choiceOf,
  columnsField,
  problemOf,
} from '../../../apps/portal/src/routes/b/[brand]/comparison/column-choice.ts'

const choice = (over: Partial<ColumnChoice>): ColumnChoice => ({
  name: '谁',
  slot: '',
  amount: '给多少',
  kind: 'net',
  ...over,
})

test.each([
  [{}, null],
  [{ name: '', slot: 'pid' }, null],
  [{ name: '' }, 'whoNeeded'],
  [{ amount: '' }, 'amountNeeded'],
  [{ slot: '谁' }, 'twice'],
  [{ amount: '谁' }, 'twice'],
] as const)('a sheet needs somebody and an amount, in columns of their own: %o', (over, problem) => {
  expect(problemOf(choice(over))).toBe(problem)
})

test('only columns that are there are sent, the amount under its meaning', () => {
  expect(JSON.parse(columnsField(choice({})))).toEqual({ name: '谁', net: '给多少' })
  expect(JSON.parse(columnsField(choice({ slot: 'pid', kind: 'amount' })))).toEqual({
    name: '谁',
    slot: 'pid',
    amount: '给多少',
  })
})

test('what was recognised is where the choice begins', () => {
  expect(choiceOf({ name: '推广者', gross: '应付', tax: '个税' })).toEqual({
    name: '推广者',
    slot: '',
    amount: '应付',
    kind: 'gross',
  })
  expect(choiceOf({})).toEqual({ name: '', slot: '', amount: '', kind: 'amount' })
})
