using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Helsefellesskap.Modules.Kpi.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class GuardLoads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Import records are for the organisation that sent them, the analysis group, and the account that sent them: a key may be allowed to load and no more.
            // Nobody writes one in another's name, and nothing changes one.
            migrationBuilder.Sql("""
                alter table kpi.loads enable row level security, force row level security;
                create policy senders on kpi.loads for select using (
                  (select organisations.viewer_is_program() or organisations.viewer_may('kpi.readImports', '*'))
                  or who = (select organisations.viewer() ->> 'account')
                  or party = any (array(select jsonb_array_elements_text(organisations.viewer() #> '{grants,kpi.readImports}'))));
                create policy own_name on kpi.loads for insert with check (
                  (select organisations.viewer_is_program()) or who = (select organisations.viewer() ->> 'account'));
                select organisations.take_back('kpi.loads', 'update, delete');
                """);

            // What everybody's figures rest on, whoever asks for them: how many files there are and of which months, and nothing of who sent what.
            migrationBuilder.Sql("""
                create function kpi.loads_by_kind() returns table (kind text, loads bigint, first_month date, last_month date, loaded_at timestamptz)
                  language plpgsql security definer set search_path = kpi, pg_temp as $$
                declare
                  before text := coalesce(current_setting('helsefellesskap.viewer', true), '');
                begin
                  -- Row-level security binds the tables' owner too, so that for this statement the program itself asks.
                  perform set_config('helsefellesskap.viewer', '{"program":true}', true);
                  return query select load.kind, count(*), min(load.first_month), max(load.last_month), max(load.loaded_at) from loads as load group by 1;
                  perform set_config('helsefellesskap.viewer', before, true);
                end $$;
                """);

            // PostgreSQL copies into no table that has row-level security for whoever copies. So the rows lie in a table that the program can write to and not read,
            // and show in the guarded one, which inherits them. A trigger for the whole statement asks who copies; one for each row would cost the import its speed.
            migrationBuilder.Sql("""
                alter table kpi.ukp_stays rename to ukp_stay_rows;
                create table kpi.ukp_stays (like kpi.ukp_stay_rows);
                alter table kpi.ukp_stay_rows inherit kpi.ukp_stays;
                alter table kpi.ukp_stays enable row level security, force row level security;
                create policy senders on kpi.ukp_stays for select using (
                  (select organisations.viewer_is_program() or organisations.viewer_may('kpi.loadStays', '*')));
                select organisations.take_back('kpi.ukp_stays', 'insert, update, delete');
                select organisations.take_back('kpi.ukp_stay_rows', 'select, update, delete');

                create function kpi.refuse_strangers() returns trigger language plpgsql as $$
                begin
                  if not (organisations.viewer_is_program() or organisations.viewer_may(tg_argv[0], '*')) then
                    raise insufficient_privilege using message = 'Whoever asks may not load this.';
                  end if;
                  return null;
                end $$;
                create trigger refuse_strangers before insert on kpi.ukp_stay_rows for each statement execute function kpi.refuse_strangers('kpi.loadStays');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
