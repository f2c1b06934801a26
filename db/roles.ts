/** Owns the tables, migrates and bulk-loads. Not bound by row-level security on its own tables. */
export const OWNER_ROLE = 'qudao_owner'
/** Serves everything. Owns nothing, is a member of nothing, sees nothing until a transaction names its brand. */
export const APP_ROLE = 'qudao_app'

export type Passwords = { owner?: string | undefined; app?: string | undefined }

/**
 * The SQL that makes the two logins and what they need in the current database. Run it as an administrator of the
 * server, a superuser or, on a managed one, a role that may create roles and owns the database. It may run again: it
 * changes nothing but the passwords given.
 *
 * Tables are not granted here: the owner grants on its own tables, at migration.
 */
export function rolesSql(passwords: Passwords = {}): string {
  return `-- The two logins of Qudao. Neither is a superuser, bypasses row-level security, or may create roles.
${createLogin(OWNER_ROLE, passwords.owner)}
alter role ${OWNER_ROLE} set timezone = 'UTC';
alter role ${OWNER_ROLE} set lock_timeout = '30s';
alter role ${OWNER_ROLE} set statement_timeout = '15min';
alter role ${OWNER_ROLE} set idle_in_transaction_session_timeout = '10min';

${createLogin(APP_ROLE, passwords.app)}
alter role ${APP_ROLE} set timezone = 'UTC';
alter role ${APP_ROLE} set lock_timeout = '10s';
alter role ${APP_ROLE} set statement_timeout = '30s';
alter role ${APP_ROLE} set idle_in_transaction_session_timeout = '60s';

${databasePrivilegesSql}`
}

/** The part of rolesSql that belongs to one database rather than to the server. */
export const databasePrivilegesSql = `-- Only these two may enter the database. The owner makes schemas and trusted extensions in it.
do $$ begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create, temporary on database %I to ${OWNER_ROLE}', current_database());
  execute format('grant connect on database %I to ${APP_ROLE}', current_database());
end $$;
revoke create on schema public from public;
grant usage, create on schema public to ${OWNER_ROLE};
grant usage on schema public to ${APP_ROLE};
`

function createLogin(role: string, password: string | undefined): string {
  const create = `do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then
    create role ${role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
  end if;
end $$;`
  return password === undefined ? create : `${create}\nalter role ${role} password ${quote(password)};`
}

const quote = (text: string) => {
  const doubled = text.replaceAll("'", "''")
  return text.includes('\\') ? `E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`
}

/**
 * Run by the owner before its migrations: the serving login may read and insert into every table the owner makes.
 * What it may change or remove, migrations grant one by one, so that a forgotten grant leaves a table append-only.
 */
export const appDefaultPrivilegesSql = `alter default privileges in schema public grant select, insert on tables to ${APP_ROLE}`
