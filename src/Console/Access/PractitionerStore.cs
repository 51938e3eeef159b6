using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>
/// Identity's accounts. Reads use a read-only context; what Identity changes in it is written by the one <see cref="IWriter"/>, in
/// its transaction, like everything else.
/// </summary>
internal sealed class PractitionerStore : UserOnlyStore<Practitioner, ProtectDb, long>
{
    private readonly IWriter _writer;

    public PractitionerStore(ProtectDb readOnly, IWriter writer, IdentityErrorDescriber errors)
        : base(readOnly, errors)
    {
        _writer = writer;
        AutoSaveChanges = false;
    }

    public override async Task<IdentityResult> CreateAsync(Practitioner user, CancellationToken cancellationToken = default)
    {
        await base.CreateAsync(user, cancellationToken);
        return await Save(cancellationToken);
    }

    public override async Task<IdentityResult> UpdateAsync(Practitioner user, CancellationToken cancellationToken = default)
    {
        await base.UpdateAsync(user, cancellationToken);
        return await Save(cancellationToken);
    }

    public override async Task<IdentityResult> DeleteAsync(Practitioner user, CancellationToken cancellationToken = default)
    {
        await base.DeleteAsync(user, cancellationToken);
        return await Save(cancellationToken);
    }

    private async Task<IdentityResult> Save(CancellationToken ct)
    {
        try
        {
            await _writer.Commit(session => Replay(session.Db), ct);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
        }
        finally
        {
            Context.ChangeTracker.Clear();
        }
    }

    private void Replay(ProtectDb db)
    {
        foreach (var change in Context.ChangeTracker.Entries().Where(e => e.State is not EntityState.Unchanged))
        {
            var entry = db.Entry(change.Entity);
            var original = change.OriginalValues;
            entry.State = change.State;
            if (change.State is EntityState.Modified)
            {
                entry.OriginalValues.SetValues(original);
            }
        }

        db.SaveChanges();
    }
}
