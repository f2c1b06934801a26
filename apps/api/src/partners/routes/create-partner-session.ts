import { browserOf } from '../../platform/browser.ts'
import { toPublicId } from '../../platform/ids.ts'
import { openRoute } from '../../platform/route.ts'
import { LinkToken, PartnerSession } from '../link-schemas.ts'
import { startPartnerSession } from '../service/partner-links.ts'

export const createPartnerSessionRoute = openRoute(
  {
    operationId: 'createPartnerSession',
    access: 'public',
    summary: 'Sign in by the link that a brand has sent',
    method: 'post',
    path: '/partner-sessions',
    body: LinkToken,
    answer: { description: 'Signed in; the session is in the cookie', schema: PartnerSession },
    refuses: ['link.not_found'],
  },
  async ({ deps, valid: { body }, http }) => {
    const { slug, partnerId, partnerName, setCookie } = await startPartnerSession(deps, {
      token: body.token,
      ...browserOf(http),
    })
    http.header('set-cookie', setCookie, { append: true })
    return http.json({ brand: slug, partner: { id: toPublicId('ptn', partnerId), name: partnerName } })
  },
)
