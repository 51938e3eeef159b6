using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtectRespect.Core.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Channels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ChannelConversation",
                columns: table => new
                {
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    SealedReference = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SentThrough = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelConversation", x => x.ConversationKey);
                    table.ForeignKey(
                        name: "FK_ChannelConversation_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChannelConversation");
        }
    }
}
