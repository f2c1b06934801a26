import type { World } from '../world.ts'

/** Audit events with text that packs badly: some 3 MB of it, so that whoever writes them all out is busy for a while. */
export const givenManyEvents = ({ db, brandId }: World) => db.owner`
  insert into audit_event (brand_id, id, at, actor_kind, actor_name, action, subject_type, subject_id, summary)
  select ${brandId}, gen_random_uuid(), now(), 'system', 'test', 'test.filled', 'test', 'test',
    json_build_object('text', t.text)
  from generate_series(1, 3000) n cross join lateral (
    select string_agg(md5(random()::text || (n * 100 + m)::text), '') as text from generate_series(1, 32) m) t`
