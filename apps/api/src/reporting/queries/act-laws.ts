import type { TransactionSql } from '@qudao/db/client'
import type { Flaw } from '../books/law.ts'

/**
 * An act of a person that is not in the day book exactly once, by that person, at that time and with these figures; or
 * an event of such an act that the rows know nothing of. Publications are timed by the rules' own clock.
 */
export const findUnrecordedAct = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with act as (
    select 'settlements.adjust' as action, e.id::text as subject, e.created_by as by, e.occurred_at as at,
      concat_ws(' ', e.period, e.currency, e.amount_minor) as figures
    from entry e where e.brand_id = ${brandId} and e.kind = 'adjustment'
    union all
    select 'settlements.approve', s.id::text, s.approved_by, s.approved_at, ''
    from statement s where s.brand_id = ${brandId} and s.approved_at is not null
    union all
    select 'plans.publish', v.plan_id::text, v.published_by, null, 'version ' || v.version
    from commission_plan_version v where v.brand_id = ${brandId} and v.published_at is not null
    union all
    select 'partners.approve_opening', o.id::text, o.approved_by, o.approved_at,
      concat_ws(' ', o.cut_over_on, (select count(*) from opening_balance b where b.brand_id = o.brand_id and b.import_id = o.id))
    from opening_import o where o.brand_id = ${brandId} and o.approved_at is not null
    union all
    select 'payouts.approve', b.id::text, b.approved_by, b.approved_at, concat_ws(' ', count(*), sum(l.gross_minor), sum(l.net_minor))
    from payout_batch b join payout_line l on l.brand_id = b.brand_id and l.batch_id = b.id
    where b.brand_id = ${brandId} and b.approved_at is not null group by b.id, b.approved_by, b.approved_at
    union all
    select 'payouts.export', b.id::text, b.exported_by, b.exported_at, concat_ws(' ', count(*), sum(l.gross_minor), sum(l.net_minor))
    from payout_batch b join payout_line l on l.brand_id = b.brand_id and l.batch_id = b.id and l.status <> 'left_out'
    where b.brand_id = ${brandId} and b.exported_at is not null group by b.id, b.exported_by, b.exported_at
  ), event as (
    select e.action, coalesce(ids.id, e.subject_id) as subject, e.actor_id as by,
      case when e.action <> 'plans.publish' then e.at end as at,
      case e.action when 'settlements.adjust'
        then concat_ws(' ', e.summary->>'period', e.summary->>'currency', e.summary->>'amountMinor')
      when 'plans.publish' then 'version ' || (e.summary->>'version')
      when 'partners.approve_opening' then concat_ws(' ', e.summary->>'cutOverOn', e.summary->>'balances')
      when 'settlements.approve' then ''
      else concat_ws(' ', e.summary->>'lines', e.summary->>'grossMinor', e.summary->>'netMinor') end as figures
    from audit_event e
    left join lateral jsonb_array_elements_text(e.summary->'ids') as ids (id) on e.action = 'settlements.approve'
    where e.brand_id = ${brandId} and e.action in ('settlements.adjust', 'settlements.approve', 'plans.publish',
      'partners.approve_opening', 'payouts.approve', 'payouts.export')
  ), acts as (
    select action, subject, by, at, figures, count(*) as times from act group by 1, 2, 3, 4, 5
  ), events as (
    select action, subject, by, at, figures, count(*) as times from event group by 1, 2, 3, 4, 5
  )
  select coalesce(a.action, e.action) || ' of ' || coalesce(a.subject, e.subject) as subject,
    case when a.action is null then 'no such act' else concat_ws(' ', a.figures, 'by', a.by, 'at', a.at, 'in the day book once') end as expected,
    case when e.action is null then 'no such event' else concat_ws(' ', e.figures, 'by', e.by, 'at', e.at, e.times || ' times') end as found
  from acts a full join events e on (e.action, e.subject, e.figures) = (a.action, a.subject, a.figures)
    and e.by is not distinct from a.by and e.at is not distinct from a.at
  where a.times is distinct from e.times or a.times <> 1
  order by 1, 2 limit 1`

/** A payment that is not as its newest append-only outcome says, or whose outcome is dated apart from its document. */
export const findStrayOutcome = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with told as (
    select distinct on (line_id) * from payout_outcome
    where brand_id = ${brandId} and outcome <> 'return_asked' order by line_id, outcome desc
  )
  select 'payment ' || l.id as subject,
    case when o.line_id is null then 'an outcome' else concat_ws(' ', o.outcome, d.occurred_at, o.flow_no, o.reason) end as expected,
    concat_ws(' ', l.status, l.settled_at, l.flow_no, l.reason) as found
  from payout_line l
  left join told o on o.line_id = l.id
  left join ledger_document d on d.brand_id = l.brand_id and d.id = o.document_id and d.kind = 'result'
  where l.brand_id = ${brandId} and (o.line_id is not null or l.status in ('paid', 'returned'))
    and (o.outcome, o.document_id, d.occurred_at) is distinct from (l.status, l.document_id, l.settled_at)
     or l.brand_id = ${brandId} and o.line_id is not null
    and (o.flow_no, o.reason) is distinct from (l.flow_no, l.reason)
  order by l.id limit 1`

/** A line entry whose amount is not its base at its rate, rounded once, or whose rate is no first rate of its rule. */
export const findWrongLineAmount = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with exact as (
    select e.id, e.base_minor, e.rate_ppm, e.amount_minor, v.terms->'rounding'->>'mode' as mode,
      abs(e.base_minor)::numeric * e.rate_ppm / 1000000 as amount,
      exists (select 1 from jsonb_array_elements(v.terms->'rules') rule
        where rule->>'id' = e.rule_id and (rule->'tiers'->0->>'rate')::int = e.rate_ppm) as is_of_rule
    from entry e
    join commission_plan_version v on v.brand_id = e.brand_id and v.plan_id = e.plan_id and v.version = e.plan_version
    where e.brand_id = ${brandId} and e.kind = 'line'
  ), rounded as (
    select exact.*, sign(base_minor) * case mode when 'up' then ceil(amount) when 'down' then floor(amount)
      when 'half_up' then floor(amount + 0.5)
      else case when amount - floor(amount) = 0.5 then 2 * round(amount / 2) else round(amount) end end as wanted
    from exact
  )
  select 'line entry ' || id as subject,
    case when is_of_rule then base_minor || ' × ' || rate_ppm || ' ppm = ' || wanted else 'the first rate of its rule' end as expected,
    case when is_of_rule then amount_minor::text else rate_ppm || ' ppm' end as found
  from rounded where amount_minor <> wanted or not is_of_rule order by id limit 1`

/** An order line that has earned on more than it is, in one slot: a second entry for the same sale. */
export const findOverearnedLine = (sql: TransactionSql, brandId: number) => sql<Flaw[]>`
  with earned as (
    select e.line_id, e.payer = 'top_up' as is_top_up, sum(e.base_minor) as base,
      count(*) filter (where e.kind = 'line') as entries,
      max(substring(e.source_key from '[0-9]+$')::int) filter (where e.kind = 'line') as last
    from entry e where e.brand_id = ${brandId} and e.kind in ('line', 'reversal') and e.line_id is not null group by 1, 2
  )
  select 'order line ' || l.line_key as subject,
    'at most ' || greatest(l.paid_minor, l.settled_minor, l.channel_income_minor) || ' in entries 1 to ' || n.entries as expected,
    n.base || ' in entries to ' || n.last as found
  from earned n join order_line l on l.brand_id = ${brandId} and l.id = n.line_id
  where n.base > greatest(l.paid_minor, l.settled_minor, l.channel_income_minor) or n.last <> n.entries
  order by l.id limit 1`
