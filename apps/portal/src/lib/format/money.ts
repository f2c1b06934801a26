const formats = new Map<string, Intl.NumberFormat>()

function currencyFormat(locale: string, currency: string, signed: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${signed}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: currency === 'CNY' ? 'narrowSymbol' : 'symbol', // ¥ in English too, where Intl says CN¥
    signDisplay: signed ? 'exceptZero' : 'negative',
  })
  formats.set(key, made)
  return made
}

/**
 * An amount as people read it: `¥7,072.68`, `−¥318.90` (U+2212), with `signed` also `+¥200.00`.
 *
 * @param minor decimal string of minor units
 */
export function formatMoney(minor: string, currency: string, locale: string, signed = false): string {
  const format = currencyFormat(locale, currency, signed)
  const { maximumFractionDigits = 2 } = format.resolvedOptions()
  // safe because `minor` is an integer; Intl takes a decimal string exactly, where Number(minor) would round large totals
  return format.format(`${minor}E-${maximumFractionDigits}` as Intl.StringNumericLiteral).replace('-', '\u2212')
}
