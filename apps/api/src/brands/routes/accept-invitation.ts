import { findSignedIn } from '../../identity/index.ts'
import { browserOf } from '../../platform/browser.ts'
import { openRoute } from '../../platform/route.ts'
import { InvitationAcceptance, Joined } from '../schemas.ts'
import { acceptInvitation as accept } from '../service/invitations.ts'

export const acceptInvitation = openRoute(
  {
    operationId: 'acceptInvitation',
    access: 'public',
    summary: 'Join a brand by an invitation link',
    method: 'post',
    path: '/invitations/accept',
    body: InvitationAcceptance,
    answer: { status: 201, description: 'Joined and signed in; the session is in the cookie', schema: Joined },
    refuses: [
      'link.not_found',
      'member.already_member',
      'session.invalid_credentials',
      'session.required',
      'user.identifier_invalid',
      'user.identifier_taken',
      'password.too_short',
    ],
  },
  async ({ deps, valid: { body }, http }) => {
    const person = await findSignedIn(deps, http.req.header('cookie') ?? null)
    const input = { ...body, signedInAs: person?.userId ?? null, ...browserOf(http) }
    const { brand, role, setCookie } = await accept(deps, input)
    http.header('set-cookie', setCookie, { append: true })
    return http.json({ brand, role }, 201)
  },
)
