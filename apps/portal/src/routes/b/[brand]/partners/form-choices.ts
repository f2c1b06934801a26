import type { Api } from '#lib/server/api.ts'

type Membership = { brand: string; permissions: readonly string[] }

/** What the form of a partner offers: grades in use, and members who can take care of a partner. */
export async function readChoices(api: Api, { brand, permissions }: Membership) {
  const params = { path: { brand } }
  const [grades, members] = await Promise.all([
    api.GET('/api/b/{brand}/partner-grades', { params }),
    permissions.includes('members.read') ? api.GET('/api/b/{brand}/members', { params }) : null,
  ])
  const active = (members?.data?.items ?? []).filter(({ disabledAt }) => !disabledAt)
  return {
    grades: [...new Set((grades.data?.items ?? []).map(({ grade }) => grade))],
    managers: active
      .toSorted((a, b) => Number(b.role === 'channel_manager') - Number(a.role === 'channel_manager'))
      .map(({ id, name }) => ({ id, name })),
  }
}
