using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.History;

/// <summary>Somebody searched the history. What they looked for is kept, sealed: it may name a child.</summary>
public sealed record Search
{
    internal long Key { get; init; }
    public required string Id { get; init; }
    public required string KeyId { get; init; }
    public required long ByKey { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>The question as it was asked, sealed with a key of its own.</summary>
    public required byte[] SealedQuestion { get; init; }
}

internal static class SealedSearch
{
    public static byte[] Seal(SecretKey key, string id, string question) => key.SealText(question, PlaceOf(id));

    public static string Open(SecretKey key, string id, ReadOnlySpan<byte> bytes) => key.OpenText(bytes, PlaceOf(id));

    private static string PlaceOf(string id) => Place.Of(nameof(Search), id, "question");
}

internal sealed class SearchMapping : IEntityTypeConfiguration<Search>
{
    public void Configure(EntityTypeBuilder<Search> builder)
    {
        builder.ToTable("Search");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Id).IsRequired();
        builder.Property(s => s.KeyId).IsRequired();
        builder.HasIndex(s => s.Id).IsUnique();
        builder.HasOne<Practitioner>().WithMany().HasForeignKey(s => s.ByKey).OnDelete(DeleteBehavior.Restrict);
    }
}
