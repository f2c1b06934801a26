import { toHalfWidth } from './half-width.ts'

/** A mainland mobile number as its eleven digits, whatever `+86`, spaces or hyphens it was written with. */
export function normaliseMobile(text: string): string | undefined {
  const digits = toHalfWidth(text).replace(/[\s()\-\u2010-\u2015]/g, '')
  return /^(?:\+86|0086|86)?(1[3-9]\d{9})$/.exec(digits)?.[1]
}
