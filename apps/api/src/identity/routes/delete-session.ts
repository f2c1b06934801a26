import { openRoute } from '../../platform/route.ts'

export const deleteSession = openRoute(
  {
    operationId: 'deleteSession',
    access: 'public',
    summary: 'Sign out; without a session nothing happens',
    method: 'delete',
    path: '/session',
    answer: { status: 204, description: 'Signed out' },
  },
  async ({ deps, http }) => {
    const { setCookie } = await deps.sessions.end(http.req.header('cookie') ?? null)
    return new Response(null, { status: 204, headers: { 'set-cookie': setCookie } })
  },
)
