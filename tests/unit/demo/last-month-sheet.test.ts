import { read, utils } from '@e965/xlsx'
import { demoLastMonthSheet, type StatementFigures } from '@qudao/db/demo/index'
import { expect, test } from 'vitest'

const figures = (partnerName: string, earnedMinor: bigint, reversedMinor = 0n, taxMinor = 0n): StatementFigures => ({
  partnerName,
  earnedMinor,
  reversedMinor,
  taxMinor,
  netMinor: earnedMinor - reversedMinor - taxMinor,
})

const statements = [
  figures('甲', 50_000n, 1_200n),
  figures('乙', 300_000n, 0n, 44_000n),
  figures('丙', 60_000n),
  figures('丁', 12_345n),
  figures('戊', 8_000n),
  figures('己', 9_900n),
]

test('the sheet differs from the system by exactly the slips it says it has', async () => {
  const { bytes, planted } = await demoLastMonthSheet('2026-10', statements)
  const book = read(bytes)
  const rows: [string, number, number, number, number][] = utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, {
    header: 1,
  })
  const paid = new Map(rows.slice(2).map(([name, , , , net]) => [name, BigInt(Math.round(net * 100))]))
  const system = new Map(statements.map(({ partnerName, netMinor }) => [partnerName, netMinor]))
  const names = new Set([...paid.keys(), ...system.keys()])
  const differences = [...names].map((name) => [name, (paid.get(name) ?? 0n) - (system.get(name) ?? 0n)] as const)
  expect(Object.fromEntries(differences.filter(([, difference]) => difference !== 0n))).toEqual(
    Object.fromEntries(planted.map(({ partnerName, differenceMinor }) => [partnerName, differenceMinor])),
  )
  expect(planted.map(({ kind }) => kind).toSorted()).toEqual([
    'digits_swapped',
    'left_out',
    'refund_forgotten',
    'rounding',
    'tax_forgotten',
    'unknown_partner',
  ])
})

test('a month without statements is a sheet with the stranger alone', async () => {
  expect((await demoLastMonthSheet('2026-10', [])).planted).toMatchObject([{ kind: 'unknown_partner' }])
})
