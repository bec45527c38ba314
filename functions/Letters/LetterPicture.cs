using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Letters;

public enum PicturePlace
{
    Logo,
    Signature,
}

/// <summary>Her logo or her signature as it was last read from her OneDrive (<c>Pictures/logo.png</c>), so that a letter reads it anew only when it changed.</summary>
public sealed class LetterPicture : IBelongToPractice
{
    private LetterPicture()
    {
    }

    public Guid Id { get; private init; }
    public Guid PracticeId { get; private init; }
    public PicturePlace Place { get; private init; }
    public string FileName { get; private set; } = "";

    /// <summary>Graph's id and cTag of what was read.</summary>
    public string FileId { get; private set; } = "";
    public string Content { get; private set; } = "";

    /// <summary>A whole PNG or JPEG; null when the file cannot be used.</summary>
    public byte[]? Bytes { get; private set; }

    /// <summary>Why it cannot be used, in words she can read.</summary>
    public string? Problem { get; private set; }

    public static LetterPicture At(PicturePlace place, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), Place = place };

    public bool IsOf(StoredFile file) => FileId == file.Id && Content == file.Content;

    /// <param name="bytes">Kept only when nothing is wrong with them.</param>
    public void Read(StoredFile file, byte[] bytes, string? problem)
    {
        (FileName, FileId, Content) = (file.Name, file.Id, file.Content);
        Bytes = problem is null ? bytes : null;
        Problem = problem;
    }

    /// <summary>She gave it another name that means the same.</summary>
    public void Rename(string fileName) => FileName = fileName;
}

internal sealed class LetterPictureTable : IEntityTypeConfiguration<LetterPicture>
{
    public void Configure(EntityTypeBuilder<LetterPicture> builder)
    {
        builder.ToTable("letter_picture");
        builder.HasKey(picture => picture.Id);
        builder.Property(picture => picture.FileName).HasMaxLength(400);
        builder.Property(picture => picture.FileId).HasMaxLength(400);
        builder.Property(picture => picture.Content).HasMaxLength(400);
        builder.Property(picture => picture.Problem).HasMaxLength(400);
        builder.HasIndex(picture => new { picture.PracticeId, picture.Place }).IsUnique();
    }
}
