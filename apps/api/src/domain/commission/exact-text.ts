import { formatMinor } from '../amount-text.ts'

const RATE_DECIMALS = 6 // ppm

/**
 * A product of minor units and ppm as text in major units, before any rounding: `23.2875`. Idle zeros beyond the
 * decimals of the currency are left out: `33.50`.
 */
export function exactText(scaled: bigint, exponent: number): string {
  const text = formatMinor(scaled, exponent + RATE_DECIMALS)
  const idleZeros = /0*$/.exec(text)?.[0].length ?? 0
  const kept = text.slice(0, text.length - Math.min(idleZeros, RATE_DECIMALS))
  return kept.endsWith('.') ? kept.slice(0, -1) : kept
}
