using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtectRespect.Core.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WatchAndWhisper : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AskedByKey",
                table: "Transfer",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "Watch",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    PractitionerKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Watch", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Watch_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Watch_Practitioner_PractitionerKey",
                        column: x => x.PractitionerKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Whisper",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    FromKey = table.Column<long>(type: "INTEGER", nullable: false),
                    ToKey = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Whisper", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Whisper_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Whisper_Practitioner_FromKey",
                        column: x => x.FromKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Whisper_Practitioner_ToKey",
                        column: x => x.ToKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Transfer_AskedByKey",
                table: "Transfer",
                column: "AskedByKey");

            migrationBuilder.CreateIndex(
                name: "IX_Watch_PractitionerKey",
                table: "Watch",
                column: "PractitionerKey");

            migrationBuilder.CreateIndex(
                name: "Watch_OneOpen",
                table: "Watch",
                columns: new[] { "ConversationKey", "PractitionerKey" },
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Whisper_ConversationKey_At",
                table: "Whisper",
                columns: new[] { "ConversationKey", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Whisper_FromKey",
                table: "Whisper",
                column: "FromKey");

            migrationBuilder.CreateIndex(
                name: "IX_Whisper_Id",
                table: "Whisper",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Whisper_ToKey",
                table: "Whisper",
                column: "ToKey");

            migrationBuilder.AddForeignKey(
                name: "FK_Transfer_Practitioner_AskedByKey",
                table: "Transfer",
                column: "AskedByKey",
                principalTable: "Practitioner",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Transfer_Practitioner_AskedByKey",
                table: "Transfer");

            migrationBuilder.DropTable(
                name: "Watch");

            migrationBuilder.DropTable(
                name: "Whisper");

            migrationBuilder.DropIndex(
                name: "IX_Transfer_AskedByKey",
                table: "Transfer");

            migrationBuilder.DropColumn(
                name: "AskedByKey",
                table: "Transfer");
        }
    }
}
