import { type Line, payoutsOf } from '../payouts.ts'
import { createWorld, type World } from '../world.ts'
import { givenPayable } from './payable.ts'

const NAMES = ['甲', '乙', '丙']

/** Three payments on their way. */
export async function createSentWorld(): Promise<{ world: World; id: string; lines: Line[] }> {
  const world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  for (const name of NAMES)
    await givenPayable(world, { amountMinor: 300_000n, name, alipay: `${name.codePointAt(0)}@pay.test` })
  const { id } = await payoutsOf(world).sent()
  const lines = await payoutsOf(world).lines(id)
  return { world, id, lines: NAMES.map((name) => lines.find(({ partner }) => partner.name === name)!) }
}

/** What every kind of account holds. */
export const balancesOf = async (world: World) =>
  Object.fromEntries(
    (
      await world.db.owner<{ kind: string; amount: bigint }[]>`
        select a.kind, (coalesce(sum(p.amount_minor) filter (where p.to_account_id = a.id), 0)
          - coalesce(sum(p.amount_minor) filter (where p.from_account_id = a.id), 0))::bigint as amount
        from account a join posting p on p.brand_id = a.brand_id and (p.from_account_id = a.id or p.to_account_id = a.id)
        where a.brand_id = ${world.brandId} group by a.kind order by a.kind`
    ).map(({ kind, amount }) => [kind, amount]),
  )
