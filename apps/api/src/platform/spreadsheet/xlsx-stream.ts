import { cellText } from './cell-text.ts'
import { neutraliseFormula } from './csv.ts'
import type { CellValue, ColumnType } from './sheet.ts'
import { dayNumber, isTooLong } from './sheet-numbers.ts'
import { DAY, HEADER, MINUTE, numberStyle, QUOTED_TEXT, STYLES, TEXT, XML } from './xlsx-styles.ts'
import { writeZip } from './zip-stream.ts'

/** One cell; nothing where there is no value. Amounts of several currencies may stand in one column. */
export type StreamedCell = Readonly<{ value: CellValue; type: ColumnType; decimals?: number }> | null
export type StreamedSheet = Readonly<{
  name: string
  columns: readonly Readonly<{ header: string; width: number }>[]
  rows: AsyncIterable<readonly StreamedCell[]>
}>

const ROWS_A_PIECE = 200
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/**
 * Writes a workbook of one sheet while its rows arrive, so that a list of any length needs the memory of one page.
 * Text is written as text and never as a formula; what looks like one is also marked to stay text when it is edited.
 */
export function writeXlsxStream(sheet: StreamedSheet): AsyncGenerator<Uint8Array> {
  return writeZip([
    { name: '[Content_Types].xml', content: [CONTENT_TYPES] },
    { name: '_rels/.rels', content: [relations(`${RELATIONS}/officeDocument`, 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', content: [workbook(sheet.name)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [relations(`${RELATIONS}/worksheet`, 'worksheets/sheet1.xml', `${RELATIONS}/styles`, 'styles.xml')],
    },
    { name: 'xl/styles.xml', content: [STYLES] },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(sheet) },
  ])
}

async function* sheetXml({ columns, rows }: StreamedSheet): AsyncGenerator<string> {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const head = columns.map(({ header }) => textCell(header, HEADER)).join('')
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row>${head}</row>`
  let piece: string[] = []
  for await (const row of rows) {
    piece.push(`<row>${row.map(cellXml).join('')}</row>`)
    if (piece.length < ROWS_A_PIECE) continue
    yield piece.join('')
    piece = []
  }
  yield `${piece.join('')}</sheetData></worksheet>`
}

function cellXml(cell: StreamedCell): string {
  // cells without a reference stand one after the other, so an empty one takes its place
  if (cell === null || cell.value === null || cell.value === '') return '<c/>'
  const { value, type, decimals } = cell
  if (type === 'date') return dateCell(String(value))
  if (type === 'text' || typeof value === 'string' || isTooLong(value)) {
    const text = cellText(value, { header: '', type, ...(decimals === undefined ? {} : { decimals }) })
    return textCell(text, neutraliseFormula(text, 'text') === text ? TEXT : QUOTED_TEXT)
  }
  return `<c s="${numberStyle(type, decimals)}"><v>${numberText(value, type, decimals)}</v></c>`
}

function numberText(value: number | bigint, type: ColumnType, decimals = 2): string {
  if (type === 'percent') return String(Number(value) / 1_000_000)
  return type === 'amount' ? cellText(value, { header: '', type, decimals }) : value.toString()
}

function dateCell(text: string): string {
  const day = dayNumber(text)
  if (!day) return textCell(text, TEXT)
  return `<c s="${day.hasTime ? MINUTE : DAY}"><v>${day.serial}</v></c>`
}

const textCell = (text: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text inside XML. Excel reads _x0041_ as a code, so an underscore that would begin one is written as its own code. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_IN_XML, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark)
}

/** Sheet names are at most 31 characters and without these marks. */
const workbook = (name: string): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xmlText(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`

/** Pairs of type and target. */
function relations(...pairs: string[]): string {
  const list = pairs.flatMap((type, i) =>
    i % 2 === 0 ? [`<Relationship Id="rId${i / 2 + 1}" Type="${type}" Target="${pairs[i + 1]}"/>`] : [],
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PART}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/></Types>`
