using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtectRespect.Core.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Enquiries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ChangedByVisitorAt",
                table: "Callback",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Enquiry",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Need = table.Column<string>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReplyBy = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenByKey = table.Column<long>(type: "INTEGER", nullable: true),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    SealedRequest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enquiry", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Enquiry_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Enquiry_Practitioner_TakenByKey",
                        column: x => x.TakenByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Enquiry_ConversationKey",
                table: "Enquiry",
                column: "ConversationKey");

            migrationBuilder.CreateIndex(
                name: "IX_Enquiry_Id",
                table: "Enquiry",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Enquiry_Reference",
                table: "Enquiry",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Enquiry_State_ReplyBy",
                table: "Enquiry",
                columns: new[] { "State", "ReplyBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Enquiry_TakenByKey",
                table: "Enquiry",
                column: "TakenByKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Enquiry");

            migrationBuilder.DropColumn(
                name: "ChangedByVisitorAt",
                table: "Callback");
        }
    }
}
