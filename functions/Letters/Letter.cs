using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>How a letter leaves.</summary>
public enum LetterWay
{
    /// <summary>A draft with the document attached; the document also lies in OneDrive.</summary>
    Draft,

    /// <summary>A draft with the short mail version and nothing attached.</summary>
    Mail,

    /// <summary>The document in OneDrive, to print or to hand over.</summary>
    File,

    /// <summary>Part of its bundle's print file.</summary>
    Print,
}

/// <summary>What is still to be done with a letter; the document is kept until nothing is.</summary>
[Flags]
public enum LetterSteps
{
    None = 0,
    Draft = 1,
    File = 2,
    Print = 4,
}

/// <summary>A Word document or short mail on its way into an Outlook draft, into her OneDrive or to the printer.</summary>
public sealed class Letter : IBelongToPractice
{
    private Letter()
    {
    }

    public Guid Id { get; private init; }
    public Guid PracticeId { get; private init; }

    /// <summary>Null for a sheet that is for nobody in particular.</summary>
    public Guid? ProviderId { get; private init; }

    /// <summary>Code of the <see cref="LetterKind"/>.</summary>
    public string Kind { get; private init; } = "";
    public string FileName { get; private set; } = "";

    /// <summary>The folded address it goes to; null where it goes by no mail.</summary>
    public string? Recipient { get; private init; }

    /// <summary>Message-ID of the mail it answers; null starts a conversation.</summary>
    public string? Answers { get; private init; }

    /// <summary>The document as she asked for it, kept until it is where it goes.</summary>
    public byte[]? Document { get; private set; }

    /// <summary>The mail's text as it was read by the guards, kept until it is in the draft.</summary>
    public string? MailHtml { get; private set; }

    /// <summary>Graph's immutable id of the draft; the sent mail keeps it.</summary>
    public string? DraftId { get; private set; }
    public string? EwsId { get; private set; }
    public string? FileId { get; private set; }
    public string? FileUrl { get; private set; }
    public string? PdfId { get; private set; }
    public string? PdfUrl { get; private set; }
    public LetterWay Way { get; private init; }

    /// <summary>Attached as PDF instead of Word.</summary>
    public bool AsPdf { get; private init; }
    public LetterSteps Steps { get; private set; }

    /// <summary>What it was written together with, and its place among those for the same provider or in the print file; 0 is the cover.</summary>
    public Guid? BundleId { get; private init; }
    public int Position { get; private init; }

    /// <summary>The guards' advice beside the finished draft, a line each, without a word of the letter.</summary>
    public string? Advice { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }

    public static Letter Write(WrittenLetter written, LetterPlan plan, string fileName, DateTimeOffset now) => new()
    {
        Id = plan.Id ?? Guid.CreateVersion7(now),
        ProviderId = written.Provider?.Id,
        Kind = written.Kind.Code,
        Way = plan.Way,
        AsPdf = plan.AsPdf,
        Recipient = plan.Recipient,
        Answers = plan.Answers,
        BundleId = plan.Bundle,
        Position = plan.Position,
        FileName = fileName,
        Document = plan.Way == LetterWay.Mail ? null : written.Document,
        MailHtml = plan.Way is LetterWay.Draft or LetterWay.Mail && plan.Position == 0 ? written.MailHtml : null,
        Advice = written.Advice,
        Steps = plan.Way switch
        {
            LetterWay.Draft => LetterSteps.Draft | LetterSteps.File,
            LetterWay.Mail => LetterSteps.Draft,
            LetterWay.File => LetterSteps.File,
            _ => LetterSteps.Print,
        },
        CreatedAt = now,
    };

    public void IsInDrafts(Draft draft)
    {
        DraftId = draft.Id;
        EwsId = draft.EwsId;
        MailHtml = null;
        Finish(LetterSteps.Draft);
    }

    public void IsInOneDrive(StoredFile file)
    {
        FileId = file.Id;
        FileUrl = file.WebUrl;
        Finish(LetterSteps.File);
    }

    public void IsPrinted() => Finish(LetterSteps.Print);

    public void HasPdf(StoredFile file) => (PdfId, PdfUrl) = (file.Id, file.WebUrl);

    public void Rename(string fileName) => FileName = fileName;

    private void Finish(LetterSteps step)
    {
        Steps &= ~step;
        if (Steps == LetterSteps.None)
        {
            Document = null;
        }
    }
}

/// <summary>Where a written letter goes.</summary>
/// <param name="Position">Its place in a pack or print file; 0 is the cover, which carries the mail.</param>
/// <param name="Id">Null for a new one.</param>
public sealed record LetterPlan(LetterWay Way, string? Recipient = null, string? Answers = null, bool AsPdf = false, Guid? Bundle = null, int Position = 0, Guid? Id = null);

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
        builder.Property(letter => letter.FileUrl).HasMaxLength(2000);
        builder.Property(letter => letter.PdfId).HasMaxLength(400);
        builder.Property(letter => letter.PdfUrl).HasMaxLength(2000);
        builder.HasIndex(letter => new { letter.PracticeId, letter.DraftId });
        builder.HasIndex(letter => new { letter.PracticeId, letter.FileName }).IsUnique();
        builder.HasIndex(letter => letter.ProviderId);
        builder.HasIndex(letter => letter.BundleId);
        builder.HasOne<Provider>().WithMany().HasForeignKey(letter => letter.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class LetterTables
{
    extension(ReferralDb db)
    {
        public DbSet<Letter> Letters => db.Set<Letter>();
        public DbSet<LetterBundle> LetterBundles => db.Set<LetterBundle>();
        public DbSet<TemplateCopy> TemplateCopies => db.Set<TemplateCopy>();
        public DbSet<LetterPicture> LetterPictures => db.Set<LetterPicture>();
    }
}
