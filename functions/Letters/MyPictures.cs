using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>
/// Her logo and signature: <c>Pictures/logo.png</c> and <c>Pictures/signature.png</c> (or .jpg) in the app's folder in her OneDrive. One request looks whether anything
/// changed; what did is read and checked then, and kept. A picture that cannot be used never holds a letter: it is written without.
/// </summary>
internal sealed class MyPictures(IMicrosoft365 microsoft365, TimeProvider clock)
{
    public const string Folder = "Pictures";

    /// <summary>For a letter, as they are now; while OneDrive is away or says no, as they were last read. The caller saves what was learned.</summary>
    public async Task<LetterPictures> ChooseAsync(ReferralDb db, Profile profile, CancellationToken cancellation)
    {
        IReadOnlyList<LetterPicture> pictures;
        try
        {
            (pictures, _) = await RefreshAsync(db, profile, cancellation);
        }
        catch (Microsoft365Exception)
        {
            // Her letter does not wait for its pictures; the page of her templates asks again and says what is wrong.
            pictures = await KnownAsync(db, cancellation);
        }

        return Of(profile, pictures);
    }

    /// <summary>For the page that shows them.</summary>
    /// <returns>The pictures as they are now, and the names of files in the folder that are not used.</returns>
    /// <exception cref="Microsoft365Exception">OneDrive is away or says no.</exception>
    public async Task<(IReadOnlyList<LetterPicture> Pictures, IReadOnlyList<string> Unused)> RefreshAsync(ReferralDb db, Profile profile, CancellationToken cancellation)
    {
        var known = await KnownAsync(db, cancellation);
        var drive = microsoft365.Drive(profile.Account);
        var files = await drive.ListAsync(Folder, cancellation);
        var pictures = new List<LetterPicture>();
        var used = new HashSet<string>();
        foreach (var place in Enum.GetValues<PicturePlace>())
        {
            var picture = known.Find(one => one.Place == place);
            if (Newest(files.Where(file => PlaceOf(file.Name) == place)) is { } file)
            {
                picture ??= db.Add(LetterPicture.At(place, clock.GetUtcNow())).Entity;
                await CompareAsync(drive, picture, file, cancellation);
                pictures.Add(picture);
                used.Add(file.Id);
            }
            else if (picture is not null)
            {
                db.Remove(picture);
            }
        }

        return (pictures, [.. files.Where(file => !used.Contains(file.Id)).Select(file => file.Name)]);
    }

    /// <summary>
    /// A picture that she chose lies in the folder from now on, named for its place and type. Files of another type are taken away only afterwards, so that there is a
    /// picture at every moment; the same one once more changes nothing.
    /// </summary>
    /// <param name="bytes">A picture without a <see cref="PictureFile.Problem"/>.</param>
    public async Task UseAsync(ReferralDb db, Profile profile, PicturePlace place, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var drive = microsoft365.Drive(profile.Account);
        var before = await FilesAsync(drive, place, cancellation);
        var known = await db.LetterPictures.SingleOrDefaultAsync(picture => picture.Place == place, cancellation);
        var file = Newest(before);
        if (file is null || known is not { Bytes: { } present } || !known.IsOf(file) || !bytes.Span.SequenceEqual(present))
        {
            file = await drive.ReplaceAsync($"{Folder}/{Code(place)}.{(new WordImage(bytes).Extension == "png" ? "png" : "jpg")}", bytes, cancellation);
        }

        foreach (var other in before.Where(other => other.Id != file.Id))
        {
            await drive.RemoveAsync(other.Id, cancellation);
        }
    }

    public async Task RemoveAsync(Profile profile, PicturePlace place, CancellationToken cancellation)
    {
        var drive = microsoft365.Drive(profile.Account);
        foreach (var file in await FilesAsync(drive, place, cancellation))
        {
            await drive.RemoveAsync(file.Id, cancellation);
        }
    }

    /// <summary>As an address names it; null for what is no place.</summary>
    public static PicturePlace? Find(string code) => Enum.GetValues<PicturePlace>().Where(place => Code(place) == code).Cast<PicturePlace?>().FirstOrDefault();

    public static LetterPictures Of(Profile profile, IReadOnlyList<LetterPicture> pictures) => new(
        Image(pictures, PicturePlace.Logo, $"Logo of {profile.PracticeName ?? profile.TherapistName}"),
        Image(pictures, PicturePlace.Signature, $"Signature of {profile.TherapistName}"));

    public static Task<List<LetterPicture>> KnownAsync(ReferralDb db, CancellationToken cancellation) => db.LetterPictures.ToListAsync(cancellation);

    private static async Task CompareAsync(IDrive drive, LetterPicture picture, StoredFile file, CancellationToken cancellation)
    {
        if (picture.IsOf(file))
        {
            picture.Rename(file.Name);
        }
        else if (file.Size > PictureFile.LargestFile)
        {
            picture.Read(file, [], $"{file.Name} {PictureFile.TooLarge}");
        }
        else
        {
            var bytes = (await drive.ReadAsync(file.Id, cancellation)).ToArray();
            picture.Read(file, bytes, PictureFile.Problem(bytes) is { } problem ? $"{file.Name} {problem}" : null);
        }
    }

    private static async Task<List<StoredFile>> FilesAsync(IDrive drive, PicturePlace place, CancellationToken cancellation) =>
        [.. (await drive.ListAsync(Folder, cancellation)).Where(file => PlaceOf(file.Name) == place)];

    private static StoredFile? Newest(IEnumerable<StoredFile> files) => files.MaxBy(file => (file.Changed, file.Name));

    private static string Code(PicturePlace place) => place == PicturePlace.Logo ? "logo" : "signature";

    private static PicturePlace? PlaceOf(string fileName) => fileName.ToLowerInvariant() switch
    {
        "logo.png" or "logo.jpg" or "logo.jpeg" => PicturePlace.Logo,
        "signature.png" or "signature.jpg" or "signature.jpeg" => PicturePlace.Signature,
        _ => null,
    };

    private static WordImage? Image(IReadOnlyList<LetterPicture> pictures, PicturePlace place, string description) =>
        pictures.FirstOrDefault(picture => picture.Place == place)?.Bytes is { } bytes ? new WordImage(bytes, description) : null;
}
