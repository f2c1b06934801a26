/** PostgreSQL's number of each element type we use, and of the array of it. They are the same on every server. */
const ARRAY_OF: Readonly<Record<number, number>> = {
  16: 1000, // boolean
  17: 1001, // bytea
  19: 1003, // name
  20: 1016, // bigint
  21: 1005, // smallint
  23: 1007, // integer
  25: 1009, // text
  26: 1028, // oid
  114: 199, // json
  701: 1022, // double precision
  1042: 1014, // char(n)
  1043: 1015, // varchar
  1082: 1182, // date
  1083: 1183, // time
  1114: 1115, // timestamp
  1184: 1185, // timestamptz
  1700: 1231, // numeric
  2950: 2951, // uuid
  3802: 3807, // jsonb
}

type Codecs = Record<number, (value: unknown) => unknown>
type Options = { parsers: Codecs; serializers: Codecs; shared: { typeArrayMap: Record<number, number> } }

/**
 * Teaches a client arrays of one dimension. postgres.js can ask the server for them on each new connection, but when
 * that connection breaks off the failure belongs to nobody and ends the process; it also reads NULL as a word.
 */
export function useArrayCodecs({ parsers, serializers, shared }: Options): void {
  for (const [key, array] of Object.entries(ARRAY_OF)) {
    const element = Number(key)
    const parse = parsers[element]
    const serialize = serializers[element] ?? String
    shared.typeArrayMap[element] = array
    parsers[array] = (text) => parseArray(String(text)).map((item) => (item === null || !parse ? item : parse(item)))
    // Drizzle hands over the finished text
    serializers[array] = (value) => (Array.isArray(value) ? formatArray(value, serialize) : value)
  }
}

const ITEM = /"((?:[^"\\]|\\.)*)"|([^,{}"]+)/gs

/** Splits the text of an array such as `{1,NULL,"a, b"}` into its items. */
export function parseArray(text: string): (string | null)[] {
  return Array.from(text.matchAll(ITEM), ([, quoted, plain = '']) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/gs, '$1')
    return plain.toUpperCase() === 'NULL' ? null : plain
  })
}

/** The text of an array; undefined items are NULL. */
export function formatArray(items: readonly unknown[], serialize: (item: unknown) => unknown): string {
  const texts = items.map((item) => {
    if (item === null || item === undefined) return 'NULL'
    return `"${String(serialize(item)).replace(/["\\]/g, '\\$&')}"`
  })
  return `{${texts.join(',')}}`
}
