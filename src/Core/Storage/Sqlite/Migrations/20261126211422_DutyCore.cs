using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtectRespect.Core.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DutyCore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AskAgainAt",
                table: "Handover",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OfferUntil",
                table: "Handover",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OfferedToKey",
                table: "Handover",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ParkReason",
                table: "Handover",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ParkedAt",
                table: "Handover",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RemindAt",
                table: "Handover",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "BreakUntil",
                table: "DutyStatus",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Busy",
                table: "DutyStatus",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "OwnCapacity",
                table: "DutyStatus",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FollowUp",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Episode = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerKey = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedByKey = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUp", x => x.Key);
                    table.ForeignKey(
                        name: "FK_FollowUp_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUp_Practitioner_ClosedByKey",
                        column: x => x.ClosedByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUp_Practitioner_OwnerKey",
                        column: x => x.OwnerKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SecondLook",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    HandoverKey = table.Column<long>(type: "INTEGER", nullable: false),
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedByKey = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    SealedReason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LookedByKey = table.Column<long>(type: "INTEGER", nullable: true),
                    LookedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedAnswer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReviewBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondLook", x => x.Key);
                    table.ForeignKey(
                        name: "FK_SecondLook_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondLook_Handover_HandoverKey",
                        column: x => x.HandoverKey,
                        principalTable: "Handover",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondLook_Practitioner_AskedByKey",
                        column: x => x.AskedByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondLook_Practitioner_LookedByKey",
                        column: x => x.LookedByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShiftLine",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    ByKey = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    AcceptedByKey = table.Column<long>(type: "INTEGER", nullable: true),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedLine = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShiftLine", x => x.Key);
                    table.ForeignKey(
                        name: "FK_ShiftLine_Practitioner_AcceptedByKey",
                        column: x => x.AcceptedByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShiftLine_Practitioner_ByKey",
                        column: x => x.ByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Transfer",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    HandoverKey = table.Column<long>(type: "INTEGER", nullable: false),
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    FromKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Team = table.Column<string>(type: "TEXT", nullable: false),
                    ToKey = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredByKey = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedWords = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedAnswer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transfer", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Transfer_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Transfer_Handover_HandoverKey",
                        column: x => x.HandoverKey,
                        principalTable: "Handover",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Transfer_Practitioner_AnsweredByKey",
                        column: x => x.AnsweredByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Transfer_Practitioner_FromKey",
                        column: x => x.FromKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Transfer_Practitioner_ToKey",
                        column: x => x.ToKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WriteUp",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    HandoverKey = table.Column<long>(type: "INTEGER", nullable: false),
                    ConversationKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Episode = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedText = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WriteUp", x => x.Key);
                    table.ForeignKey(
                        name: "FK_WriteUp_Conversation_ConversationKey",
                        column: x => x.ConversationKey,
                        principalTable: "Conversation",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WriteUp_Handover_HandoverKey",
                        column: x => x.HandoverKey,
                        principalTable: "Handover",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WriteUp_Practitioner_OwnerKey",
                        column: x => x.OwnerKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Handover_OfferedToKey",
                table: "Handover",
                column: "OfferedToKey");

            migrationBuilder.CreateIndex(
                name: "FollowUp_OneOpen",
                table: "FollowUp",
                column: "ConversationKey",
                unique: true,
                filter: "\"State\" IN ('Open', 'Taken')");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUp_ClosedByKey",
                table: "FollowUp",
                column: "ClosedByKey");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUp_ConversationKey_CreatedAt",
                table: "FollowUp",
                columns: new[] { "ConversationKey", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUp_Id",
                table: "FollowUp",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUp_OwnerKey",
                table: "FollowUp",
                column: "OwnerKey");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUp_State",
                table: "FollowUp",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_SecondLook_AskedByKey",
                table: "SecondLook",
                column: "AskedByKey");

            migrationBuilder.CreateIndex(
                name: "IX_SecondLook_ConversationKey_AskedAt",
                table: "SecondLook",
                columns: new[] { "ConversationKey", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SecondLook_HandoverKey",
                table: "SecondLook",
                column: "HandoverKey");

            migrationBuilder.CreateIndex(
                name: "IX_SecondLook_Id",
                table: "SecondLook",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecondLook_LookedByKey",
                table: "SecondLook",
                column: "LookedByKey");

            migrationBuilder.CreateIndex(
                name: "IX_SecondLook_State_AskedAt",
                table: "SecondLook",
                columns: new[] { "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ShiftLine_AcceptedByKey",
                table: "ShiftLine",
                column: "AcceptedByKey");

            migrationBuilder.CreateIndex(
                name: "IX_ShiftLine_ByKey",
                table: "ShiftLine",
                column: "ByKey");

            migrationBuilder.CreateIndex(
                name: "IX_ShiftLine_Id",
                table: "ShiftLine",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShiftLine_Kind_Reference",
                table: "ShiftLine",
                columns: new[] { "Kind", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_ShiftLine_State",
                table: "ShiftLine",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Transfer_AnsweredByKey",
                table: "Transfer",
                column: "AnsweredByKey");

            migrationBuilder.CreateIndex(
                name: "IX_Transfer_ConversationKey_AskedAt",
                table: "Transfer",
                columns: new[] { "ConversationKey", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Transfer_FromKey",
                table: "Transfer",
                column: "FromKey");

            migrationBuilder.CreateIndex(
                name: "IX_Transfer_Id",
                table: "Transfer",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Transfer_State",
                table: "Transfer",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Transfer_ToKey",
                table: "Transfer",
                column: "ToKey");

            migrationBuilder.CreateIndex(
                name: "Transfer_OneAsked",
                table: "Transfer",
                column: "HandoverKey",
                unique: true,
                filter: "\"State\" = 'Asked'");

            migrationBuilder.CreateIndex(
                name: "IX_WriteUp_ConversationKey",
                table: "WriteUp",
                column: "ConversationKey");

            migrationBuilder.CreateIndex(
                name: "IX_WriteUp_HandoverKey",
                table: "WriteUp",
                column: "HandoverKey");

            migrationBuilder.CreateIndex(
                name: "IX_WriteUp_Id",
                table: "WriteUp",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WriteUp_OwnerKey",
                table: "WriteUp",
                column: "OwnerKey");

            migrationBuilder.CreateIndex(
                name: "IX_WriteUp_State_OwnerKey",
                table: "WriteUp",
                columns: new[] { "State", "OwnerKey" });

            migrationBuilder.AddForeignKey(
                name: "FK_Handover_Practitioner_OfferedToKey",
                table: "Handover",
                column: "OfferedToKey",
                principalTable: "Practitioner",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Handover_Practitioner_OfferedToKey",
                table: "Handover");

            migrationBuilder.DropTable(
                name: "FollowUp");

            migrationBuilder.DropTable(
                name: "SecondLook");

            migrationBuilder.DropTable(
                name: "ShiftLine");

            migrationBuilder.DropTable(
                name: "Transfer");

            migrationBuilder.DropTable(
                name: "WriteUp");

            migrationBuilder.DropIndex(
                name: "IX_Handover_OfferedToKey",
                table: "Handover");

            migrationBuilder.DropColumn(
                name: "AskAgainAt",
                table: "Handover");

            migrationBuilder.DropColumn(
                name: "OfferUntil",
                table: "Handover");

            migrationBuilder.DropColumn(
                name: "OfferedToKey",
                table: "Handover");

            migrationBuilder.DropColumn(
                name: "ParkReason",
                table: "Handover");

            migrationBuilder.DropColumn(
                name: "ParkedAt",
                table: "Handover");

            migrationBuilder.DropColumn(
                name: "RemindAt",
                table: "Handover");

            migrationBuilder.DropColumn(
                name: "BreakUntil",
                table: "DutyStatus");

            migrationBuilder.DropColumn(
                name: "Busy",
                table: "DutyStatus");

            migrationBuilder.DropColumn(
                name: "OwnCapacity",
                table: "DutyStatus");
        }
    }
}
