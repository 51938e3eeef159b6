using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtectRespect.Core.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ForLater : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BookedChat",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    BookedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookedChat", x => x.Key);
                    table.ForeignKey(
                        name: "FK_BookedChat_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HelpedCount",
                columns: table => new
                {
                    Week = table.Column<long>(type: "INTEGER", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpedCount", x => new { x.Week, x.Audience, x.Answer });
                });

            migrationBuilder.CreateTable(
                name: "Question",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredByKey = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Question", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Question_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Question_Practitioner_AnsweredByKey",
                        column: x => x.AnsweredByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WayBack",
                columns: table => new
                {
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Offered = table.Column<string>(type: "TEXT", nullable: true),
                    Lookup = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UsedWay = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WayBack", x => x.ConversationKey);
                    table.ForeignKey(
                        name: "FK_WayBack_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BookedChat_ConversationKey",
                table: "BookedChat",
                column: "ConversationKey");

            migrationBuilder.CreateIndex(
                name: "IX_BookedChat_Id",
                table: "BookedChat",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BookedChat_State_From",
                table: "BookedChat",
                columns: new[] { "State", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Question_AnsweredByKey",
                table: "Question",
                column: "AnsweredByKey");

            migrationBuilder.CreateIndex(
                name: "IX_Question_ConversationKey",
                table: "Question",
                column: "ConversationKey");

            migrationBuilder.CreateIndex(
                name: "IX_Question_Id",
                table: "Question",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Question_State_DueAt",
                table: "Question",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WayBack_Lookup",
                table: "WayBack",
                column: "Lookup",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BookedChat");

            migrationBuilder.DropTable(
                name: "HelpedCount");

            migrationBuilder.DropTable(
                name: "Question");

            migrationBuilder.DropTable(
                name: "WayBack");
        }
    }
}
