import { download } from './download.ts'
import { type Sheet, type SheetColumn, writeXlsx, XLSX_CONTENT_TYPE } from './spreadsheet/index.ts'
import { GUIDE_SHEET } from './tabular/index.ts'

/** What a person should know of one column: its name, whether it must be filled, and what goes in. */
export type ColumnGuide = readonly [column: string, required: string, note: string]

const SAMPLE_NOTE: ColumnGuide = ['示例行', '', '导入前把示例行删掉。列的顺序不限，多出来的列会忽略。']

/** Rows a template has room for before Excel would guess again what a long number is. */
const EMPTY_ROWS = 500

const column = (header: string, width: number): SheetColumn => ({ header, type: 'text', width })

/** A workbook to be filled in: sample rows, room below them that keeps long numbers, and a sheet that explains. */
export async function templateDownload(template: {
  fileName: string
  samples: Sheet
  guide: readonly ColumnGuide[]
}): Promise<Response> {
  const guide: Sheet = {
    name: GUIDE_SHEET,
    columns: [column('列', 14), column('是否必填', 16), column('说明', 70)],
    rows: [...template.guide, SAMPLE_NOTE],
  }
  const bytes = await writeXlsx({ sheets: [{ ...template.samples, emptyRows: EMPTY_ROWS }, guide] })
  return download({ fileName: template.fileName, contentType: XLSX_CONTENT_TYPE, bytes })
}
