import type { components } from '@qudao/api/client'
import { formatMinor, formatRatePercent, parseAmount, parseRatePercent } from '@qudao/api/domain/amount-text'
import { currencyExponent } from '@qudao/api/domain/currency'
import type { Messages } from '#lib/messages/index.ts'

type Brand = components['schemas']['Brand']
type Changes = components['schemas']['BrandChanges']
type Words = keyof Messages['brandSettings']

/** As typed: amounts and rates are text until they are read. */
export type TypedBrand = {
  name: string
  timeZone: string
  minimum: string
  perPayment: string
  lines: string
  payDay: string
  above: string
}
export type BrandProblems = Partial<Record<keyof TypedBrand, Words>>

export function toTyped({ name, timeZone, currency, settings }: Brand): TypedBrand {
  const amount = (minor: string) => formatMinor(BigInt(minor), currencyExponent(currency))
  return {
    name,
    timeZone,
    minimum: amount(settings.minimumPayoutMinor),
    perPayment: amount(settings.perPaymentLimitMinor),
    lines: String(settings.payoutFileLineLimit),
    payDay: String(settings.payDay ?? ''),
    above: formatRatePercent(settings.secondPersonAbovePpm),
  }
}

export function readBrand(form: FormData): TypedBrand {
  const text = (name: keyof TypedBrand) => String(form.get(name) ?? '').trim()
  return {
    name: text('name'),
    timeZone: text('timeZone'),
    minimum: text('minimum'),
    perPayment: text('perPayment'),
    lines: text('lines'),
    payDay: text('payDay'),
    above: text('above'),
  }
}

/** What was typed as the API takes it, or which fields cannot be read. */
export function toChanges(typed: TypedBrand, currency: string): { changes: Changes } | { problems: BrandProblems } {
  const lines = /^\d{1,4}$/.test(typed.lines) ? Number(typed.lines) : 0
  const payDay = typed.payDay === '' ? null : /^\d{1,2}$/.test(typed.payDay) ? Number(typed.payDay) : 0
  const above = attempt(() => parseRatePercent(typed.above))
  const minimum = attempt(() => parseAmount(typed.minimum, currencyExponent(currency)))
  const perPayment = attempt(() => parseAmount(typed.perPayment, currencyExponent(currency)))
  const problems: BrandProblems = {
    ...(typed.name === '' && { name: 'nameMissing' }),
    ...((minimum === undefined || minimum < 0n) && { minimum: 'amountInvalid' }),
    ...((perPayment === undefined || perPayment < 10_000n) && { perPayment: 'amountInvalid' }),
    ...((lines < 1 || lines > 5000) && { lines: 'linesInvalid' }),
    ...(payDay !== null && (payDay < 1 || payDay > 31) && { payDay: 'payDayInvalid' }),
    ...(above === undefined && { above: 'aboveInvalid' }),
  }
  if (Object.keys(problems).length > 0 || above === undefined) return { problems }
  const settings = {
    minimumPayoutMinor: String(minimum),
    perPaymentLimitMinor: String(perPayment),
    payoutFileLineLimit: lines,
    payDay,
    secondPersonAbovePpm: above,
  }
  return { changes: { name: typed.name, timeZone: typed.timeZone, settings } }
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    // the field says so; the domain's own words are for programs
    return undefined
  }
}
