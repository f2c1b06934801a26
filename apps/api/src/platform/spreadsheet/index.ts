export { type CsvOptions, neutraliseFormula, writeCsv } from './csv.ts'
export { encodeGbk, gbkUnencodable } from './gbk.ts'
export {
  type CellValue,
  type ColumnType,
  CSV_CONTENT_TYPE,
  type MergedCells,
  type Sheet,
  type SheetColumn,
  type WrittenFile,
  XLSX_CONTENT_TYPE,
} from './sheet.ts'
export { type Workbook, writeXlsx } from './xlsx.ts'
export { type StreamedCell, writeXlsxStream } from './xlsx-stream.ts'
export { writeZip, type ZipPart } from './zip-stream.ts'
