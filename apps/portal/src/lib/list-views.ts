import type { components } from '@qudao/api/client'

export type ListView = components['schemas']['ListView']
type Problem = Pick<components['schemas']['Problem'], 'code' | 'details'>
type Draft = components['schemas']['NewListView']
type Changes = components['schemas']['ListViewChanges']

/** Parameters that say where in the list somebody is, or in which view, and not what it lists. */
const NOT_KEPT = ['cursor', 'view']

/** What a view keeps of an address, in one order, so that equal views have equal texts. */
export function viewQuery(text: string): string {
  const query = new URLSearchParams(text)
  for (const name of NOT_KEPT) query.delete(name)
  query.sort()
  return query.toString()
}

/** The address of a view; it stays in the view while filters change. */
export const viewHref = ({ id, query }: Pick<ListView, 'id' | 'query'>): string =>
  `?view=${id}${query ? `&${query}` : ''}`

export class ViewRefused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** @throws ViewRefused */
async function ask(brand: string, method: string, path: string, body?: Draft | Changes): Promise<Response> {
  const response = await fetch(`/api/b/${brand}/list-views${path}`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  // safe because the API refuses with this shape only; what is not from it has no code
  if (!response.ok) throw new ViewRefused((await response.json().catch(() => ({ code: 'internal' }))) as Problem)
  return response
}

/** @throws ViewRefused */
export async function saveView(brand: string, draft: Draft): Promise<ListView> {
  // safe because the API answers 201 with this shape only
  return (await (await ask(brand, 'POST', '', draft)).json()) as ListView
}

/** @throws ViewRefused */
export async function changeView(brand: string, id: string, changes: Changes): Promise<void> {
  await ask(brand, 'PATCH', `/${id}`, changes)
}

/** @throws ViewRefused */
export async function removeView(brand: string, id: string): Promise<void> {
  await ask(brand, 'DELETE', `/${id}`)
}
