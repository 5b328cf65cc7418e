using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Helsefellesskap.Modules.Kpi.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AuditDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A new version changes what an indicator means or is to become, though it only adds a row: the line in the audit log holds the version that it takes the
            // place of as well. Later changes of a row (a proposal that is decided, a month that is opened) are audited as everywhere.
            migrationBuilder.Sql("""
                create function kpi.audit_version() returns trigger language plpgsql as $$
                declare
                  before jsonb;
                  after jsonb := to_jsonb(new);
                begin
                  if tg_table_name = 'targets' then
                    select to_jsonb(held) into before from kpi.targets held
                    where held.id <> new.id and held.indicator = new.indicator and held.organisation is not distinct from new.organisation
                      and held.unit is not distinct from new.unit and held.accepted_at is not null
                    order by held.valid_from desc, held.accepted_at desc limit 1;
                  else
                    select to_jsonb(held) into before from kpi.indicator_definitions held where held.code = new.code and held.version = new.version - 1;
                  end if;
                  perform organisations.write_audit('insert', tg_table_schema || '.' || tg_table_name, after ->> tg_argv[0], before::json, after::json);
                  return null;
                end $$;
                create trigger audit_version after insert on kpi.targets for each row execute function kpi.audit_version('id');
                create trigger audit_version after insert on kpi.indicator_definitions for each row execute function kpi.audit_version('code');
                create trigger audit after update or delete on kpi.targets for each row execute function organisations.audit_change('id', '');
                create trigger audit after update or delete on kpi.indicator_definitions for each row execute function organisations.audit_change('code', '');
                select organisations.audit_table('kpi.month_closings', 'id');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
