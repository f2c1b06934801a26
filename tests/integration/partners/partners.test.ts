import { describe, expect, test } from 'vitest'
import { createWorld } from '../../support/world.ts'

type Partner = {
  id: string
  name: string
  taxIdMasked: string | null
  mobileMasked: string | null
  grade: string | null
  hats: { hat: string; tradeType: string | null }[]
  owner: { id: string } | null
  payoutAccounts: { mask: string; current: boolean; holderName: string }[]
  slots: { code: string }[]
}
type Page = { items: Partner[]; nextCursor: string | null }

const RESIDENT_ID = '11010519491231002X'
const USCC = '91350100M000100Y43'

describe('createPartner', () => {
  test('keeps id numbers sealed: lists and tables show tails only', async () => {
    await using world = await createWorld()
    const made = (
      await world.as('operator').post('/partners', {
        name: '山隐茶社',
        legalType: 'natural_person',
        taxId: RESIDENT_ID.toLowerCase(),
        mobile: '+86 138-0013-8000',
        taxHandling: 'withhold',
        grade: '金牌',
      })
    ).expect<Partner>(201)
    expect(made).toMatchObject({ taxIdMasked: '****002X', mobileMasked: '****8000', grade: '金牌' })
    const dump = JSON.stringify(await world.db.owner`select * from partner where brand_id = ${world.brandId}`)
    expect(dump).not.toContain(RESIDENT_ID)
    expect(dump).not.toContain('13800138000')
  })

  test.each([
    { legalType: 'natural_person', taxId: '110105194912310021', kind: 'resident_id', failed: ['mod11'] },
    { legalType: 'company', taxId: '91350100M000100Y44', kind: 'uscc', failed: ['mod31'] },
  ])('refuses a $kind whose check digits fail, until somebody says why it is kept', async (draft) => {
    await using world = await createWorld()
    const { kind, failed, ...body } = draft
    const refused = await world.as('operator').post('/partners', { name: 'A', ...body })
    expect(refused.refusal).toBe('422 partner.tax_id_invalid')
    expect(refused.json<{ details: unknown }>().details).toEqual({ kind, failed })
    const kept = await world
      .as('operator')
      .post('/partners', { name: 'A', ...body, taxIdOverrideReason: '证件照片已核对' })
    expect(kept.expect<{ taxIdOverrideReason: string }>(201).taxIdOverrideReason).toBe('证件照片已核对')
  })

  test('of two people who add the same tax number at once exactly one succeeds', async () => {
    await using world = await createWorld()
    const body = { name: '福州茶业', legalType: 'company', taxId: USCC }
    const replies = await Promise.all([
      world.as('operator').post('/partners', body),
      world.as('accountant').post('/partners', body),
    ])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const again = await world.as('operator').post('/partners', { ...body, name: '福州茶业二店', allowSameTaxId: true })
    again.expect(201)
  })

  test('refuses a mobile number that is none and an owner who is no member', async () => {
    await using world = await createWorld()
    const other = await world.otherBrand()
    const base = { name: 'A', legalType: 'natural_person' }
    expect((await world.as('owner').post('/partners', { ...base, mobile: '12345' })).refusal).toBe(
      '422 partner.mobile_invalid',
    )
    const stranger = `mem_${other.members.owner.memberId.replaceAll('-', '')}`
    expect((await world.as('owner').post('/partners', { ...base, ownerId: stranger })).refusal).toBe(
      '404 member.not_found',
    )
  })
})

describe('a channel manager', () => {
  test('sees and touches only partners in their own care', async () => {
    await using world = await createWorld()
    const mine = (
      await world.as('channel_manager').post('/partners', { name: '我的', legalType: 'natural_person' })
    ).expect<Partner>(201)
    const theirs = await world.givenPartner({ name: '别人的', slots: ['mm_1_2_3'] })
    const page = (await world.as('channel_manager').get('/partners')).expect<Page>()
    expect(page.items.map(({ name }) => name)).toEqual(['我的'])
    const manager = world.as('channel_manager')
    const refusals = await Promise.all([
      manager.get(`/partners/${theirs.publicId}`),
      manager.patch(`/partners/${theirs.publicId}`, { name: 'x' }),
      manager.post(`/partners/${theirs.publicId}/grades`, { grade: 'x' }),
      manager.post(`/partners/${theirs.publicId}/payout-accounts`, { kind: 'alipay', account: 'a@b.com' }),
      manager.post('/slots', { code: 'new', partnerId: theirs.publicId }),
    ])
    expect(refusals.map(({ refusal }) => refusal)).toEqual(Array(5).fill('404 partner.not_found'))
    expect((await manager.post('/slots', { code: 'mm_1_2_3', partnerId: mine.id })).refusal).toBe(
      '403 permission.denied',
    )
    expect((await manager.get('/slots')).expect<{ items: unknown[] }>().items).toEqual([])
    expect((await manager.patch(`/partners/${mine.id}`, { ownerId: null })).refusal).toBe('403 permission.denied')
  })
})

describe('listPartners', () => {
  test('names those already chosen, however many partners there are, and no other brand’s', async () => {
    await using world = await createWorld()
    await using elsewhere = await createWorld()
    const [one, , other] = [await world.givenPartner(), await world.givenPartner(), await world.givenPartner()]
    const foreign = await elsewhere.givenPartner()
    const ids = [one, other, foreign].map(({ publicId }) => publicId)
    const { items } = (await world.as('viewer').get(`/partners?ids=${ids.join(',')}`)).expect<Page>()
    expect(items.map(({ id }) => id).toSorted()).toEqual([one.publicId, other.publicId].toSorted())
    for (const wrong of ['', 'nobody', `${one.publicId},`, Array(201).fill(one.publicId).join(',')])
      expect((await world.as('viewer').get(`/partners?ids=${wrong}`)).refusal, wrong).toBe('422 validation.failed')
  })

  test('finds by part of a name, whole mobile number, whole tax number and slot code', async () => {
    await using world = await createWorld()
    const { name } = (
      await world.as('operator').post('/partners', {
        name: '云上100%茶',
        legalType: 'natural_person',
        taxId: RESIDENT_ID,
        mobile: '13800138000',
      })
    ).expect<Partner>(201)
    await world.givenPartner({ name: '云下茶', slots: ['MM_1_2_3'] })
    const find = async (q: string) => {
      const reply = await world.as('viewer').get(`/partners?q=${encodeURIComponent(q)}`)
      return reply.expect<Page>().items.map((item) => item.name)
    }
    expect(await find('100%')).toEqual([name])
    expect(await find('%')).toEqual([name])
    expect(await find('138 0013 8000')).toEqual([name])
    expect(await find('1380013800')).toEqual([])
    expect(await find(RESIDENT_ID.toLowerCase())).toEqual([name])
    expect(await find('mm_1_2_3')).toEqual(['云下茶'])
  })

  test('pages without gaps or repeats, and refuses a cursor of another list', async () => {
    await using world = await createWorld()
    for (const name of ['a', 'b', 'c', 'd', 'e']) await world.givenPartner({ name })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Page = (
        await world.as('viewer').get(`/partners?limit=2${cursor && `&cursor=${cursor}`}`)
      ).expect<Page>()
      seen.push(...page.items.map(({ name }) => name))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a'])
    const strange = Buffer.from('["a","b"]').toString('base64url')
    expect((await world.as('viewer').get(`/partners?cursor=${strange}`)).refusal).toBe('422 cursor.invalid')
    const noUuid = Buffer.from('["a"]').toString('base64url')
    expect((await world.as('viewer').get(`/partners?cursor=${noUuid}`)).refusal).toBe('422 cursor.invalid')
  })

  test('filters by grade of the day, hat, owner and tax handling', async () => {
    await using world = await createWorld()
    const { publicId } = await world.givenPartner({
      name: '金',
      grade: '金牌',
      taxHandling: 'invoice',
      tradeType: 'resale',
    })
    await world.givenPartner({ name: '银', grade: '银牌', taxHandling: 'unset' })
    world.setNow('2026-11-01T00:00:00+08:00')
    const rise = { grade: '钻石', effectiveFrom: '2026-12-01T00:00:00.000Z' }
    ;(await world.as('operator').post(`/partners/${publicId}/grades`, rise)).expect(201)
    const names = async (query: string) => {
      const reply = await world.as('viewer').get(`/partners?${query}`)
      return reply.expect<Page>().items.map(({ name }) => name)
    }
    expect(await names(`grade=${encodeURIComponent('金牌')}`)).toEqual(['金'])
    world.setNow('2026-12-02T00:00:00+08:00')
    expect(await names(`grade=${encodeURIComponent('金牌')}`)).toEqual([])
    expect(await names(`grade=${encodeURIComponent('钻石')}`)).toEqual(['金'])
    expect(await names('hat=distributor')).toEqual(['金'])
    expect(await names('taxHandling=unset')).toEqual(['银'])
  })
})

describe('updatePartner', () => {
  test('changes what is given, empties with null and leaves the rest', async () => {
    await using world = await createWorld()
    const { id } = (
      await world.as('operator').post('/partners', {
        name: 'A',
        legalType: 'natural_person',
        taxId: RESIDENT_ID,
        mobile: '13800138000',
      })
    ).expect<Partner>(201)
    const hats = [{ hat: 'distributor', tradeType: 'agency' }]
    const changed = await world.as('operator').patch(`/partners/${id}`, { mobile: null, hats })
    expect(changed.expect<Partner>()).toMatchObject({
      name: 'A',
      taxIdMasked: '****002X',
      mobileMasked: null,
      hats: [
        { hat: 'affiliate', tradeType: null },
        { hat: 'distributor', tradeType: 'agency' },
      ],
    })
    const asCompany = await world.as('operator').patch(`/partners/${id}`, { legalType: 'company' })
    expect(asCompany.refusal).toBe('422 partner.tax_id_invalid')
  })
})

describe('payout accounts', () => {
  test('a new account is added beside the old one, the same again adds nothing', async () => {
    await using world = await createWorld()
    const { publicId, name } = await world.givenPartner({ alipay: 'first@example.com' })
    const path = `/partners/${publicId}/payout-accounts`
    const second = { kind: 'alipay', account: '13800138000' }
    const added = await world.as('accountant').post(path, second)
    expect(added.expect(201)).toMatchObject({ account: { mask: '138****8000', holderName: name }, warnings: [] })
    ;(await world.as('accountant').post(path, second)).expect(201)
    const card = { kind: 'bank', account: '6222 0200 0000 0000', bankName: '工商银行' }
    expect((await world.as('accountant').post(path, card)).expect(201)).toMatchObject({ warnings: ['luhn'] })
    const { payoutAccounts } = (await world.as('viewer').get(`/partners/${publicId}`)).expect<Partner>()
    expect(payoutAccounts.map(({ mask, current }) => [mask, current])).toEqual([
      ['622****0000', true],
      ['138****8000', true],
      [expect.stringContaining('***'), false],
    ])
    expect((await world.as('accountant').post(path, { kind: 'alipay', account: 'x' })).refusal).toBe(
      '422 payout_account.invalid',
    )
  })
})

describe('revealPartner', () => {
  test('shows clear values to whoever may pay, and records who and why', async () => {
    await using world = await createWorld()
    const { publicId } = await world.givenPartner({ taxId: RESIDENT_ID, alipay: 'pay@example.com' })
    const path = `/partners/${publicId}/reveal`
    const shown = (await world.as('accountant').post(path, { reason: '核对打款' }, { 'idempotency-key': 'k' })).expect()
    expect(shown).toMatchObject({
      taxId: RESIDENT_ID,
      payoutAccounts: [{ kind: 'alipay', account: 'pay@example.com' }],
    })
    expect((await world.as('operator').post(path, { reason: '核对' })).refusal).toBe('403 permission.denied')
    expect((await world.as('accountant').post(path, {})).refusal).toBe('422 validation.failed')
    const kept = await world.db.owner`
      select action, actor_name, reason from audit_event where brand_id = ${world.brandId} and action = 'partners.reveal'`
    expect(kept).toMatchObject([{ action: 'partners.reveal', actor_name: 'accountant', reason: '核对打款' }])
    expect(await world.db.owner`select from idempotency_key where brand_id = ${world.brandId}`).toHaveLength(0)
  })
})

describe('slots', () => {
  test('the first owner owns the past, a later one from then on, and nobody after it is taken back', async () => {
    await using world = await createWorld()
    const first = await world.givenPartner({ name: '甲' })
    const second = await world.givenPartner({ name: '乙' })
    world.setNow('2026-06-01T00:00:00.000Z')
    const assign = (body: Record<string, unknown>) => world.as('operator').post('/slots', body)
    const slot = (await assign({ code: ' MM_1_2_3_ ', partnerId: first.publicId })).expect<{
      id: string
      code: string
    }>()
    expect(slot).toMatchObject({ code: 'mm_1_2_3', since: '1999-12-31T16:00:00.000Z', partner: { name: '甲' } })
    ;(await assign({ code: 'mm_1_2_3', partnerId: first.publicId })).expect()
    world.setNow('2026-07-01T00:00:00.000Z')
    expect((await assign({ code: 'mm_1_2_3', partnerId: second.publicId })).expect()).toMatchObject({
      partner: { name: '乙' },
    })
    world.setNow('2026-08-01T00:00:00.000Z')
    expect((await assign({ code: 'mm_1_2_3', partnerId: null })).expect()).toMatchObject({ partner: null })
    const history = (await world.as('viewer').get(`/slots/${slot.id}/owners`)).expect<{
      items: { partner: { name: string } | null; effectiveFrom: string }[]
    }>()
    expect(history.items.map((row) => [row.partner?.name ?? null, row.effectiveFrom.slice(0, 10)])).toEqual([
      [null, '2026-08-01'],
      ['乙', '2026-07-01'],
      ['甲', '1999-12-31'],
    ])
    const free = (await world.as('viewer').get('/slots?unassigned=true')).expect<{ items: { code: string }[] }>()
    expect(free.items.map(({ code }) => code)).toEqual(['mm_1_2_3'])
  })
})

describe('listPartnerGrades', () => {
  test('counts the grades of today by hat, and a channel manager counts their own', async () => {
    await using world = await createWorld()
    const mine = { ownerMemberId: world.members.channel_manager.memberId }
    await world.givenPartner({ grade: '金牌' })
    await world.givenPartner({ grade: '金牌', ...mine })
    await world.givenPartner({ grade: '银牌' })
    const grades = async (role: 'viewer' | 'channel_manager') =>
      (await world.as(role).get('/partner-grades')).expect<{ items: unknown[] }>().items
    expect(await grades('viewer')).toEqual([
      { hat: 'affiliate', grade: '金牌', partners: 2 },
      { hat: 'affiliate', grade: '银牌', partners: 1 },
    ])
    expect(await grades('channel_manager')).toEqual([{ hat: 'affiliate', grade: '金牌', partners: 1 }])
  })
})

describe('getPartnerEarnings', () => {
  test('says what the partner is shown, and nothing of partners in the care of others', async () => {
    await using world = await createWorld()
    const { id, publicId } = await world.givenPartner()
    const own = (await (await world.partnerUser(id)).get('/earnings')).expect()
    expect((await world.as('accountant').get(`/partners/${publicId}/earnings`)).expect()).toEqual(own)
    const asManager = await world.as('channel_manager').get(`/partners/${publicId}/earnings`)
    expect(asManager.refusal).toBe('404 partner.not_found')
  })
})
