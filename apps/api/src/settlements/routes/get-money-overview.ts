import { brandRoute } from '../../platform/route.ts'
import { toSettlement } from '../presenters/settlement.ts'
import { MoneyOverview } from '../schemas/overview.ts'
import { getMoneyOverview } from '../service/overview.ts'

export const getMoneyOverviewRoute = brandRoute(
  {
    operationId: 'getMoneyOverview',
    permission: 'payouts.read',
    summary: 'What the brand owes: held, payable, on its way, ready to pay',
    method: 'get',
    path: '/money-overview',
    answer: { description: 'One item per currency', schema: MoneyOverview },
  },
  async ({ deps, actor }) => ({
    items: (await getMoneyOverview(deps, actor)).map(({ lastClosed, ...amounts }) => ({
      currency: amounts.currency,
      heldMinor: String(amounts.heldMinor),
      payableMinor: String(amounts.payableMinor),
      inFlightMinor: String(amounts.inFlightMinor),
      channelMinor: String(amounts.channelMinor),
      negativeMinor: String(amounts.negativeMinor),
      owingPartners: amounts.owingPartners,
      readyToPayMinor: String(amounts.readyToPayMinor),
      readyPartners: amounts.readyPartners,
      waitingForApprovalMinor: String(amounts.waitingForApprovalMinor),
      lastClosed: lastClosed && toSettlement(lastClosed),
    })),
  }),
)
