import { describe, expect, test } from 'vitest'
import { uuidOf } from '../../support/given/partner.ts'
import { givenPayable } from '../../support/given/payable.ts'
import { balancesOf, createSentWorld } from '../../support/given/sent-batch.ts'
import { type Line, payoutsOf, type ResultRow, resultFile } from '../../support/payouts.ts'
import { createWorld } from '../../support/world.ts'

describe('a result file', () => {
  test('paid money is gone, failed money is due again with its tax and the reason', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const [a, b, c] = lines as [Line, Line, Line]
    const outcome = await payoutsOf(world).result(id, [
      { line: a, status: '成功' },
      { line: b, status: '失败', reason: '收款账号不存在' },
      { line: c, status: '处理中' },
    ])
    expect(outcome).toEqual({
      paid: 1,
      paidMinor: '256000',
      returned: 1,
      returnedMinor: '256000',
      asked: 0,
      askedMinor: '0',
      pending: 1,
      unchanged: 0,
      missing: 1,
      unmatched: [],
    })
    expect(await balancesOf(world)).toEqual({
      cash: 256_000n,
      expense: -900_000n,
      in_flight: 256_000n,
      payable: 300_000n,
      tax_withheld: 88_000n,
    })
    const after = await payoutsOf(world).lines(id)
    expect(after.find((line) => line.id === b.id)).toMatchObject({
      status: 'returned',
      reason: '收款账号不存在',
      flowNo: 'flow2',
    })
    expect(await payoutsOf(world).get(id)).toMatchObject({
      status: 'exported',
      paidMinor: '256000',
      returnedMinor: '256000',
    })

    // the next batch says that the account failed, until it is changed
    const preview = await world.as('accountant').post('/payout-batches/preview', { method: 'alipay' })
    expect(preview.expect<{ warnings: unknown[] }>().warnings).toMatchObject([
      {
        code: 'payout.account_failed',
        partnerName: '乙',
        details: { batch: 1, reason: '收款账号不存在', netMinor: '256000', wasPaid: false, by: expect.any(String) },
      },
    ])

    // the failed one is due again at once, and its tax is computed as if nothing had happened
    const second = await payoutsOf(world).sent()
    expect(second).toMatchObject({ lineCount: 1, grossMinor: '300000', taxMinor: '44000' })
    expect((await payoutsOf(world).lines(second.id))[0]).toMatchObject({ partner: { name: '乙' } })
  })

  test('a failed account is told of until it is changed, and no longer once it has been paid', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const [a, b, c] = lines as [Line, Line, Line]
    await payoutsOf(world).result(id, [
      { line: a, status: '成功' },
      { line: b, status: '失败', reason: '户名不符' },
      { line: c, status: '失败', reason: '账号已注销' },
    ])
    const failedOf = async () =>
      (await world.as('accountant').post('/payout-batches/preview', { method: 'alipay' }))
        .expect<{ warnings: { code: string; partnerName: string }[] }>()
        .warnings.filter(({ code }) => code === 'payout.account_failed')
        .map(({ partnerName }) => partnerName)
    const taskOf = async () =>
      (await world.as('accountant').get('/workbench'))
        .expect<{ tasks: { kind: string }[] }>()
        .tasks.filter(({ kind }) => kind === 'mend_failed_payments')
    const accountOf = async ({ partner }: Line) =>
      (await world.as('accountant').get(`/partners/${partner.id}`)).expect<{ payoutAccounts: object[] }>()
        .payoutAccounts[0]
    expect((await failedOf()).toSorted()).toEqual(['丙', '乙'])
    const failure = { reason: '账号已注销', netMinor: '256000', currency: 'CNY' }
    const batch = { id, number: 1, payMonth: '2026-06' }
    const preparable = async () =>
      (await world.as('accountant').get('/workbench'))
        .expect<{ tasks: { kind: string; count: number }[] }>()
        .tasks.filter(({ kind }) => kind === 'prepare_payout')
    // both accounts are as they failed: nothing to pay yet
    expect(await preparable()).toEqual([])
    expect(await accountOf(c)).toMatchObject({ current: true, lastFailure: { ...failure, batch } })
    expect(await accountOf(a)).toMatchObject({ lastFailure: null })
    const own = await world.partnerUser(uuidOf('ptn', c.partner.id)).then((person) => person.get('/partner'))
    expect(own.expect()).toMatchObject({ payoutAccounts: [{ lastFailure: { ...failure, batch: null } }] })
    expect(await taskOf()).toMatchObject([{ subjectId: id, count: 2, amounts: [{ minor: '512000' }] }])
    const account = { kind: 'alipay', account: 'new@pay.test', holderName: '乙' }
    ;(await world.as('accountant').post(`/partners/${b.partner.id}/payout-accounts`, account)).expect(201)
    expect(await failedOf()).toEqual(['丙'])
    expect(await preparable()).toMatchObject([{ count: 1 }])
    expect(await accountOf(b)).toMatchObject({ current: true, lastFailure: null })
    expect(await taskOf()).toMatchObject([{ count: 1 }])
    // a batch that takes it again is the answer to it
    const second = await payoutsOf(world).sent()
    expect(await taskOf()).toEqual([])
    const again = await payoutsOf(world).lines(second.id)
    await payoutsOf(world).result(
      second.id,
      again.map((line) => ({ line, status: '成功' })),
    )
    expect(await accountOf(c)).toMatchObject({ lastFailure: null })
    expect(await taskOf()).toEqual([])
  })

  test('the same file twice, and the same results in another encoding, change nothing more', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const rows = lines.map((line, i) => ({
      line,
      status: i === 0 ? '失败' : '成功',
      reason: i === 0 ? '户名不符' : '',
    }))
    const first = await payoutsOf(world).result(id, rows, 'gbk')
    const booked = await balancesOf(world)
    expect(await payoutsOf(world).result(id, rows, 'gbk')).toEqual(first)
    expect(await payoutsOf(world).result(id, rows, 'utf8')).toMatchObject({ paid: 0, returned: 0, unchanged: 3 })
    expect(await balancesOf(world)).toEqual(booked)
    expect(await payoutsOf(world).get(id)).toMatchObject({ status: 'reconciled' })
  })

  test('the same file twice at once is booked once', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const rows = lines.map((line) => ({ line, status: '成功' }))
    const [a, b] = await Promise.all([payoutsOf(world).result(id, rows), payoutsOf(world).result(id, rows)])
    expect(a).toEqual(b)
    expect(await balancesOf(world)).toMatchObject({ cash: 768_000n, in_flight: 0n })
  })

  test('a payment the bank sends back after it was paid is due again once a second person reads the file', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    await payoutsOf(world).result(
      id,
      lines.map((line) => ({ line, status: '成功' })),
    )
    const rows: ResultRow[] = [{ line: lines[0]!, status: '退票', reason: '账户已注销' }]
    expect(await payoutsOf(world).result(id, rows)).toMatchObject({ returned: 0, asked: 1, askedMinor: '256000' })
    const back = await payoutsOf(world).result(id, rows, 'gbk', 'cashier')
    expect(back).toMatchObject({ paid: 0, returned: 1, returnedMinor: '256000' })
    expect(await balancesOf(world)).toMatchObject({ cash: 512_000n, payable: 300_000n, tax_withheld: 88_000n })
    expect(await payoutsOf(world).get(id)).toMatchObject({ status: 'reconciled' })

    const late = await payoutsOf(world).result(id, [{ line: lines[0]!, status: '成功', reason: '迟到' }])
    expect(late).toMatchObject({ paid: 0, unchanged: 0, unmatched: [{ row: 5, code: 'returned_before' }] })
  })

  test('rows that fit no payment are told and change nothing', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const booked = await balancesOf(world)
    const outcome = await payoutsOf(world).result(id, [
      { remark: 'pyl_somebody_elses', status: '成功' },
      { line: lines[0]!, amount: '2560.01', status: '成功' },
      { line: lines[1]!, status: '已冻结' },
      { line: lines[1]!, amount: '25x', status: '成功' },
      { remark: '', account: 'nobody@pay.test', amount: '2560.00', status: '成功' },
    ])
    expect(outcome).toMatchObject({ paid: 0, returned: 0, missing: 3 })
    expect(outcome.unmatched.map(({ row, code }) => [row, code])).toEqual([
      [5, 'unknown_payment'],
      [6, 'amount_differs'],
      [7, 'status_unknown'],
      [8, 'amount_unreadable'],
      [9, 'unknown_payment'],
    ])
    expect(await balancesOf(world)).toEqual(booked)
  })

  test('a row that names another account or person is told and never booked, whatever its remark says', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const [a, b, c] = lines as [Line, Line, Line]
    const booked = await balancesOf(world)
    const foreign: ResultRow[] = [
      { line: a, account: 'mallory@evil.test', status: '成功' },
      { line: b, name: '马洛里', status: '失败', reason: '户名不符' },
    ]
    const preview = await payoutsOf(world).previewResult(id, foreign)
    expect(preview).toMatchObject({ paid: 0, returned: 0, lines: [] })
    expect(preview.unmatched.map(({ code }) => code)).toEqual(['account_differs', 'account_differs'])
    expect(await payoutsOf(world).result(id, foreign)).toMatchObject({ paid: 0, returned: 0, missing: 3 })
    expect(await balancesOf(world)).toEqual(booked)

    // a file may hide what it does not want everybody to read, and spells as it likes
    const own: ResultRow[] = [
      { line: a, account: 'jia***@pay.test', name: '*甲', status: '成功' },
      { line: c, account: `${'丙'.codePointAt(0)}@PAY.test`, name: ' 丙 ', status: '成功' },
    ]
    expect(await payoutsOf(world).result(id, own)).toMatchObject({ paid: 2, unmatched: [] })
  })

  test('a file of far more rows than the batch has payments is refused before it is read against them', async () => {
    const { world, id } = await createSentWorld()
    await using _ = world
    const rows = (count: number): ResultRow[] =>
      Array.from({ length: count }, (_, i) => ({ account: `${i}@pay.test`, remark: '', status: '成功' }))
    expect(await payoutsOf(world).previewResult(id, rows(1_006))).toMatchObject({ paid: 0 })
    const file = { name: 'r.csv', bytes: resultFile(rows(1_007), 'gbk') }
    const answer = await world.upload('accountant', `/payout-batches/${id}/results`, { file })
    expect(answer.refusal).toBe('422 payout_result.too_many_rows')
    expect(answer.json<{ details: object }>().details).toEqual({ rows: 1_007, payments: 3 })
  })

  test('the note that the payee reads names the payment, and the payment id of former files still does', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const [a, b, c] = lines as [Line, Line, Line]
    const notes = await payoutsOf(world).notes(await payoutsOf(world).get(id))
    const noteOf = ({ payeeName }: Line) => notes.find(({ name }) => name === payeeName)!.note
    expect(noteOf(b)).toMatch(/ \d{1,2}月佣金 1-2-\d{3}$/)
    // the brand may call itself otherwise by the time the result comes
    const rows: ResultRow[] = [
      { line: a, remark: noteOf(a).replace(/^.+ (?=\d+月)/, '新名字 '), status: '成功' },
      { line: b, remark: noteOf(b), status: '失败', reason: '户名不符' },
      { line: c, remark: c.id, status: '成功' },
    ]
    expect(await payoutsOf(world).result(id, rows)).toMatchObject({ paid: 2, returned: 1, unmatched: [] })
    const after = await payoutsOf(world).lines(id)
    expect(lines.map((line) => after.find((one) => one.id === line.id)!.status)).toEqual(['paid', 'returned', 'paid'])

    // the next batch of the brand says other numbers, and those of the first pay nothing in it
    const second = await payoutsOf(world).sent()
    const [again] = await payoutsOf(world).lines(second.id)
    expect((await payoutsOf(world).notes(second))[0]!.note).toMatch(/ 2-1-\d{3}$/)
    expect(
      await payoutsOf(world).result(second.id, [{ line: again!, remark: noteOf(b), status: '成功' }]),
    ).toMatchObject({ paid: 0, unmatched: [{ row: 5, code: 'unknown_payment' }] })
  })

  test('a row without our remark is matched by account, name and amount, even after the account was changed', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const [a] = lines as [Line]
    const account = { kind: 'alipay', account: 'new@pay.test', holderName: '甲' }
    ;(await world.as('operator').post(`/partners/${a.partner.id}/payout-accounts`, account)).expect(201)
    const row = {
      account: `${'甲'.codePointAt(0)}@pay.test`,
      name: '甲',
      amount: '2560.00',
      remark: '',
      status: '成功',
    }
    expect(await payoutsOf(world).result(id, [row])).toMatchObject({ paid: 1, unmatched: [] })
  })

  test('is refused before the batch has left, and when it is no result file', async () => {
    await using world = await createWorld()
    world.setNow('2026-06-10T10:00:00+08:00')
    await givenPayable(world, { amountMinor: 1_000n })
    const { id } = await payoutsOf(world).draft()
    const upload = (text: string) =>
      world.upload('accountant', `/payout-batches/${id}/results`, { file: { name: 'r.csv', bytes: Buffer.from(text) } })
    const result = '序号,收款账号,金额（元）,状态\r\n1,a@b.test,1.00,成功\r\n'
    expect((await upload(result)).refusal).toBe('422 payout_batch.not_exported')
    ;(await payoutsOf(world).approve(id)).expect()
    ;(await payoutsOf(world).export(id)).expect()
    expect((await upload('名称,数量\r\n茶,1\r\n')).refusal).toBe('422 payout_result.not_recognised')
    expect((await upload('')).refusal).toBe('422 table.empty')
  })
})

describe('outcomes told by a person', () => {
  test('are booked line by line, once', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const [a, b] = lines as [Line, Line]
    const tell = (body: object[]) => world.as('cashier').post(`/payout-batches/${id}/outcomes`, { lines: body })
    const told = [
      { lineId: a.id, paid: true, flowNo: 'bank-1' },
      { lineId: b.id, paid: false, reason: '销户' },
    ]
    expect((await tell(told)).expect()).toEqual({
      paid: 1,
      paidMinor: '256000',
      returned: 1,
      returnedMinor: '256000',
      asked: 0,
      unchanged: 0,
    })
    expect((await tell(told)).expect()).toMatchObject({ paid: 0, returned: 0, unchanged: 2 })
    expect((await tell([{ lineId: b.id, paid: true }])).refusal).toBe('409 payout_line.already_returned')
    expect(
      (await tell([{ lineId: `pyl_${'0'.repeat(12)}7${'0'.repeat(3)}8${'0'.repeat(15)}`, paid: true }])).refusal,
    ).toBe('404 payout_line.not_found')
    const twice = await tell([
      { lineId: a.id, paid: true },
      { lineId: a.id, paid: false, reason: '销户' },
    ])
    expect(twice.refusal).toBe('422 validation.failed')
    expect(await balancesOf(world)).toMatchObject({ cash: 256_000n, in_flight: 256_000n, payable: 300_000n })
  })

  test('a failure says why, of money on its way and of money that was paid', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const [a, b] = lines as [Line, Line]
    const tell = (line: object) => world.as('cashier').post(`/payout-batches/${id}/outcomes`, { lines: [line] })
    await tell({ lineId: a.id, paid: true })
    for (const lineId of [a.id, b.id])
      for (const told of [{}, { reason: ' ' }])
        expect((await tell({ lineId, paid: false, ...told })).refusal).toBe('422 validation.failed')
    const after = new Map((await payoutsOf(world).lines(id)).map((line) => [line.id, line.status]))
    expect(lines.map((line) => after.get(line.id))).toEqual(['paid', 'sent', 'sent'])
  })

  test('are never of a payment that was left out of the file', async () => {
    await using world = await createWorld()
    world.setNow('2026-06-10T10:00:00+08:00')
    const left = await givenPayable(world, { amountMinor: 300_000n, name: '甲' })
    await givenPayable(world, { amountMinor: 300_000n, name: '乙' })
    const { id } = await payoutsOf(world).draft()
    ;(await payoutsOf(world).approve(id)).expect()
    const draft = { kind: 'alipay', account: 'new@pay.test', holderName: '甲' }
    ;(await world.as('accountant').post(`/partners/${left.publicId}/payout-accounts`, draft)).expect(201)
    ;(await payoutsOf(world).export(id)).expect()
    const line = (await payoutsOf(world).lines(id)).find(({ status }) => status === 'left_out')!
    const booked = await balancesOf(world)
    for (const told of [{ paid: true }, { paid: false, reason: '销户' }]) {
      const answer = await world.as('cashier').post(`/payout-batches/${id}/outcomes`, {
        lines: [{ lineId: line.id, ...told }],
      })
      expect(answer.refusal).toBe('404 payout_line.not_found')
    }
    expect(await balancesOf(world)).toEqual(booked)
  })
})
