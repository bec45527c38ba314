using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>A Word document on its way into an Outlook draft and into her OneDrive.</summary>
public sealed class Letter : IBelongToPractice
{
    private Letter()
    {
    }

    public Guid Id { get; private init; }
    public Guid PracticeId { get; private init; }
    public Guid ProviderId { get; private init; }

    /// <summary>Code of the <see cref="LetterKind"/>.</summary>
    public string Kind { get; private init; } = "";
    public string FileName { get; private set; } = "";

    /// <summary>The folded address it goes to.</summary>
    public string Recipient { get; private init; } = "";

    /// <summary>Message-ID of the mail it answers; null starts a conversation.</summary>
    public string? Answers { get; private init; }

    /// <summary>The document as she asked for it, kept until it is in the draft and in OneDrive.</summary>
    public byte[]? Document { get; private set; }

    /// <summary>Graph's immutable id of the draft; the sent mail keeps it.</summary>
    public string? DraftId { get; private set; }
    public string? EwsId { get; private set; }
    public string? FileId { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }

    public static Letter Write(Provider provider, LetterKind kind, string recipient, string? answers, string fileName, byte[] document, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ProviderId = provider.Id,
        Kind = kind.Code,
        Recipient = recipient,
        Answers = answers,
        FileName = fileName,
        Document = document,
        CreatedAt = now,
    };

    public void IsInDrafts(Draft draft)
    {
        DraftId = draft.Id;
        EwsId = draft.EwsId;
        Forget();
    }

    public void IsInOneDrive(StoredFile file)
    {
        FileId = file.Id;
        Forget();
    }

    public void Rename(string fileName) => FileName = fileName;

    private void Forget()
    {
        if (DraftId is not null && FileId is not null)
        {
            Document = null;
        }
    }
}

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letter");
        builder.HasKey(letter => letter.Id);
        builder.Property(letter => letter.Kind).HasMaxLength(40);
        builder.Property(letter => letter.FileName).HasMaxLength(200);
        builder.Property(letter => letter.Recipient).HasMaxLength(320);
        builder.Property(letter => letter.Answers).HasMaxLength(998);
        builder.Property(letter => letter.DraftId).HasMaxLength(400);
        builder.Property(letter => letter.EwsId).HasMaxLength(400);
        builder.Property(letter => letter.FileId).HasMaxLength(400);
        builder.HasIndex(letter => new { letter.PracticeId, letter.DraftId });
        builder.HasIndex(letter => new { letter.PracticeId, letter.FileName }).IsUnique();
        builder.HasIndex(letter => letter.ProviderId);
        builder.HasOne<Provider>().WithMany().HasForeignKey(letter => letter.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class LetterTables
{
    extension(ReferralDb db)
    {
        public DbSet<Letter> Letters => db.Set<Letter>();
    }
}
