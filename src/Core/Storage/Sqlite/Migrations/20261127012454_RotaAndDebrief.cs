using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtectRespect.Core.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RotaAndDebrief : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MostByLead",
                table: "DutyStatus",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MostByLeadKey",
                table: "DutyStatus",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RestedAt",
                table: "DutyStatus",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Debrief",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PractitionerKey = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    ByKey = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Debrief", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Debrief_Practitioner_ByKey",
                        column: x => x.ByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Debrief_Practitioner_PractitionerKey",
                        column: x => x.PractitionerKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlannedShift",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PractitionerKey = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    ByKey = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedShift", x => x.Key);
                    table.ForeignKey(
                        name: "FK_PlannedShift_Practitioner_ByKey",
                        column: x => x.ByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedShift_Practitioner_PractitionerKey",
                        column: x => x.PractitionerKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DutyStatus_MostByLeadKey",
                table: "DutyStatus",
                column: "MostByLeadKey");

            migrationBuilder.CreateIndex(
                name: "IX_Debrief_ByKey",
                table: "Debrief",
                column: "ByKey");

            migrationBuilder.CreateIndex(
                name: "IX_Debrief_PractitionerKey_At",
                table: "Debrief",
                columns: new[] { "PractitionerKey", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedShift_ByKey",
                table: "PlannedShift",
                column: "ByKey");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedShift_Id",
                table: "PlannedShift",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlannedShift_PractitionerKey_From",
                table: "PlannedShift",
                columns: new[] { "PractitionerKey", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedShift_Until",
                table: "PlannedShift",
                column: "Until");

            migrationBuilder.AddForeignKey(
                name: "FK_DutyStatus_Practitioner_MostByLeadKey",
                table: "DutyStatus",
                column: "MostByLeadKey",
                principalTable: "Practitioner",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_DutyStatus_Practitioner_MostByLeadKey",
                table: "DutyStatus");

            migrationBuilder.DropTable(
                name: "Debrief");

            migrationBuilder.DropTable(
                name: "PlannedShift");

            migrationBuilder.DropIndex(
                name: "IX_DutyStatus_MostByLeadKey",
                table: "DutyStatus");

            migrationBuilder.DropColumn(
                name: "MostByLead",
                table: "DutyStatus");

            migrationBuilder.DropColumn(
                name: "MostByLeadKey",
                table: "DutyStatus");

            migrationBuilder.DropColumn(
                name: "RestedAt",
                table: "DutyStatus");
        }
    }
}
