using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Letters;

/// <summary>
/// The template of a letter kind in her OneDrive (<c>Templates/…</c>): ours until she edits it, and hers from then on. An update of the product never writes over hers (FEATURES A47).
/// </summary>
public sealed class TemplateCopy : IBelongToPractice
{
    private TemplateCopy()
    {
    }

    public Guid Id { get; private init; }
    public Guid PracticeId { get; private init; }

    /// <summary>Code of the <see cref="LetterKind"/>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Null while it is on its way to OneDrive.</summary>
    public string? FileId { get; private set; }
    public string? FileUrl { get; private set; }

    /// <summary>Graph's cTag of what we put there; while the file bears it, it is ours.</summary>
    public string? OurContent { get; private set; }

    /// <summary>SHA-256 of the built-in template that was put there.</summary>
    public string? OurHash { get; private set; }

    /// <summary>The cTag of <see cref="Document"/>.</summary>
    public string? Content { get; private set; }

    /// <summary>Her template as it was last read; null while it is ours.</summary>
    public byte[]? Document { get; private set; }

    /// <summary>Why no letter can be written with hers, a line each; names tags and where they stand.</summary>
    public string? Problems { get; private set; }

    /// <summary>What the guards say of its fixed text, a line each.</summary>
    public string? Advice { get; private set; }
    public DateTimeOffset? CheckedAt { get; private set; }

    public static TemplateCopy Start(string kind, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), Kind = kind };

    /// <summary>Ours lies there.</summary>
    public void Put(StoredFile file, string hash)
    {
        Forget();
        (FileId, FileUrl, OurContent, OurHash) = (file.Id, file.WebUrl, file.Content, hash);
    }

    /// <summary>A file of hers lies at its place; it is read at the next use.</summary>
    public void Find(StoredFile file)
    {
        Forget();
        (FileId, FileUrl) = (file.Id, file.WebUrl);
    }

    public void IsHers(StoredFile file, byte[] document, IEnumerable<string> problems, IEnumerable<string> advice, DateTimeOffset now)
    {
        (FileUrl, Content, Document, CheckedAt) = (file.WebUrl, file.Content, document, now);
        Problems = string.Join('\n', problems) is { Length: > 0 } wrong ? wrong : null;
        Advice = string.Join('\n', advice) is { Length: > 0 } hints ? hints : null;
    }

    /// <summary>She undid her changes, or the file is as we put it.</summary>
    public void IsOurs() => (Content, Document, Problems, Advice) = (null, null, null, null);

    /// <summary>The file is gone or was kept aside.</summary>
    public void Forget() => (FileId, FileUrl, OurContent, OurHash, Content, Document, Problems, Advice) = (null, null, null, null, null, null, null, null);
}

internal sealed class TemplateCopyTable : IEntityTypeConfiguration<TemplateCopy>
{
    public void Configure(EntityTypeBuilder<TemplateCopy> builder)
    {
        builder.ToTable("letter_template");
        builder.HasKey(copy => copy.Id);
        builder.Property(copy => copy.Kind).HasMaxLength(40);
        builder.Property(copy => copy.FileId).HasMaxLength(400);
        builder.Property(copy => copy.FileUrl).HasMaxLength(2000);
        builder.Property(copy => copy.OurContent).HasMaxLength(400);
        builder.Property(copy => copy.OurHash).HasMaxLength(64);
        builder.Property(copy => copy.Content).HasMaxLength(400);
        builder.HasIndex(copy => new { copy.PracticeId, copy.Kind }).IsUnique();
    }
}
