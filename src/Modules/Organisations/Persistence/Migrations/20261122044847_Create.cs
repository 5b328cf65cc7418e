using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Helsefellesskap.Modules.Organisations.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Create : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "organisations");

            migrationBuilder.CreateTable(
                name: "bodies",
                schema: "organisations",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bodies", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "fellowships",
                schema: "organisations",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fellowships", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "organisation_groups",
                schema: "organisations",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    meaning = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_groups", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                schema: "organisations",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    first_date = table.Column<DateOnly>(type: "date", nullable: true),
                    last_date = table.Column<DateOnly>(type: "date", nullable: true),
                    inhabitants = table.Column<int>(type: "integer", nullable: true),
                    inhabitants_67_plus = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations", x => x.code);
                    table.CheckConstraint("ck_organisations_dates", "first_date <= last_date");
                });

            migrationBuilder.CreateTable(
                name: "ukp_daily_rates",
                schema: "organisations",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    nok = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ukp_daily_rates", x => x.year);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bodies",
                schema: "organisations");

            migrationBuilder.DropTable(
                name: "fellowships",
                schema: "organisations");

            migrationBuilder.DropTable(
                name: "organisation_groups",
                schema: "organisations");

            migrationBuilder.DropTable(
                name: "organisations",
                schema: "organisations");

            migrationBuilder.DropTable(
                name: "ukp_daily_rates",
                schema: "organisations");
        }
    }
}
