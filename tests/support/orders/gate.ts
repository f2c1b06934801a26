import { setTimeout as delay } from 'node:timers/promises'
import type { Login } from '@qudao/db/client'
import { openSql } from '@qudao/db/driver'

/** Any number that nothing else locks. */
const GATE = 7_261_003

/** Stops an import at one point, however fast the machine is: its piece after `pieces` waits until this is disposed. */
export async function closeGateAfter(owner: Login, brandId: number, pieces: number) {
  const sql = openSql(owner, { name: 'gate' })
  const watch = openSql(owner, { name: 'watcher' })
  await watch.unsafe(`
    create or replace function stop_at_gate() returns trigger language plpgsql as $$ begin
      if (select count(*) from order_import_chunk where brand_id = ${brandId}) >= ${pieces} then
        perform pg_advisory_xact_lock_shared(${GATE});
      end if;
      return new;
    end $$;
    create or replace trigger gate before insert on order_import_chunk for each row execute function stop_at_gate()`)
  await sql`select pg_advisory_lock(${GATE})`
  return {
    async untilSomebodyWaits(): Promise<void> {
      for (let tries = 0; tries < 2000; tries++) {
        const waiting = await watch`select from pg_locks where locktype = 'advisory' and objid = ${GATE} and not granted
          and database = (select oid from pg_database where datname = current_database())`
        if (waiting.length > 0) return
        await delay(20)
      }
      throw new Error('no import came to the gate')
    },
    async [Symbol.asyncDispose](): Promise<void> {
      // the server may have been killed meanwhile: then the gate is open already, and its trigger lets everything pass
      await sql`select pg_advisory_unlock(${GATE})`.catch(() => {})
      await Promise.all([sql.end({ timeout: 1 }), watch.end({ timeout: 1 })])
    },
  }
}
