import { join } from 'node:path'
import { openDatabase } from '@qudao/db/open'
import { expect, test } from 'vitest'
import { runTask } from '../../support/run-task.ts'
import { createScratch } from '../../support/scratch.ts'
import { createWorldOn } from '../../support/world.ts'

// a database cluster of its own, and the task three times on a machine that may be busy
test('npm run books ends with 0 on books that agree, and with 1 and the difference in a sentence on others', {
  timeout: 120_000,
}, async () => {
  await using scratch = await createScratch()
  const db = await openDatabase({ dataDir: join(scratch.path, 'postgres') })
  try {
    await using world = await createWorldOn(db, scratch.path)
    const { publicId: partner } = await world.givenPartner()
    const bonus = { partner, currency: 'CNY', amountMinor: '8000', reason: '十月活动的奖励' }
    ;(await world.as('accountant').post('/adjustments', bonus)).expect(201)
    const books = (...args: string[]) => runTask('books', args, { PATH: process.env.PATH, QUDAO_VAR: scratch.path })
    const agreeing = await books()
    expect(agreeing).toMatchObject({ code: 0, err: '' })
    expect(agreeing.out).toContain('The books agree')

    await db.owner`update account set balance_minor = balance_minor + 1
      where brand_id = ${world.brandId} and kind = 'payable'`
    const differing = await books()
    expect(differing.code).toBe(1)
    expect(differing.out).toContain('The books disagree.\n')
    expect(differing.out).toMatch(/brand +b-\w+ .*\n +law +balances\n.*\n +expected +80\.00 CNY\n +found +80\.01 CNY\n/)
    const json = await books('--json')
    expect([json.code, JSON.parse(json.out).ok]).toEqual([1, false])
  } finally {
    await db.close()
  }
})
