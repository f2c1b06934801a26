import { SlotOwners } from '@qudao/api/orders/booking/slot-owners'
import { describe, expect, test } from 'vitest'

const names = { slotCode: '', relationId: '', specialId: '', pubId: '', siteId: '' }
const owners = new SlotOwners([
  { code: 'mm_1_2_1001', partnerId: 'pid', effectiveFromMs: 0 },
  { code: '1002', partnerId: 'early', effectiveFromMs: 0 },
  { code: '1002', partnerId: 'late', effectiveFromMs: 100 },
  { code: '1003', partnerId: 'gone', effectiveFromMs: 0 },
  { code: '1003', partnerId: null, effectiveFromMs: 100 },
  { code: '777', partnerId: 'relation', effectiveFromMs: 0 },
  { code: 'mm_1_2_2000', partnerId: 'a', effectiveFromMs: 0 },
  { code: 'mm_9_9_2000', partnerId: 'b', effectiveFromMs: 0 },
])
const match = (change: Partial<typeof names>, at = 50) => {
  const found = owners.match({ ...names, ...change }, at)
  return found.kind === 'owner' ? found.partnerId : found.kind
}

describe('the partner behind a line', () => {
  test.each<{ name: string; change: Partial<typeof names>; at?: number; is: string }>([
    {
      name: 'is found by the last part of a PID, which is all that reports give',
      change: { slotCode: '1001' },
      is: 'pid',
    },
    { name: 'is found by a code in another spelling', change: { slotCode: ' １００１_ ' }, is: 'pid' },
    { name: 'is who owned the slot on the day', change: { slotCode: '1002' }, is: 'early' },
    { name: 'is the new owner from the first moment on', change: { slotCode: '1002' }, at: 100, is: 'late' },
    { name: 'is nobody once the slot is taken back', change: { slotCode: '1003' }, at: 100, is: 'unowned' },
    {
      name: 'is named by the relation before the position',
      change: { slotCode: '1002', relationId: '777' },
      is: 'relation',
    },
    {
      name: 'is found by the position when nobody knows the relation',
      change: { slotCode: '1002', relationId: '778' },
      is: 'early',
    },
    { name: 'is not guessed when two PIDs end alike', change: { slotCode: '2000' }, is: 'unknown' },
    { name: 'is told by the whole PID then', change: { slotCode: '2000', pubId: '9', siteId: '9' }, is: 'b' },
    { name: 'is missing where the report names nothing', change: {}, is: 'missing' },
  ])('$name', ({ change, at, is }) => expect(match(change, at)).toBe(is))
})
