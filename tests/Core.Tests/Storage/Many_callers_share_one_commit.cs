using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Storage;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Storage;

public class Many_callers_share_one_commit
{
    private static readonly AuditEntry Act = new(ActionContext.System("test"), "test.act", "Test", "1");

    [Fact]
    public async Task Every_caller_is_answered_and_every_row_is_there()
    {
        await using var store = await TestStore.Open();
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => store.Writer.Commit(s => s.Audit(Act), CancellationToken.None))));

        using var db = store.Get<IDatabase>().ReadContext();
        Assert.Equal(1_000, await db.AuditRows.CountAsync());
        Assert.Equal(1_000, await db.AuditRows.MaxAsync(r => r.Seq));
    }

    [Fact]
    public async Task A_piece_that_throws_takes_nothing_with_it_and_leaves_nothing_behind()
    {
        await using var store = await TestStore.Open();
        var conversation = await store.Begin();
        var pieces = Enumerable.Range(0, 200).Select(i => Task.Run(() => store.Writer.Commit(
            session =>
            {
                session.Audit(Act);
                var head = session.Log.FindByKey(conversation.Key)!;
                session.Log.Advance(head, head with { FailedTurns = head.FailedTurns + 1 });
                return i % 2 == 0 ? true : throw new InvalidOperationException("on purpose");
            }, CancellationToken.None))).ToList();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(pieces));
        Assert.Equal(100, pieces.Count(p => p.IsCompletedSuccessfully));
        Assert.Equal(100, (await store.Reader.Find(conversation.Id, CancellationToken.None))!.FailedTurns);
        using var db = store.Get<IDatabase>().ReadContext();
        Assert.Equal(100, await db.AuditRows.CountAsync());
        store.Get<AuditCheckpointer>().Sign();
        Assert.True(store.Get<AuditVerifier>().Verify().Holds);
    }

    [Fact]
    public async Task A_caller_who_has_gone_changes_nothing()
    {
        await using var store = await TestStore.Open();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Writer.Commit(s => s.Audit(Act), gone.Token));
        using var db = store.Get<IDatabase>().ReadContext();
        Assert.Equal(0, await db.AuditRows.CountAsync());
    }

    [Fact]
    public async Task Nobody_else_can_write()
    {
        await using var store = await TestStore.Open();
        await store.Begin();
        using var db = store.Get<IDatabase>().ReadContext();
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.Conversations.ExecuteDeleteAsync());
        Assert.Contains("readonly", refused.ToString(), StringComparison.Ordinal);
        using var lease = store.Get<IDatabase>().BorrowReader();
        var first = lease.Statements.FindByKey(1)!;
        Assert.ThrowsAny<Exception>(() => lease.Statements.Advance(first, first with { FailedTurns = 9 }));
    }

    [Fact]
    public async Task After_the_end_the_caller_is_told_that_nothing_was_stored()
    {
        var store = await TestStore.Open();
        var writer = store.Writer;
        await store.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => writer.Commit(s => s.Audit(Act), CancellationToken.None));
    }
}
