import {
  type AccountRef,
  balancesOf,
  bookDocument,
  type DocumentDraft,
  insertEntries,
  type PostingDraft,
} from '@qudao/api/ledger/index'
import { newId } from '@qudao/api/platform/ids'
import { inBrand, sqlOf } from '@qudao/db/client'
import { describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../support/world.ts'

const held = (partnerId: string, currency = 'CNY'): AccountRef => ({ kind: 'held', partnerId, currency })
const payable = (partnerId: string): AccountRef => ({ kind: 'payable', partnerId, currency: 'CNY' })
const expense: AccountRef = { kind: 'expense', currency: 'CNY' }

const draftOf = (sourceKey: string, postings: readonly PostingDraft[]): DocumentDraft => ({
  kind: 'accrual',
  sourceKey,
  occurredAt: new Date('2026-10-05T12:00:00Z'),
  postings,
})

const book = (world: World, draft: DocumentDraft) =>
  inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, (tx) => bookDocument(tx, world.brandId, draft))

const balances = (world: World, partnerId: string) =>
  inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, (tx) => balancesOf(tx, world.brandId, partnerId))

/** Balances as the postings alone give them. */
const recomputed = (world: World, partnerId: string) =>
  world.db.owner<{ kind: string; sum: bigint; balance: bigint; version: number }[]>`
    select a.kind, a.balance_minor as balance, a.version, (
      coalesce((select sum(amount_minor) from posting p where p.brand_id = a.brand_id and p.to_account_id = a.id), 0)
      - coalesce((select sum(amount_minor) from posting p where p.brand_id = a.brand_id and p.from_account_id = a.id), 0)
    )::bigint as sum
    from account a where a.brand_id = ${world.brandId} and a.partner_id = ${partnerId} order by a.kind`

describe('the books', () => {
  test('balances of a partner are the sum of the postings', async () => {
    await using world = await createWorld()
    const { id } = await world.givenPartner()
    await book(world, draftOf('a', [{ from: expense, to: held(id), amountMinor: 500n }]))
    await book(
      world,
      draftOf('b', [
        { from: held(id), to: payable(id), amountMinor: 300n },
        { from: held(id), to: expense, amountMinor: 50n },
      ]),
    )
    expect(await balances(world, id)).toMatchObject([{ currency: 'CNY', heldMinor: 150n, payableMinor: 300n }])
    for (const { sum, balance } of await recomputed(world, id)) expect(balance).toBe(sum)
  })

  test('100 writers on one partner at once lose nothing and do not deadlock', async () => {
    await using world = await createWorld()
    const partners = await Promise.all([world.givenPartner(), world.givenPartner()])
    const [a, b] = partners.map(({ id }) => id) as [string, string]
    await Promise.all(
      Array.from({ length: 100 }, (_, i) => {
        const postings = [a, b].map((id) => ({ from: expense, to: held(id), amountMinor: BigInt(i + 1) }))
        return book(world, draftOf(`writer:${i}`, i % 2 ? postings : postings.toReversed()))
      }),
    )
    for (const id of [a, b]) {
      expect(await balances(world, id)).toMatchObject([{ heldMinor: 5050n }])
      expect(await recomputed(world, id)).toMatchObject([{ sum: 5050n, version: 100 }])
    }
  })

  test('the same cause twice books once, also at once; with other postings it is refused', async () => {
    await using world = await createWorld()
    const { id } = await world.givenPartner()
    const draft = draftOf('once', [{ from: expense, to: held(id), amountMinor: 7n }])
    const booked = await Promise.all(Array.from({ length: 5 }, () => book(world, draft)))
    expect(new Set(booked.map((document) => document.id)).size).toBe(1)
    expect(booked.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await balances(world, id)).toMatchObject([{ heldMinor: 7n }])
    const other = draftOf('once', [{ from: expense, to: held(id), amountMinor: 8n }])
    await expect(book(world, other)).rejects.toMatchObject({ code: 'ledger.source_reused' })
    expect(await balances(world, id)).toMatchObject([{ heldMinor: 7n }])
  })

  test.each<[string, (id: string) => readonly PostingDraft[]]>([
    ['no posting', () => []],
    ['nothing', (id) => [{ from: expense, to: held(id), amountMinor: 0n }]],
    ['a negative amount', (id) => [{ from: expense, to: held(id), amountMinor: -1n }]],
    ['two currencies', (id) => [{ from: expense, to: held(id, 'GBP'), amountMinor: 1n }]],
    ['one account', (id) => [{ from: held(id), to: held(id), amountMinor: 1n }]],
  ])('a document that moves %s is refused and leaves no trace', async (_what, postings) => {
    await using world = await createWorld()
    const { id } = await world.givenPartner()
    await expect(book(world, draftOf('x', postings(id)))).rejects.toBeInstanceOf(RangeError)
    const documents = await world.db.owner`select from ledger_document where brand_id = ${world.brandId}`
    expect(documents).toHaveLength(0)
  })

  test('the database refuses a posting between two currencies', async () => {
    await using world = await createWorld()
    const { id } = await world.givenPartner()
    const { id: documentId } = await book(world, draftOf('cny', [{ from: expense, to: held(id), amountMinor: 1n }]))
    await book(
      world,
      draftOf('gbp', [{ from: { kind: 'expense', currency: 'GBP' }, to: held(id, 'GBP'), amountMinor: 1n }]),
    )
    const crossing = world.db.owner`
      insert into posting (brand_id, document_id, leg, from_account_id, to_account_id, currency, amount_minor)
      select ${world.brandId}, ${documentId}, 2, f.id, t.id, 'CNY', 1
      from account f, account t where f.brand_id = ${world.brandId} and t.brand_id = ${world.brandId}
        and f.kind = 'expense' and f.currency = 'CNY' and t.kind = 'held' and t.currency = 'GBP'`
    await expect(crossing).rejects.toMatchObject({ constraint_name: 'posting_to_account' })
  })

  test('the serving login can change or remove neither documents nor postings nor entries', async () => {
    await using world = await createWorld()
    const { id } = await world.givenPartner()
    await book(world, draftOf('fixed', [{ from: expense, to: held(id), amountMinor: 1n }]))
    for (const statement of [
      'update posting set amount_minor = 2',
      'delete from posting',
      `update ledger_document set reason = 'x'`,
      'delete from ledger_document',
      'update entry set amount_minor = 2',
      'delete from entry',
      'update entry_release set released_at = now()',
      'delete from entry_release',
      'delete from account',
      'update statement set closing_minor = 0',
      'delete from statement_entry',
    ]) {
      const attempt = inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, async (tx) => {
        await sqlOf(tx).unsafe(statement)
      })
      await expect(attempt, statement).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('a document of another brand is out of reach, and both may use one source key', async () => {
    await using world = await createWorld()
    const other = await world.otherBrand()
    const [mine, theirs] = [await world.givenPartner(), await other.givenPartner()]
    await book(world, draftOf('shared', [{ from: expense, to: held(mine.id), amountMinor: 1n }]))
    const booked = await book(other, draftOf('shared', [{ from: expense, to: held(theirs.id), amountMinor: 2n }]))
    expect(booked.isNew).toBe(true)
    const stranger = draftOf('stranger', [{ from: expense, to: held(theirs.id), amountMinor: 1n }])
    await expect(book(world, stranger)).rejects.toMatchObject({ constraint_name: 'account_partner' })
  })

  test('an entry written twice for one cause breaks its transaction', async () => {
    await using world = await createWorld()
    const { id } = await world.givenPartner()
    const entry = {
      id: newId(),
      kind: 'opening' as const,
      partnerId: id,
      payer: 'brand' as const,
      planId: null,
      planVersion: null,
      ruleId: null,
      lineId: null,
      reversesId: null,
      sourceKey: 'opening:1',
      period: '2026-10',
      currency: 'CNY',
      amountMinor: 0n,
      baseMinor: 0n,
      refundedAtMinor: 0n,
      ratePpm: 0,
      occurredAt: world.now,
      documentId: null,
    }
    const write = (entryId: string) =>
      inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, (tx) =>
        insertEntries(tx, world.brandId, [{ ...entry, id: entryId }]),
      )
    await write(newId())
    await expect(write(newId())).rejects.toMatchObject({ constraint_name: 'entry_source' })
  })
})
