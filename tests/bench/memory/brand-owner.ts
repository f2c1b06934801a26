import { openAsBlob } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { FLAT } from '../../support/given/plan.ts'

const POLL_MS = 500
const BRAND = 'bench'

type Job = { status: string; result: { rows: number; added: number } | null }

/** The owner of a fresh installation, who does everything over HTTP. */
export class BrandOwner {
  readonly #origin: string
  #cookie = ''

  constructor(origin: string) {
    this.#origin = origin
  }

  async setUp(slots: readonly string[]): Promise<void> {
    const who = { ownerName: '负责人', identifier: 'owner@bench.test', password: 'a-long-bench-password' }
    await this.post('/api/set-up', { ...who, brandName: '测试品牌', brand: BRAND })
    const { id: partnerId } = await this.post<{ id: string }>(`/api/b/${BRAND}/partners`, {
      name: '推广者',
      legalType: 'natural_person',
    })
    for (const code of slots) await this.post(`/api/b/${BRAND}/slots`, { platform: 'taobao', code, partnerId })
    const { id } = await this.post<{ id: string }>(`/api/b/${BRAND}/commission-plans`, {
      name: '标准',
      audience: { kind: 'everyone' },
      terms: { ...FLAT, rules: [{ id: 'all', label: '', when: {}, tiers: [{ from: '0', rate: 80_000 }] }] },
      effectiveFrom: '2020-01-01T00:00:00.000Z',
    })
    await this.post(`/api/b/${BRAND}/commission-plans/${id}/publish`, { version: 1 })
  }

  async upload(path: string): Promise<string> {
    const form = new FormData()
    form.append('file', await openAsBlob(path), 'orders.csv')
    const { id } = await this.#send<{ id: string }>(`/api/b/${BRAND}/order-imports`, form)
    return id
  }

  /** A step of an import, to its end. */
  async run(importId: string, step: 'preview' | 'confirm'): Promise<{ rows: number; added: number }> {
    const { jobId } = await this.post<{ jobId: string }>(`/api/b/${BRAND}/order-imports/${importId}/${step}`, {})
    for (;;) {
      const headers = { cookie: this.#cookie }
      const response = await fetch(`${this.#origin}/api/b/${BRAND}/jobs/${jobId}`, { headers })
      const job = (await response.json()) as Job & { result: { totals?: { rows: number; added: number } } | null }
      if (job.status === 'failed') throw new Error(`the ${step} failed: ${JSON.stringify(job)}`)
      if (job.status === 'succeeded') return job.result?.totals ?? job.result ?? { rows: 0, added: 0 }
      await delay(POLL_MS)
    }
  }

  post<Answer>(path: string, body: object): Promise<Answer> {
    return this.#send(path, JSON.stringify(body), { 'content-type': 'application/json' })
  }

  async #send<Answer>(path: string, body: string | FormData, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.#origin}${path}`, {
      method: 'POST',
      body,
      headers: { ...headers, origin: this.#origin, ...(this.#cookie ? { cookie: this.#cookie } : {}) },
    })
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie) this.#cookie = cookie
    const text = await response.text()
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
    return JSON.parse(text) as Answer // safe because each caller names what its route answers
  }
}
