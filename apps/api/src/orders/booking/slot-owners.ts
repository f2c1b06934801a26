import { parsePid } from '../../domain/identifiers/pid.ts'
import { slotKey } from '../../domain/identifiers/slot-code.ts'
import type { Uuid } from '../../platform/ids.ts'

/** From this instant a slot belongs to this partner; null is a slot taken back. */
export type Ownership = Readonly<{ code: string; partnerId: Uuid | null; effectiveFromMs: number }>

/** What a report says about where a sale came from; '' for what it does not say. */
export type SlotNames = Readonly<{
  slotCode: string
  relationId: string
  specialId: string
  pubId: string
  siteId: string
}>

export type SlotMatch =
  | Readonly<{ kind: 'owner'; partnerId: Uuid; code: string }>
  | Readonly<{ kind: 'missing' }>
  | Readonly<{ kind: 'unknown' | 'unowned'; code: string }>

type History = readonly Ownership[]
type Candidate = Readonly<{ code: string; history: History }>

/**
 * Finds the partner behind a line. A channel relation names them more exactly than the position it came through, the
 * full PID more exactly than its last part.
 */
export class SlotOwners {
  readonly #byKey: ReadonlyMap<string, History>
  readonly #byAdzone: ReadonlyMap<string, History>
  // a report names few slots many times
  readonly #remembered = new Map<string, readonly Candidate[]>()

  /** @param ownerships oldest first within a code */
  constructor(ownerships: readonly Ownership[]) {
    this.#byKey = Map.groupBy(ownerships, ({ code }) => slotKey(code))
    const ofPids = ownerships.filter(({ code }) => parsePid(slotKey(code)))
    this.#byAdzone = Map.groupBy(ofPids, ({ code }) => parsePid(slotKey(code))?.adzoneId ?? '')
  }

  match(names: SlotNames, datedAtMs: number): SlotMatch {
    const codes = codesOf(names)
    if (codes.length === 0) return { kind: 'missing' }
    let unowned: SlotMatch | undefined
    for (const { code, history } of this.#candidates(codes)) {
      const owner = history.findLast(({ effectiveFromMs }) => effectiveFromMs <= datedAtMs)
      if (owner?.partnerId) return { kind: 'owner', partnerId: owner.partnerId, code }
      unowned ??= { kind: 'unowned', code }
    }
    return unowned ?? { kind: 'unknown', code: names.relationId || names.slotCode || codes[0]! }
  }

  #candidates(codes: readonly string[]): readonly Candidate[] {
    const key = codes.join('\n')
    const known = this.#remembered.get(key)
    if (known) return known
    const found = codes.flatMap((code) => {
      const history = this.#byKey.get(slotKey(code)) ?? this.#adzone(slotKey(code))
      return history ? [{ code, history }] : []
    })
    this.#remembered.set(key, found)
    return found
  }

  /** Reports give only the last part of a PID; one that two PIDs share names nobody. */
  #adzone(key: string): History | undefined {
    const history = this.#byAdzone.get(key)
    return history && new Set(history.map(({ code }) => slotKey(code))).size === 1 ? history : undefined
  }
}

/** The codes of a line that may name a slot of ours, the most exact first. */
export function codesOf({ slotCode, relationId, specialId, pubId, siteId }: SlotNames): string[] {
  const codes: string[] = []
  if (relationId !== '') codes.push(relationId)
  if (pubId !== '' && siteId !== '' && slotCode !== '') codes.push(`mm_${pubId}_${siteId}_${slotCode}`)
  if (slotCode !== '') codes.push(slotCode)
  if (specialId !== '') codes.push(specialId)
  return codes
}
