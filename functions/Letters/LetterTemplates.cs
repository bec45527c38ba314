using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>The template a letter is written with.</summary>
/// <param name="Word">Null when hers cannot be used; <paramref name="Problems"/> then say why.</param>
public sealed record ChosenTemplate(WordTemplate? Word, bool IsHers, IReadOnlyList<string> Problems, string? FileUrl = null);

/// <summary>
/// The templates that letters are filled from: the copy in her OneDrive once she has edited it, ours otherwise. Each is compiled once. When OneDrive cannot be reached,
/// hers is used as it was last read.
/// </summary>
internal sealed class LetterTemplates(IMicrosoft365 microsoft365, TimeProvider clock)
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-US");
    public const string Folder = "Templates";
    private const int MostCompiled = 400;
    private const long LargestTemplate = 10L << 20;
    private static readonly ConcurrentDictionary<(string Kind, Paper Paper), (byte[] Bytes, string Hash, WordTemplate Word)> BuiltIn = new();
    private readonly ConcurrentDictionary<string, WordTemplate> _hers = new();

    public static WordTemplate Ours(LetterKind kind, Paper paper) => Of(kind, paper).Word;

    public static (byte[] Bytes, string Hash) OursToPut(LetterKind kind, Paper paper) => (Of(kind, paper).Bytes, Of(kind, paper).Hash);

    /// <summary>The hash of ours that a document is, on whichever paper; null when it is none of ours.</summary>
    public static string? HashOfOurs(LetterKind kind, ReadOnlyMemory<byte> document) =>
        Enum.GetValues<Paper>().Select(paper => Of(kind, paper)).FirstOrDefault(ours => WordCheck.IsSameText(document, ours.Bytes)).Hash;

    /// <summary>Folder and name of the copy in her app folder.</summary>
    public static string PathOf(LetterKind kind) => $"{Folder}/{Providers.FolderNames.Fit(kind.Label, kind.Code)}.docx";

    /// <summary>Looks whether she edited it since, and reads it anew if so; the caller saves what was learned. On first use ours is sent to her OneDrive.</summary>
    public async Task<ChosenTemplate> ChooseAsync(ReferralDb db, Profile profile, LetterKind kind, CancellationToken cancellation)
    {
        var copy = db.TemplateCopies.Local.FirstOrDefault(one => one.Kind == kind.Code) ?? await db.TemplateCopies.SingleOrDefaultAsync(one => one.Kind == kind.Code, cancellation);
        var now = clock.GetUtcNow();
        if (copy is null)
        {
            copy = TemplateCopy.Start(kind.Code, now);
            db.Add(copy);
            db.Add(Effect.Cause(PutTemplate.EffectKind, copy.Id, now));
        }
        else
        {
            await RefreshAsync(db, profile, kind, copy, cancellation);
        }

        if (copy.Document is not { } hers)
        {
            return new ChosenTemplate(Ours(kind, profile.Facts.Paper), false, [], copy.FileUrl);
        }

        return copy.Problems is { } problems ? new ChosenTemplate(null, true, problems.Split('\n'), copy.FileUrl) : new ChosenTemplate(Compiled(copy, hers), true, [], copy.FileUrl);
    }

    /// <summary>Looks at all her copies at once, for the page that shows them.</summary>
    public async Task<IReadOnlyList<TemplateCopy>> RefreshAllAsync(ReferralDb db, Profile profile, CancellationToken cancellation)
    {
        var copies = await db.TemplateCopies.ToListAsync(cancellation);
        if (!copies.Exists(copy => copy.FileId is not null))
        {
            return copies;
        }

        var drive = microsoft365.Drive(profile.Account);
        var files = (await drive.ListAsync(Folder, cancellation)).ToDictionary(file => file.Id);
        foreach (var copy in copies.Where(copy => copy.FileId is not null))
        {
            if (LetterKinds.Find(copy.Kind) is { } kind)
            {
                await CompareAsync(db, profile, kind, copy, files.GetValueOrDefault(copy.FileId!) ?? await drive.LookAsync(copy.FileId!, cancellation), cancellation);
            }
        }

        return copies;
    }

    private async Task RefreshAsync(ReferralDb db, Profile profile, LetterKind kind, TemplateCopy copy, CancellationToken cancellation)
    {
        if (copy.FileId is not { } id)
        {
            return;
        }

        try
        {
            await CompareAsync(db, profile, kind, copy, await microsoft365.Drive(profile.Account).LookAsync(id, cancellation), cancellation);
        }
        catch (Microsoft365Exception outside) when (outside is Microsoft365BusyException or Microsoft365RefusedException && (copy.Content is not null || copy.OurContent is not null))
        {
            // What was last read of it still holds, and she is waiting for her letter; the page of her templates says what is wrong.
        }
    }

    private async Task CompareAsync(ReferralDb db, Profile profile, LetterKind kind, TemplateCopy copy, StoredFile? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            copy.Forget();
            db.Add(Effect.Cause(PutTemplate.EffectKind, copy.Id, clock.GetUtcNow()));
        }
        else if (file.Content == copy.OurContent)
        {
            copy.IsOurs();
            if (copy.OurHash != OursToPut(kind, profile.Facts.Paper).Hash)
            {
                db.Add(Effect.Cause(PutTemplate.EffectKind, copy.Id, clock.GetUtcNow()));
            }
        }
        else if (file.Content != copy.Content)
        {
            await ReadAsync(microsoft365.Drive(profile.Account), profile, kind, copy, file, cancellation);
        }
    }

    private async Task ReadAsync(IDrive drive, Profile profile, LetterKind kind, TemplateCopy copy, StoredFile file, CancellationToken cancellation)
    {
        if (file.Size > LargestTemplate)
        {
            copy.IsHers(file, [], ["The file is larger than 10 MB; a letter's template should be small."], [], clock.GetUtcNow());
            return;
        }

        var document = (await drive.ReadAsync(file.Id, cancellation)).ToArray();
        if (HashOfOurs(kind, document) is { } hash)
        {
            // SharePoint writes its own properties into a file that was just put there.
            copy.Put(file, hash);
            return;
        }

        var (problems, advice) = CheckTemplate.Of(kind, profile, document, clock.TodayIn(profile.Zone));
        copy.IsHers(file, document, problems, advice, clock.GetUtcNow());
    }

    private WordTemplate Compiled(TemplateCopy copy, byte[] document)
    {
        var key = $"{copy.Id} {copy.Content}";
        if (_hers.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_hers.Count >= MostCompiled)
        {
            _hers.Clear();
        }

        return _hers[key] = WordTemplate.Compile(document);
    }

    private static (byte[] Bytes, string Hash, WordTemplate Word) Of(LetterKind kind, Paper paper) => BuiltIn.GetOrAdd((kind.Code, paper), _ =>
    {
        var bytes = kind.Template(paper == Paper.A4 ? WordPage.A4 : WordPage.Letter);
        return (bytes, Convert.ToHexString(SHA256.HashData(bytes)), WordTemplate.Compile(bytes));
    });
}
