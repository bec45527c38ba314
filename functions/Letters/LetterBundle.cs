using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Letters;

/// <summary>Letters written together: a cover with its sheets, or one letter for many providers. Its print file, where it has one, holds them in order.</summary>
public sealed class LetterBundle : IBelongToPractice
{
    private LetterBundle()
    {
    }

    public Guid Id { get; private init; }
    public Guid PracticeId { get; private init; }

    /// <summary>For a pack; null when it is for many.</summary>
    public Guid? ProviderId { get; private init; }
    public string Label { get; private init; } = "";

    /// <summary>How its letters leave; with <see cref="LetterWay.Print"/> there is a print file.</summary>
    public LetterWay Way { get; private init; }

    /// <summary>Of the print file.</summary>
    public string FileName { get; private set; } = "";
    public string? FileId { get; private set; }
    public string? FileUrl { get; private set; }
    public string? PdfId { get; private set; }
    public string? PdfUrl { get; private set; }

    /// <summary>Who was left out and why, a line each.</summary>
    public string? LeftOut { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }

    public static LetterBundle Start(Guid id, Guid? provider, string label, LetterWay way, string fileName, IEnumerable<string> leftOut, DateTimeOffset now) => new()
    {
        Id = id,
        ProviderId = provider,
        Label = label,
        Way = way,
        FileName = fileName,
        LeftOut = string.Join('\n', leftOut) is { Length: > 0 } lines ? lines : null,
        CreatedAt = now,
    };

    public void IsInOneDrive(StoredFile file)
    {
        FileId = file.Id;
        FileUrl = file.WebUrl;
    }

    public void HasPdf(StoredFile file) => (PdfId, PdfUrl) = (file.Id, file.WebUrl);

    public void Rename(string fileName) => FileName = fileName;
}

internal sealed class LetterBundleTable : IEntityTypeConfiguration<LetterBundle>
{
    public void Configure(EntityTypeBuilder<LetterBundle> builder)
    {
        builder.ToTable("letter_bundle");
        builder.HasKey(bundle => bundle.Id);
        builder.Property(bundle => bundle.Label).HasMaxLength(200);
        builder.Property(bundle => bundle.FileName).HasMaxLength(200);
        builder.Property(bundle => bundle.FileId).HasMaxLength(400);
        builder.Property(bundle => bundle.FileUrl).HasMaxLength(2000);
        builder.Property(bundle => bundle.PdfId).HasMaxLength(400);
        builder.Property(bundle => bundle.PdfUrl).HasMaxLength(2000);
    }
}
