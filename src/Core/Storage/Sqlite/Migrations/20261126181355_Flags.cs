using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtectRespect.Core.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Flags : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SafeguardingFlag",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Episode = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedByKey = table.Column<long>(type: "INTEGER", nullable: true),
                    SeenByKey = table.Column<long>(type: "INTEGER", nullable: true),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedByKey = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedFinding = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafeguardingFlag", x => x.Key);
                    table.ForeignKey(
                        name: "FK_SafeguardingFlag_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SafeguardingFlag_Practitioner_AddedByKey",
                        column: x => x.AddedByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SafeguardingFlag_Practitioner_DecidedByKey",
                        column: x => x.DecidedByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SafeguardingFlag_Practitioner_SeenByKey",
                        column: x => x.SeenByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SafeguardingFlag_AddedByKey",
                table: "SafeguardingFlag",
                column: "AddedByKey");

            migrationBuilder.CreateIndex(
                name: "IX_SafeguardingFlag_ConversationKey_Sequence",
                table: "SafeguardingFlag",
                columns: new[] { "ConversationKey", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_SafeguardingFlag_DecidedByKey",
                table: "SafeguardingFlag",
                column: "DecidedByKey");

            migrationBuilder.CreateIndex(
                name: "IX_SafeguardingFlag_Id",
                table: "SafeguardingFlag",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SafeguardingFlag_SeenByKey",
                table: "SafeguardingFlag",
                column: "SeenByKey");

            migrationBuilder.CreateIndex(
                name: "IX_SafeguardingFlag_State_At",
                table: "SafeguardingFlag",
                columns: new[] { "State", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SafeguardingFlag");
        }
    }
}
