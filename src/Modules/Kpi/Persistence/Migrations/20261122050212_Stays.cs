using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Helsefellesskap.Modules.Kpi.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Stays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "kpi");

            migrationBuilder.CreateSequence<int>(
                name: "load_ids",
                schema: "kpi");

            migrationBuilder.CreateTable(
                name: "deliveries",
                schema: "kpi",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => new { x.kind, x.organisation });
                });

            migrationBuilder.CreateTable(
                name: "loads",
                schema: "kpi",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    party = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_month = table.Column<DateOnly>(type: "date", nullable: false),
                    last_month = table.Column<DateOnly>(type: "date", nullable: false),
                    scope = table.Column<string[]>(type: "text[]", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    replaced = table.Column<int>(type: "integer", nullable: false),
                    removed = table.Column<int>(type: "integer", nullable: false),
                    settled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "short_stay_contributions",
                schema: "kpi",
                columns: table => new
                {
                    load_id = table.Column<int>(type: "integer", nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    admission_month = table.Column<DateOnly>(type: "date", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    stays = table.Column<int>(type: "integer", nullable: false),
                    nights = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_short_stay_contributions", x => new { x.load_id, x.organisation, x.admission_month, x.month, x.unit });
                });

            migrationBuilder.CreateTable(
                name: "short_stays",
                schema: "kpi",
                columns: table => new
                {
                    load_id = table.Column<int>(type: "integer", nullable: false),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    admitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    discharged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    stay_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "ukp_contributions",
                schema: "kpi",
                columns: table => new
                {
                    load_id = table.Column<int>(type: "integer", nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ready_month = table.Column<DateOnly>(type: "date", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    bed_days = table.Column<int>(type: "integer", nullable: false),
                    waiting_bed_days = table.Column<int>(type: "integer", nullable: false),
                    stays = table.Column<int>(type: "integer", nullable: false),
                    stays_without_bed_days = table.Column<int>(type: "integer", nullable: false),
                    bed_days_of_stays = table.Column<int>(type: "integer", nullable: false),
                    home = table.Column<int>(type: "integer", nullable: false),
                    deceased = table.Column<int>(type: "integer", nullable: false),
                    readmitted = table.Column<int>(type: "integer", nullable: false),
                    aged70 = table.Column<int>(type: "integer", nullable: false),
                    aged70_with_cfs = table.Column<int>(type: "integer", nullable: false),
                    early = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ukp_contributions", x => new { x.load_id, x.organisation, x.ready_month, x.month });
                });

            migrationBuilder.CreateTable(
                name: "ukp_stays",
                schema: "kpi",
                columns: table => new
                {
                    admitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ready_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    discharged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    readmitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    load_id = table.Column<int>(type: "integer", nullable: false),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    ready_on = table.Column<DateOnly>(type: "date", nullable: false),
                    discharged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    age_group = table.Column<short>(type: "smallint", nullable: false),
                    destination = table.Column<short>(type: "smallint", nullable: true),
                    cfs = table.Column<short>(type: "smallint", nullable: true),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stay_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "segments",
                schema: "kpi",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    load_id = table.Column<int>(type: "integer", nullable: false),
                    early = table.Column<bool>(type: "boolean", nullable: false),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_segments", x => new { x.kind, x.organisation, x.month, x.load_id });
                    table.ForeignKey(
                        name: "fk_segments_loads_load_id",
                        column: x => x.load_id,
                        principalSchema: "kpi",
                        principalTable: "loads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_loads_kind_loaded_at",
                schema: "kpi",
                table: "loads",
                columns: new[] { "kind", "loaded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_segments_kind_organisation_month",
                schema: "kpi",
                table: "segments",
                columns: new[] { "kind", "organisation", "month" },
                unique: true,
                filter: "valid_until IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_segments_load_id",
                schema: "kpi",
                table: "segments",
                column: "load_id");

            migrationBuilder.CreateIndex(
                name: "ix_short_stays_load_id",
                schema: "kpi",
                table: "short_stays",
                column: "load_id")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "ix_ukp_stays_load_id",
                schema: "kpi",
                table: "ukp_stays",
                column: "load_id")
                .Annotation("Npgsql:IndexMethod", "brin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deliveries",
                schema: "kpi");

            migrationBuilder.DropTable(
                name: "segments",
                schema: "kpi");

            migrationBuilder.DropTable(
                name: "short_stay_contributions",
                schema: "kpi");

            migrationBuilder.DropTable(
                name: "short_stays",
                schema: "kpi");

            migrationBuilder.DropTable(
                name: "ukp_contributions",
                schema: "kpi");

            migrationBuilder.DropTable(
                name: "ukp_stays",
                schema: "kpi");

            migrationBuilder.DropTable(
                name: "loads",
                schema: "kpi");

            migrationBuilder.DropSequence(
                name: "load_ids",
                schema: "kpi");
        }
    }
}
