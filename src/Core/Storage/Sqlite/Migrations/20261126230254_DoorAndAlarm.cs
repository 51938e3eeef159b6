using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtectRespect.Core.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DoorAndAlarm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AlarmStep",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PractitionerKey = table.Column<long>(type: "INTEGER", nullable: false),
                    AfterSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    ByEmail = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlarmStep", x => x.Key);
                    table.ForeignKey(
                        name: "FK_AlarmStep_Practitioner_PractitionerKey",
                        column: x => x.PractitionerKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DoorChange",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ByKey = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedReason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DoorChange", x => x.Key);
                    table.ForeignKey(
                        name: "FK_DoorChange_Practitioner_ByKey",
                        column: x => x.ByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffAlarm",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    WaitingSince = table.Column<long>(type: "INTEGER", nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    AcknowledgedByKey = table.Column<long>(type: "INTEGER", nullable: true),
                    AcknowledgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OverAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffAlarm", x => x.Key);
                    table.ForeignKey(
                        name: "FK_StaffAlarm_Practitioner_AcknowledgedByKey",
                        column: x => x.AcknowledgedByKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffAlarmCall",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AlarmKey = table.Column<long>(type: "INTEGER", nullable: false),
                    PractitionerKey = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    MailDueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MailSentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MailTries = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffAlarmCall", x => x.Key);
                    table.ForeignKey(
                        name: "FK_StaffAlarmCall_Practitioner_PractitionerKey",
                        column: x => x.PractitionerKey,
                        principalTable: "Practitioner",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StaffAlarmCall_StaffAlarm_AlarmKey",
                        column: x => x.AlarmKey,
                        principalTable: "StaffAlarm",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Conversation_LastEntryAt_Key",
                table: "Conversation",
                columns: new[] { "LastEntryAt", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_AlarmStep_Id",
                table: "AlarmStep",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AlarmStep_PractitionerKey",
                table: "AlarmStep",
                column: "PractitionerKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DoorChange_ByKey",
                table: "DoorChange",
                column: "ByKey");

            migrationBuilder.CreateIndex(
                name: "IX_DoorChange_Id",
                table: "DoorChange",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffAlarm_AcknowledgedByKey",
                table: "StaffAlarm",
                column: "AcknowledgedByKey");

            migrationBuilder.CreateIndex(
                name: "IX_StaffAlarm_Id",
                table: "StaffAlarm",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffAlarm_State",
                table: "StaffAlarm",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_StaffAlarmCall_AlarmKey_PractitionerKey",
                table: "StaffAlarmCall",
                columns: new[] { "AlarmKey", "PractitionerKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffAlarmCall_PractitionerKey",
                table: "StaffAlarmCall",
                column: "PractitionerKey");

            migrationBuilder.CreateIndex(
                name: "StaffAlarmCall_MailDue",
                table: "StaffAlarmCall",
                column: "MailDueAt",
                filter: "\"MailDueAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AlarmStep");

            migrationBuilder.DropTable(
                name: "DoorChange");

            migrationBuilder.DropTable(
                name: "StaffAlarmCall");

            migrationBuilder.DropTable(
                name: "StaffAlarm");

            migrationBuilder.DropIndex(
                name: "IX_Conversation_LastEntryAt_Key",
                table: "Conversation");
        }
    }
}
