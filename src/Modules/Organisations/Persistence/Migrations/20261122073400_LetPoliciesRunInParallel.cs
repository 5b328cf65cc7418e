using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Helsefellesskap.Modules.Organisations.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LetPoliciesRunInParallel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // They read a setting, which PostgreSQL's workers know too. As long as it is not told so, a guarded table is read by one of them alone.
            migrationBuilder.Sql("""
                alter function organisations.viewer() parallel safe;
                alter function organisations.viewer_is_program() parallel safe;
                alter function organisations.viewer_account() parallel safe;
                alter function organisations.viewer_may(text) parallel safe;
                alter function organisations.viewer_may(text, text) parallel safe;
                alter function organisations.viewer_manages_accounts() parallel safe;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
