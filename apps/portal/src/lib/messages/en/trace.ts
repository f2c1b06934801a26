import type { trace as Shape } from '../zh-CN/trace.ts'

export const trace: typeof Shape = {
  rounding: { half_up: 'Rounded half up', half_even: 'Rounded half to even', up: 'Rounded up', down: 'Rounded down' },
  step: { line: 'per line', order: 'per order', period: 'per month' },
  rounded: (rounding, step) => `${rounding} to the cent, ${step}`,
  kinds: { products: 'product', categories: 'category', shops: 'shop', partners: 'partner', grades: 'grade' },
  and: ', ',
  allOrders: 'All orders',
  anotherRule: 'Another rule',
  ruleBy: (kinds) => `Rule by ${kinds}`,
  ruleWithRate: (rule, rate) => `${rule} ${rate}`,
  mostSpecific: (kinds) => `${kinds} all match: the most specific`,
  onlyRule: 'No more specific rule',
  notMet: (kinds) => `${kinds} does not match`,
  lessSpecific: 'Matches too, but is less specific',
  kindOrder: 'As specific, but its conditions rank after those of the rule that applies',
  listOrder: 'As specific, but further down the list',
  bases: { paid: 'amount paid', settled: 'amount settled', channel_income: 'channel income' },
  countedOn: (base) => `counted on the ${base}`,
  clause: '; ',
  estimate: 'Not settled by the platform yet: an estimate by the amount paid, corrected when it settles',
  hold: (settled, days, payable) =>
    days === 0
      ? `Settled by the platform on ${settled}, payable at once`
      : `Settled by the platform on ${settled} + ${days} ${days === 1 ? 'day' : 'days'} → payable on ${payable}`,
  datedByCreation: 'The report has no paid time: the plan version is chosen by the time of creation',
  notReproduced: 'The stored rules give another result now; this is listed among the checks of the books',
  periodTiers: {
    graduated: (sales) => `Net sales of the month ${sales}; each rate applies to the slice inside its tier`,
    whole: (sales) => `Net sales of the month ${sales}; the tier reached applies to all of it`,
  },
  periodTotal: (rounding, amount) => `${rounding} on the whole month = ${amount}`,
  earnedBefore: (amount) => `Less what its lines earned before: ${amount}`,
  periodResult: 'Added at the close',
  tax: {
    month: (month, amount) => `Income of ${month}: ${amount}`,
    monthWith: (month, before, gross, total) =>
      `Income of ${month}: ${before} before + ${gross} in this payment = ${total}`,
    deduction: (total, deduction, taxable) => `${total} − deduction ${deduction} = taxable ${taxable}`,
    nothing: 'Within the deduction: no tax',
    rated: (taxable, rate, quick, exact) =>
      quick ? `${taxable} × ${rate} − quick deduction ${quick} = ${exact}` : `${taxable} × ${rate} = ${exact}`,
    whole: (tax) => `Tax of the month, rounded half up to the cent = ${tax}`,
    before: (amount) => `Less withheld before in the month: ${amount}`,
    excess: (amount) => `${amount} too much was withheld before; the tax office pays it back, not this payment`,
    now: {
      expected: 'Expected to be withheld',
      drafted: 'Will be withheld',
      sent: 'Withheld from this payment',
      paid: 'Withheld from this payment',
      undone: 'Worked out for this payment',
    },
    all: 'Withheld in all',
    occurrence: 'Labour remuneration, withheld per occurrence',
    why: 'All that one payer pays one person in a month is one occurrence; 800 yuan come off up to 4,000, a fifth above',
    stage: {
      expected:
        'Expected: nothing is paid and nothing withheld yet. Worked out anew on the income of the month when paid',
      drafted: 'Not withheld yet: in a batch, withheld when its payment file leaves',
      sent: 'Withheld: the payment file has left, and the tax is declared for this month',
      paid: 'Withheld: the money has arrived, and the tax is declared for this month',
      undone: 'Not paid, so this tax is not withheld',
    },
    part: (amount) => `The payment was cut into parts; this one bears ${amount}`,
    notKept: 'Older than what is kept: the income before it in the month was not written down',
    law: 'State Taxation Administration, Announcement 2018 no. 61',
  },
  nextTier: (missing, rate) => `${missing} more reaches ${rate}`,
}
