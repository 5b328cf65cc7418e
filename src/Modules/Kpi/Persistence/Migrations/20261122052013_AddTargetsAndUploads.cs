using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Helsefellesskap.Modules.Kpi.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddTargetsAndUploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "indicator_definitions",
                schema: "kpi",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    direction = table.Column<string>(type: "text", nullable: false),
                    sensitive = table.Column<bool>(type: "boolean", nullable: false),
                    per_municipality = table.Column<bool>(type: "boolean", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true),
                    frequency = table.Column<string>(type: "text", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_definitions", x => new { x.code, x.version });
                });

            migrationBuilder.CreateTable(
                name: "month_closings",
                schema: "kpi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    step = table.Column<string>(type: "text", nullable: false),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    closed_by_name = table.Column<string>(type: "text", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_by_name = table.Column<string>(type: "text", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_month_closings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "targets",
                schema: "kpi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    unit = table.Column<string>(type: "text", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: false),
                    period = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    baseline = table.Column<double>(type: "double precision", nullable: true),
                    reach_by = table.Column<DateOnly>(type: "date", nullable: true),
                    evaluated = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    declined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    judged_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "uploaded_values",
                schema: "kpi",
                columns: table => new
                {
                    load_id = table.Column<int>(type: "integer", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    numerator = table.Column<double>(type: "double precision", nullable: false),
                    denominator = table.Column<double>(type: "double precision", nullable: true),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.ForeignKey(
                        name: "fk_uploaded_values_loads_load_id",
                        column: x => x.load_id,
                        principalSchema: "kpi",
                        principalTable: "loads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_month_closings_kind_organisation_month_step",
                schema: "kpi",
                table: "month_closings",
                columns: new[] { "kind", "organisation", "month", "step" },
                unique: true,
                filter: "opened_at IS NULL")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_targets_indicator",
                schema: "kpi",
                table: "targets",
                column: "indicator");

            migrationBuilder.CreateIndex(
                name: "ix_uploaded_values_indicator_organisation_month",
                schema: "kpi",
                table: "uploaded_values",
                columns: new[] { "indicator", "organisation", "month" },
                unique: true,
                filter: "valid_until IS NULL")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_uploaded_values_load_id",
                schema: "kpi",
                table: "uploaded_values",
                column: "load_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indicator_definitions",
                schema: "kpi");

            migrationBuilder.DropTable(
                name: "month_closings",
                schema: "kpi");

            migrationBuilder.DropTable(
                name: "targets",
                schema: "kpi");

            migrationBuilder.DropTable(
                name: "uploaded_values",
                schema: "kpi");
        }
    }
}
