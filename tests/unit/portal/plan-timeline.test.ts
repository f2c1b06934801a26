import { expect, test } from 'vitest'
import { takingOver, timelineOf } from '../../../apps/portal/src/lib/plans/timeline.ts'

const ZONE = 'Asia/Shanghai'
const version = (n: number, day: string, isPublished = true) => ({
  version: n,
  effectiveFrom: `${day}T00:00:00+08:00`,
  publishedAt: isPublished ? '2026-11-01T00:00:00Z' : null,
})

test('a version that begins earlier serves only until the one that was there takes over', () => {
  const first = version(1, '2026-11-23')
  const draft = version(2, '2026-10-01', false)
  expect(timelineOf([draft, first], draft, ZONE)).toEqual([
    { version: 2, from: '2026-10-01', to: '2026-11-22' },
    { version: 1, from: '2026-11-23', to: null },
  ])
  expect(takingOver([draft, first], draft)).toEqual([first])
})

test('of two versions with one start the higher number serves, and drafts serve nobody', () => {
  const versions = [version(3, '2027-01-01', false), version(2, '2026-10-01'), version(1, '2026-10-01')]
  expect(timelineOf(versions, null, ZONE)).toEqual([{ version: 2, from: '2026-10-01', to: null }])
})
