import { addDays, parseLocalTime } from '@qudao/api/domain/clocks'

/** States in the order in which a line lives through them. */
export const LINE_STATES = [
  'created',
  'paid',
  'received',
  'settled',
  'refund_open',
  'refunded_partial',
  'refunded_full',
  'invalid',
  'punished',
] as const

export const PLATFORMS = ['taobao', 'tmall', 'jd', 'pdd', 'douyin', 'wechat', '1688', 'own'] as const

const DAY = /^\d{4}-\d{2}-\d{2}$/
export type Days = Readonly<{ from: string | null; to: string | null }>

/** `2026-10-01..2026-10-31`, both inclusive; either side may be open. */
export function readDays(text: string | null): Days {
  const [from = '', to = ''] = (text ?? '').split('..')
  return { from: DAY.test(from) ? from : null, to: DAY.test(to) ? to : null }
}

function given<Name extends string>(params: URLSearchParams, name: Name): Partial<Record<Name, string>> {
  const value = params.get(name)
  // safe because the object has this key or none
  return (value ? { [name]: value } : {}) as Partial<Record<Name, string>>
}

/** The query of listOrderLines that the address of the page asks for. */
export function lineQuery(params: URLSearchParams, timeZone: string) {
  const state = LINE_STATES.find((one) => one === params.get('state'))
  const { from, to } = readDays(params.get('dates'))
  const start = from ? parseLocalTime(`${from} 00:00`, timeZone) : undefined
  const last = to ? parseLocalTime(`${to} 00:00`, timeZone) : undefined
  return {
    ...given(params, 'partner'),
    ...given(params, 'platform'),
    ...given(params, 'import'),
    ...given(params, 'q'),
    ...given(params, 'cursor'),
    ...(state ? { state } : {}),
    ...(start ? { from: start.toISOString() } : {}),
    // the last day is inclusive on screen
    ...(last ? { to: addDays(last, 1, timeZone).toISOString() } : {}),
  }
}
