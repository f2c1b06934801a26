import type { Row } from 'postgres'
import type { Sql } from './driver.ts'
import type { Lanes } from './lanes.ts'

type Parameters = readonly (string | number | bigint | boolean | Date | Uint8Array | null | readonly unknown[])[]

/** Runs single statements, each by itself and committed at once. */
export type Statements = {
  <T extends readonly object[] = Row[]>(
    text: TemplateStringsArray,
    ...parameters: Parameters
  ): Promise<T & { count: number }>
  /** Text made in code, never from input; several statements at once only without parameters. */
  unsafe<T extends readonly object[] = Row[]>(text: string, parameters?: Parameters): Promise<T & { count: number }>
}

type Tagged = (text: TemplateStringsArray, ...parameters: Parameters) => Promise<never>
type Unsafe = (text: string, parameters?: Parameters) => Promise<never>

export function openStatements(lanes: Lanes): Statements {
  // safe because the driver takes what Parameters lists; its own types ask for more than a plain function can say
  const tagged = (sql: Sql) => sql as unknown as Tagged
  const unsafe = (sql: Sql) => sql.unsafe as unknown as Unsafe
  const run = <T>(work: (sql: Sql) => Promise<T>) => lanes.use(async (lane) => work(lane.sql))
  return Object.assign(
    (text: TemplateStringsArray, ...parameters: Parameters) => run((sql) => tagged(sql)(text, ...parameters)),
    { unsafe: (text: string, parameters?: Parameters) => run((sql) => unsafe(sql)(text, parameters)) },
  )
}
