using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Helsefellesskap.Modules.Kpi.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class GuardShortStays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The second wall: a municipality's rows are there for whoever may load them, and for nobody else, whatever the program asks. Nothing changes a row.
            migrationBuilder.Sql("""
                alter table kpi.short_stays enable row level security, force row level security;
                create policy own on kpi.short_stays using (
                  (select organisations.viewer_is_program() or organisations.viewer_may('kpi.loadShortStays', '*'))
                  or organisation = any (array(select jsonb_array_elements_text(organisations.viewer() #> '{grants,kpi.loadShortStays}'))));
                select organisations.take_back('kpi.short_stays', 'update, delete');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
