import { DomainError } from './errors.ts'

/** Decimals of ISO 4217; a currency is added here before the first amount in it. */
const EXPONENTS: Readonly<Record<string, number>> = {
  CNY: 2,
  HKD: 2,
  MOP: 2,
  TWD: 2,
  USD: 2,
  EUR: 2,
  GBP: 2,
  AUD: 2,
  CAD: 2,
  CHF: 2,
  NZD: 2,
  SGD: 2,
  MYR: 2,
  THB: 2,
  PHP: 2,
  IDR: 2,
  JPY: 0,
  KRW: 0,
  VND: 0,
  BHD: 3,
  KWD: 3,
}

/** Every currency that amounts may be in, in the order above. */
export const CURRENCIES: readonly string[] = Object.keys(EXPONENTS)

/** Whether amounts may be in this currency: its decimals are known. */
export const isCurrency = (code: string): boolean => Object.hasOwn(EXPONENTS, code)

/**
 * How many decimals amounts of this currency have.
 *
 * @throws DomainError `money.unknown_currency`: guessing 2 would make every yen a hundred
 */
export function currencyExponent(currency: string): number {
  const exponent = isCurrency(currency) ? EXPONENTS[currency] : undefined
  if (exponent === undefined) {
    throw new DomainError('money.unknown_currency', 'the decimals of this currency are not known', { currency })
  }
  return exponent
}
