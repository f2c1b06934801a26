import { benchImport } from './import/index.ts'
import { benchMemory } from './memory/index.ts'
import { benchStart } from './start/index.ts'

export type BenchResult = Readonly<{ name: string; ratio: number } & Record<string, unknown>>
/** Measures a design against its physical limit in the same run; says on the way what it does. */
export type Bench = (tell: (sentence: string) => void) => Promise<BenchResult>

export const benches: Readonly<Record<string, Bench>> = { import: benchImport, memory: benchMemory, start: benchStart }
