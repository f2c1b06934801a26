import { ALIMAMA_30_COLUMNS } from '@qudao/api/orders/formats/index'
import { writeXlsx } from '@qudao/api/platform/spreadsheet/index'
import { expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { alimamaCells, alimamaFile } from '../../support/orders/alimama.ts'
import { takeIn, type UploadedFile } from '../../support/orders/take-in.ts'
import { createWorld } from '../../support/world.ts'

type Trace = { source: { fileName: string; lineNo: number | null } | null }

const ROWS = [
  { orderNo: '1', title: '第一件' },
  // a cell with a line break is one row of a spreadsheet and two lines of the file
  { orderNo: '2', title: '第二件\n换行' },
  { orderNo: '3', title: '第三件' },
]

async function sourceOf(file: UploadedFile) {
  await using world = await createWorld()
  const { id } = await world.givenPartner({ name: '推广者', slots: ['1001'] })
  await givenPlan(world)
  await takeIn(world, file)
  const entries = (await world.as('owner').get('/entries')).expect<{
    items: { id: string; line: { orderNo: string } }[]
  }>()
  const third = entries.items.find(({ line }) => line.orderNo === '3')
  const partner = await world.partnerUser(id)
  return {
    brand: (await world.as('owner').get(`/entries/${third?.id}/trace`)).expect<Trace>().source,
    partner: (await partner.get(`/entries/${third?.id}/trace`)).expect<Trace>().source,
  }
}

test("a commission's reasons end at the row of the file, as a spreadsheet numbers it", async () => {
  const csv = alimamaFile(ROWS)
  expect(await sourceOf(csv)).toEqual({
    brand: expect.objectContaining({ fileName: csv.name, lineNo: 4 }),
    partner: null,
  })
  const columns = ALIMAMA_30_COLUMNS.map((header) => ({ header, type: 'text' as const }))
  const bytes = await writeXlsx({ sheets: [{ name: '订单', columns, rows: ROWS.map(alimamaCells) }] })
  const xlsx = { name: '订单明细.xlsx', bytes }
  expect((await sourceOf(xlsx)).brand).toMatchObject({ fileName: xlsx.name, lineNo: 4 })
})
