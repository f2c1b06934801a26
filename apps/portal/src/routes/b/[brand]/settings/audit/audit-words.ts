import type { components } from '@qudao/api/client'
import type { Format } from '#lib/format/format.ts'
import { shortId } from '#lib/format/numbers.ts'
import type { Messages } from '#lib/messages/index.ts'
import { wordOf } from '#lib/word-of.ts'

type Event = Pick<components['schemas']['AuditEvent'], 'subject' | 'summary'>
type Reader = Readonly<{ t: Messages; format: Format; currency: string }>
export type Fact = { label: string; value: string }

/** Prefixes of the ids that pages are addressed by, and where those pages are. */
const PAGES: Readonly<Record<string, { prefix: string; path: string }>> = {
  partner: { prefix: 'ptn', path: '/partners' },
  opening_import: { prefix: 'opn', path: '/partners/opening' },
  payout_batch: { prefix: 'pay', path: '/payouts' },
  statement: { prefix: 'stm', path: '/statements' },
  commission_plan: { prefix: 'pln', path: '/plans' },
  product: { prefix: 'prd', path: '/products' },
  order_import: { prefix: 'imp', path: '/orders/imports' },
}

/** The page of what an event is about, if it has one. */
export function pageOf({ subject }: Event, base: string): string | undefined {
  const page = wordOf(PAGES, subject.type)
  return page && `${base}${page.path}/${page.prefix}_${subject.id.replaceAll('-', '')}`
}

const NAMES = ['name', 'partner', 'fileName', 'code', 'period', 'cutOverOn'] as const

/** What an event is about in a few words: 合作伙伴 · 素手茶集. */
export function subjectWords({ subject, summary }: Event, { t, format }: Reader): string {
  const key = NAMES.find((name) => typeof summary[name] === 'string')
  const kind = wordOf(t.auditLog.subjects, subject.type) ?? subject.type
  if (!key) return kind
  const name = wordsOfName(subject.type, key, String(summary[key]), t)
  return `${kind} · ${key === 'period' ? format.month(name) : name}`
}

/** Rows of a report are named by the code of what is wrong with them. */
function wordsOfName(type: string, key: string, name: string, t: Messages): string {
  if (type !== 'import_exception' || key !== 'code') return name
  return wordOf(t.exceptions.codes, name)?.title ?? name
}

/** Who did it: members and partners by name, and the system by what of it. */
export const actorWords = ({ kind, name }: components['schemas']['AuditEvent']['actor'], t: Messages): string =>
  kind === 'system' ? (wordOf(t.auditLog.systems, name) ?? name) : name

/** Everything an event keeps, one line each: amounts as money, and what changed as before → after. */
export function factsOf({ summary }: Event, reader: Reader): Fact[] {
  const { currency = reader.currency, before, after, ...rest } = summary
  const own = { ...reader, currency: String(currency) }
  const plain = Object.entries(rest).map(([key, value]) => factOf(key, value, own))
  return isRecord(before) && isRecord(after) ? [...changesOf(before, after, own), ...plain] : plain
}

function changesOf(before: Record<string, unknown>, after: Record<string, unknown>, reader: Reader): Fact[] {
  const flatBefore = flat(before)
  return Object.entries(flat(after))
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(flatBefore[key]))
    .map(([key, value]) => factOf(key, { before: flatBefore[key], after: value }, reader))
}

/** Settings lie one level deeper and are told beside the rest. */
function flat(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (isRecord(value) ? Object.entries(value) : [[key, value]])),
  )
}

function factOf(key: string, value: unknown, reader: Reader): Fact {
  const label = wordOf(reader.t.auditFields, key) ?? key
  if (!isRecord(value) || !('after' in value)) return { label, value: wordsOf(key, value, reader) }
  const [before, after] = [wordsOf(key, value.before, reader), wordsOf(key, value.after, reader)]
  return { label, value: `${before || '—'} → ${after || '—'}` }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function wordsOf(key: string, value: unknown, { t, format, currency }: Reader): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return listWords(key, value, { t, format, currency })
  if (typeof value === 'number') return key.endsWith('Ppm') ? format.rate(value) : format.count(value)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (key.endsWith('Minor') && /^-?\d+$/.test(text)) return format.money(text, currency)
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return format.date(text, 'time')
  if (/^[0-9a-f]{64}$/.test(text)) return shortId(text, 12)
  return wordOf(knownWords(key, t), text) ?? text
}

const FEW = 5

/** A few codes or words are told one by one; more, or records, are counted. */
function listWords(key: string, values: readonly unknown[], reader: Reader): string {
  if (values.length > FEW || values.some((value) => typeof value !== 'string'))
    return reader.t.auditLog.count(reader.format.count(values.length))
  return values.map((value) => wordsOf(key, value, reader)).join(reader.t.auditLog.between)
}

function knownWords(key: string, t: Messages): Readonly<Record<string, string>> {
  const rooms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    role: t.shell.roles,
    hat: t.partners.hats,
    hats: t.partners.hats,
    tradeType: t.partners.tradeTypes,
    legalType: t.partners.legalTypes,
    taxHandling: t.partners.taxHandlings,
    platform: t.partners.platforms,
    payer: t.entries.payers,
    kind: t.partners.accountKinds,
  }
  return wordOf(rooms, key) ?? {}
}
