import { browserOf } from '../../platform/browser.ts'
import { openRoute } from '../../platform/route.ts'
import { toMe } from '../presenter.ts'
import { listBelongings } from '../queries.ts'
import { Credentials, Me } from '../schemas.ts'
import { signIn } from '../service/sign-in.ts'

export const createSession = openRoute(
  {
    operationId: 'createSession',
    access: 'public',
    summary: 'Sign in by mobile number or e-mail and password',
    method: 'post',
    path: '/session',
    body: Credentials,
    answer: { description: 'Signed in; the session is in the cookie', schema: Me },
    refuses: ['session.invalid_credentials'],
  },
  async ({ deps, valid: { body }, http }) => {
    const { user, setCookies } = await signIn(deps, { ...body, ...browserOf(http) })
    for (const cookie of setCookies) http.header('set-cookie', cookie, { append: true })
    return http.json(
      toMe(
        { userId: user.id, name: user.name, email: user.email, mobile: user.mobile },
        await listBelongings(deps.db, user.id),
      ),
    )
  },
)
