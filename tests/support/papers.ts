import { readSmallTable } from '@qudao/api/platform/tabular/index'
import { sha256Hex } from '@qudao/api/platform/vault'
import { expect } from 'vitest'
import { type Batch, payoutsOf } from './payouts.ts'
import type { World } from './world.ts'

export type Paper = readonly (readonly string[])[]

/** The newest paper of a purpose, as an office program reads it. */
export async function paperOf(world: World, batch: Batch, purpose: string): Promise<Paper> {
  const { sha256 } = batch.files.findLast((file) => file.purpose === purpose)!
  const { bytes } = await payoutsOf(world).download(batch.id, sha256)
  expect(sha256Hex(bytes)).toBe(sha256)
  return (await readSmallTable(bytes, { maxRows: 100, header: 'none' })).rows
}

export const titleOf = (paper: Paper) => paper[0]![0]!
export const rowOf = (paper: Paper, name: string) => paper.find((cells) => cells.includes(name))

/** Tells every payment of a batch to have gone the same way. */
export async function tellAll(world: World, batchId: string, status: '成功' | '失败'): Promise<void> {
  const rows = (await payoutsOf(world).lines(batchId)).map((line) => ({ line, status }))
  await payoutsOf(world).result(
    batchId,
    rows.map((row) => (status === '失败' ? { ...row, reason: '销户' } : row)),
  )
}
