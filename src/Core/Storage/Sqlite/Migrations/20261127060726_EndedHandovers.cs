using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtectRespect.Core.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EndedHandovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Handover_AcceptedAt",
                table: "Handover",
                column: "AcceptedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Handover_ClosedAt",
                table: "Handover",
                column: "ClosedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Handover_AcceptedAt",
                table: "Handover");

            migrationBuilder.DropIndex(
                name: "IX_Handover_ClosedAt",
                table: "Handover");
        }
    }
}
