-- The second wall and the audit log: what PostgreSQL itself enforces, whatever the program above it does.
-- Who asks is the setting helsefellesskap.viewer, which the program sets each time that it takes a connection (ViewerOnConnection).

create function organisations.viewer() returns jsonb language plpgsql stable as $$
begin
  if coalesce(current_setting('helsefellesskap.viewer', true), '') = '' then
    raise insufficient_privilege using message = 'This connection was not told who asks.';
  end if;
  return current_setting('helsefellesskap.viewer')::jsonb;
end $$;

create function organisations.viewer_is_program() returns boolean language sql stable as
  $$ select coalesce((organisations.viewer() ->> 'program')::boolean, false) $$;

create function organisations.viewer_account() returns uuid language sql stable as
  $$ select (organisations.viewer() ->> 'account')::uuid $$;

-- Whether a rule of the access matrix allows the viewer anything; with an organisation, whether it does there.
create function organisations.viewer_may(rule text) returns boolean language sql stable as
  $$ select coalesce(organisations.viewer() -> 'grants' ? rule, false) $$;

create function organisations.viewer_may(rule text, organisation text) returns boolean language sql stable as
  $$ select coalesce(organisations.viewer() -> 'grants' -> rule ?| array['*', organisation], false) $$;

-- Takes privileges on a table back from the program's role, which gets all four on every new table. For migrations alone.
create function organisations.take_back(guarded regclass, privileges text) returns void language plpgsql as $$
begin
  execute format('revoke %s on %s from %I', privileges, guarded, current_setting('helsefellesskap.program_role'));
end $$;

-- Accounts: one's own, or all for whoever manages accounts.
alter table organisations.accounts enable row level security, force row level security;
alter table organisations.account_roles enable row level security, force row level security;
alter table organisations.account_tokens enable row level security, force row level security;
alter table organisations.account_logins enable row level security, force row level security;
alter table organisations.sessions enable row level security, force row level security;
alter table organisations.integrator_keys enable row level security, force row level security;
alter table organisations.protection_keys enable row level security, force row level security;

create function organisations.viewer_manages_accounts() returns boolean language sql stable as
  $$ select organisations.viewer_is_program() or organisations.viewer_may('accounts.manage') $$;

create policy own_or_managed on organisations.accounts
  using ((select organisations.viewer_manages_accounts()) or id = (select organisations.viewer_account()));
create policy managed on organisations.account_roles using ((select organisations.viewer_manages_accounts()));
create policy own on organisations.account_roles for select using (account_id = (select organisations.viewer_account()));
create policy own_or_managed on organisations.account_tokens
  using ((select organisations.viewer_manages_accounts()) or user_id = (select organisations.viewer_account()));
create policy managed on organisations.account_logins using ((select organisations.viewer_manages_accounts()));
create policy own_or_managed on organisations.sessions
  using ((select organisations.viewer_manages_accounts()) or account_id = (select organisations.viewer_account()));
create policy managed on organisations.integrator_keys using ((select organisations.viewer_manages_accounts()));
create policy program on organisations.protection_keys using ((select organisations.viewer_is_program()));

select organisations.take_back('organisations.accounts', 'delete');

-- Who holds a secret, from its hash: the one question about accounts that may be asked before anybody is signed in.
create function organisations.holder_of(secret bytea, at timestamptz)
  returns table (account_id uuid, name text, roles text[], organisations text[], scopes text[])
  language plpgsql security definer set search_path = organisations, pg_temp as $$
declare
  before text := coalesce(current_setting('helsefellesskap.viewer', true), '');
  today date := (at at time zone 'Europe/Oslo')::date;
begin
  -- Row-level security binds the tables' owner too, so that for these few lines the program itself asks.
  perform set_config('helsefellesskap.viewer', '{"program":true}', true);
  return query
    with credential as (
      select s.account_id, '{}'::text[] as scopes from sessions s where s.secret_hash = secret and s.expires_at > at
      union all
      select k.account_id, k.scopes from integrator_keys k where k.secret_hash = secret and k.expires_at > at and k.revoked_at is null)
    select a.id, a.name::text, array_agg(r.role::text) filter (where r.role is not null), array_agg(r.organisation::text) filter (where r.role is not null), c.scopes
    from credential c
    join accounts a on a.id = c.account_id and a.closed_at is null
    left join account_roles r on r.account_id = a.id and r."from" <= today and coalesce(r.until, 'infinity') >= today
    group by a.id, a.name, c.scopes;
  perform set_config('helsefellesskap.viewer', before, true);
end $$;

-- The audit log: rows come in through write_audit alone, and nothing changes or removes them.
create table organisations.audit_unsealed (event_id bigint primary key);
select organisations.take_back('organisations.audit_events', 'insert, update, delete');
select organisations.take_back('organisations.audit_seals', 'update, delete');
select organisations.take_back('organisations.audit_unsealed', 'insert, update');
alter table organisations.audit_events enable row level security, force row level security;
create policy controllers on organisations.audit_events for select
  using ((select organisations.viewer_is_program() or organisations.viewer_may('audit.read')));
create policy writer on organisations.audit_events for insert with check (true);

create function organisations.write_audit(action text, object_type text, object_id text, old json, new json) returns void
  language plpgsql security definer set search_path = organisations, pg_temp as $$
declare
  viewer jsonb := nullif(current_setting('helsefellesskap.viewer', true), '')::jsonb;
  number bigint := nextval(pg_get_serial_sequence('organisations.audit_events', 'id'));
begin
  insert into audit_events (id, at, account_id, account_name, roles, address, action, object_type, object_id, old, new)
  overriding system value
  values (
    number, clock_timestamp(), (viewer ->> 'account')::uuid, coalesce(viewer ->> 'name', 'program'),
    coalesce((select array_agg(role) from jsonb_array_elements_text(nullif(viewer -> 'roles', 'null')) role), '{}'),
    viewer ->> 'address', $1, $2, $3, $4, $5);
  insert into audit_unsealed values (number);
end $$;

-- For tables whose every change is audited: old and new values of what changed, secrets as ***.
create function organisations.audit_change() returns trigger
  language plpgsql security definer set search_path = organisations, pg_temp as $$
declare
  -- The stamp by which two who change a row at once are told apart says nothing.
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'concurrency_stamp' end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'concurrency_stamp' end;
  changed_before jsonb;
  changed_after jsonb;
  secrets text[] := string_to_array(tg_argv[1], ',');
begin
  select jsonb_object_agg(key, case when key = any (secrets) then '"***"' else value end)
    into changed_before from jsonb_each(before) where tg_op = 'DELETE' or after -> key is distinct from value;
  select jsonb_object_agg(key, case when key = any (secrets) and value <> 'null' then '"***"' else value end)
    into changed_after from jsonb_each(after) where tg_op = 'INSERT' or before -> key is distinct from value;
  if changed_before is not null or changed_after is not null then
    perform organisations.write_audit(lower(tg_op), tg_table_schema || '.' || tg_table_name, coalesce(after, before) ->> tg_argv[0], changed_before::json, changed_after::json);
  end if;
  return null;
end $$;

-- Audits every change of a table from now on. The key is the column that names the row; secrets are columns whose values are not kept.
create function organisations.audit_table(audited regclass, key text, secrets text default '') returns void language plpgsql as $$
begin
  execute format(
    'create trigger audit after insert or update or delete on %s for each row execute function organisations.audit_change(%L, %L)', audited, key, secrets);
end $$;

select organisations.audit_table('organisations.accounts', 'id', 'password_hash,security_stamp');
select organisations.audit_table('organisations.account_roles', 'id');
select organisations.audit_table('organisations.account_tokens', 'user_id', 'value');
select organisations.audit_table('organisations.account_logins', 'user_id');
select organisations.audit_table('organisations.integrator_keys', 'id', 'secret_hash');
