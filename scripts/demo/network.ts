import type { components } from '@qudao/api/client'
import { demoBrand, demoOpeningSheet, demoPartnerSheet, demoPartners, demoPlans } from '@qudao/db/demo/index'
import { termsToJson } from '../../apps/api/src/domain/commission/terms-json.ts'
import { finishJob } from './jobs.ts'
import type { Staff } from './people.ts'
import { must, type Person } from './person.ts'

const path = { brand: demoBrand().slug }
const base = `/api/b/${demoBrand().slug}`

/** The partner list comes in by file; tax handling, which the list lacks, is set one by one. */
export async function bringPartners({ operator }: Staff): Promise<ReadonlyMap<string, string>> {
  const found = await operator.upload<components['schemas']['PartnerImport']>(
    `${base}/partner-imports`,
    await demoPartnerSheet(),
    {
      overrideReason: '演示数据的证件号',
    },
  )
  const [failing] = found.rows.filter(({ outcome }) => outcome === 'error')
  if (failing) throw new Error(`the demo's partner list has a failing row: ${JSON.stringify(failing)}`)
  const { jobId } = await must(
    operator.api.POST('/api/b/{brand}/partner-imports/{id}/confirm', {
      params: { path: { ...path, id: found.id } },
      body: { skipErrors: false, overrideReason: '演示数据的证件号' },
    }),
  )
  await finishJob(operator, jobId)
  const idByName = await partnersByName(operator)
  for (const partner of demoPartners()) {
    const id = idByName.get(partner.name)
    if (!id || partner.taxHandling === 'unset') continue
    await must(
      operator.api.PATCH('/api/b/{brand}/partners/{id}', {
        params: { path: { ...path, id } },
        body: { taxHandling: partner.taxHandling, allowSameTaxId: false },
      }),
    )
  }
  return idByName
}

async function partnersByName(person: Person): Promise<Map<string, string>> {
  const idByName = new Map<string, string>()
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await must(
      person.api.GET('/api/b/{brand}/partners', {
        params: { path, query: { limit: 200, ...(cursor ? { cursor } : {}) } },
      }),
    )
    for (const { id, name } of page.items) idByName.set(name, id)
    cursor = page.nextCursor
  }
  return idByName
}

/** Three plans side by side: what the platform pays, what the brand pays, what the brand adds. */
export async function publishPlans({ operator, owner }: Staff, idByName: ReadonlyMap<string, string>): Promise<void> {
  const idByCode = new Map(demoPartners().map(({ code, name }) => [code, idByName.get(name)]))
  for (const { name, terms, partnerCodes, effectiveFrom } of demoPlans()) {
    const partnerIds = partnerCodes.flatMap((code) => idByCode.get(code) ?? [])
    const plan = await must(
      operator.api.POST('/api/b/{brand}/commission-plans', {
        params: { path },
        body: {
          name,
          // what the platform pays is the ground for everybody; a plan for named partners comes before it
          audience: terms.payer === 'channel' ? { kind: 'everyone' } : { kind: 'partners', partnerIds },
          effectiveFrom: new Date(effectiveFrom).toISOString(),
          // safe because the wire form is this JSON
          terms: termsToJson(terms) as components['schemas']['PlanTerms'],
        },
      }),
    )
    await must(
      owner.api.POST('/api/b/{brand}/commission-plans/{id}/publish', {
        params: { path: { ...path, id: plan.id } },
        body: { version: 1 },
      }),
    )
  }
}

/** What was open at the cut-over, entered by the accountant and approved by the owner. */
export async function bringOpeningBalances({ accountant, owner }: Staff, cutOverOn: string): Promise<void> {
  const opening = await accountant.upload<{ id: string }>(`${base}/opening-imports/upload`, await demoOpeningSheet(), {
    cutOverOn,
  })
  await must(
    owner.api.POST('/api/b/{brand}/opening-imports/{id}/approve', { params: { path: { ...path, id: opening.id } } }),
  )
}
