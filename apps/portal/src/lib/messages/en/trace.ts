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
  nextTier: (missing, rate) => `${missing} more reaches ${rate}`,
}
