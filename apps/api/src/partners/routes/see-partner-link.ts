import { openRoute } from '../../platform/route.ts'
import { LinkToken, SeenPartnerLink } from '../link-schemas.ts'
import { seePartnerLink as see } from '../service/partner-links.ts'

export const seePartnerLinkRoute = openRoute(
  {
    operationId: 'seePartnerLink',
    access: 'public',
    summary: 'Whose link this is, without signing in',
    method: 'post',
    path: '/partner-sessions/see',
    body: LinkToken,
    answer: { description: 'The brand that sent it', schema: SeenPartnerLink },
    refuses: ['link.not_found'],
  },
  async ({ deps, valid: { body }, http }) => see(deps, { token: body.token, ip: http.env?.ip }),
)
