using System.IO.Compression;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Letters;

/// <summary>What she does with files in her OneDrive, and with the paper she writes on.</summary>
internal static class HerFiles
{
    public static ReadOnlyMemory<byte> Content(this App app, string path) => app.Mailbox.Files().Single(file => file.Path == path).Content;

    /// <summary>She saves it in Word, a minute later.</summary>
    public static void Edit(this App app, string path, byte[] docx)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        app.Mailbox.SaveFile(path, docx);
    }

    /// <summary>The pictures in a Word file, but for the placeholder that our templates bring along.</summary>
    public static List<byte[]> Pictures(ReadOnlyMemory<byte> docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx.ToArray()));
        return [.. zip.Entries.Where(entry => entry.FullName.StartsWith("word/media/", StringComparison.Ordinal)).Select(entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }).Where(bytes => !WordPictures.Grey.Bytes.Span.SequenceEqual(bytes))];
    }

    /// <summary>A template of hers with one paragraph.</summary>
    public static byte[] Template(string text)
    {
        var document = new WordDocument(WordPage.Letter, new WordLook());
        document.Body.Text(text);
        return document.ToBytes();
    }

    public static Task<int> PaperAsync(this App app, Paper paper) => app.AskAsync(async db =>
    {
        var profile = await db.ProfileAsync(CancellationToken.None);
        profile.Describe(new ProfileDetails(profile.TherapistName, profile.Credentials, profile.PracticeName, profile.Services, profile.Phone, profile.Website, profile.PostalAddress, profile.TimeZone, [], profile.Filing,
            profile.Facts with { Paper = paper }));
        return await db.SaveChangesAsync(CancellationToken.None);
    });
}
