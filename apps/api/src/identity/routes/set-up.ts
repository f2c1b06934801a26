import { browserOf } from '../../platform/browser.ts'
import { openRoute } from '../../platform/route.ts'
import { hasBrand } from '../queries.ts'
import { SetUp, SetUpState } from '../schemas.ts'
import { setUp } from '../service/set-up.ts'

export const getSetUpRoute = openRoute(
  {
    operationId: 'getSetUp',
    access: 'public',
    summary: 'Whether the first brand and owner are still to be made',
    method: 'get',
    path: '/set-up',
    answer: { description: 'The state of the set-up', schema: SetUpState },
  },
  async ({ deps }) => {
    const needed = !(await hasBrand(deps.db))
    return { needed, tokenNeeded: needed && deps.setUpToken !== null }
  },
)

export const setUpRoute = openRoute(
  {
    operationId: 'setUp',
    access: 'public',
    summary: 'Make the first brand and its owner, once',
    method: 'post',
    path: '/set-up',
    body: SetUp,
    answer: { status: 201, description: 'The brand exists and its owner is signed in', schema: SetUpState },
    refuses: ['set_up.already_done', 'set_up.token_wrong', 'user.identifier_invalid', 'password.too_short'],
  },
  async ({ deps, valid: { body }, http }) => {
    const { setCookie } = await setUp(deps, { ...body, ...browserOf(http) })
    http.header('set-cookie', setCookie, { append: true })
    return http.json({ needed: false, tokenNeeded: false }, 201)
  },
)
