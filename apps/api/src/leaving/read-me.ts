import { COLUMN_WORDS, unitOf } from './column-words.ts'
import { type Part, PEOPLE } from './parts.ts'
import { EXPORTED_TABLES } from './tables.ts'

type Language = 'zhCN' | 'en'

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zhCN: [
    '数据说明',
    '',
    '这里是一个品牌在渠道中的全部数据，取自同一时刻。',
    '',
    'data/ 里一张表一个 CSV 文件：UTF-8（带 BOM），逗号分隔，行尾 CRLF，第一行是列名。',
    '两个逗号之间什么都没有，表示没有值；"" 表示空文本。时间写作 2026-11-22 08:00:00+00，都是 UTC。',
    '布尔值写作 true、false；列表与结构写作 JSON；多个编号写作 {甲,乙}。',
    '内容与库中完全一致，以 = + - @ 开头的文字也没有改动，方便导入别的系统。',
    '用 Excel 或 WPS 看时，请用「数据 → 从文本/CSV」导入并把各列设为文本：既不会当公式运行，长编号也不会变形。',
    '',
    'files/ 里是上传和导出过的原始文件，放在各自 SHA-256 的文件夹里，保留原名。',
    'manifest.json 列出每个文件的字节数、SHA-256 和行数。',
    '',
    '证件号码、手机号和收款账号是完整的，请妥善保管这个压缩包。',
    '没有包含：密码、登录状态、链接里的密钥、查重用的索引，以及只对服务器有意义的计数。',
  ],
  en: [
    'README',
    '',
    'This is all the data of one brand in Qudao, taken at one instant.',
    '',
    'data/ holds one CSV file per table: UTF-8 with a BOM, commas, lines that end in CRLF, column names first.',
    'Nothing between two commas is a missing value; "" is an empty text. Instants read 2026-11-22 08:00:00+00, always UTC.',
    'Booleans are true and false; lists and structures are JSON; several ids read {a,b}.',
    'Values are exactly as stored, also texts that begin with = + - @, so that another system can take them in.',
    'To look at them in Excel or WPS, use Data > From Text/CSV and make every column text: then no formula runs and long numbers stay whole.',
    '',
    'files/ holds the original files that were uploaded or written, each in a folder named by its SHA-256, under its own name.',
    'manifest.json lists bytes, SHA-256 and rows of every part.',
    '',
    'Id numbers, mobile numbers and payout accounts are in clear: keep this archive safe.',
    'Left out: passwords, sign-ins, secrets of links, indexes that find duplicates, and counters of the server.',
  ],
}

const LINE = '\r\n'

/** What each file and each column of the archive means. */
export function readMe(language: Language): string {
  const parts: readonly Part[] = [...EXPORTED_TABLES.map(toPart), PEOPLE]
  const body = parts.flatMap((part) => [
    '',
    `data/${part.name}.csv  ${part[language]}`,
    ...part.columns.map((column) => `  ${column}: ${wordsOf(column, language)}`),
  ])
  return [...HEADS[language], ...body, ''].join(LINE)
}

const toPart = ({ table, ...rest }: (typeof EXPORTED_TABLES)[number]): Part => ({ name: table, ...rest })

function wordsOf(column: string, language: Language): string {
  const index = language === 'zhCN' ? 0 : 1
  const words = COLUMN_WORDS[column]?.[index]
  // never a column without a word: a test holds that every column has one
  if (!words) throw new Error(`the column ${column} has no words`)
  const unit = unitOf(column)?.[index + 1]
  return unit ? `${words} (${unit})` : words
}
