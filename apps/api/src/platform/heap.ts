import { setFlagsFromString } from 'node:v8'

/**
 * How much garbage may gather beside what is in use before it is collected, in percent. Left alone, V8 lets up to
 * three times as much gather while rows stream through, and gives none of it back before the import ends.
 */
const GARBAGE_PERCENT = 100

/** Keeps the memory of this process near what it uses, whatever passes through it. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE_PERCENT}`)
}
