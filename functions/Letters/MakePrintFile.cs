using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>Effect: the documents of a bundle become one file for the printer, in order, in OneDrive. The same documents give the same file, so a second try knows its own.</summary>
internal sealed class MakePrintFile(IMicrosoft365 microsoft365) : IEffectHandler
{
    public const string EffectKind = "make-print-file";

    public string Kind => EffectKind;

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var bundle = await db.LetterBundles.SingleAsync(one => one.Id == effects[0].Subject, cancellation);
        if (bundle.FileId is not null)
        {
            return [null];
        }

        var letters = await db.Letters.Where(letter => letter.BundleId == bundle.Id).ToListAsync(cancellation);
        letters.Sort((one, other) => (one.Position, one.Id).CompareTo((other.Position, other.Id)));
        byte[] file;
        try
        {
            file = WordJoin.Join(letters.ConvertAll(letter => (ReadOnlyMemory<byte>)letter.Document), bundle.Label);
        }
        catch (WordTemplateException wrong)
        {
            return [new EffectFailure($"The letters cannot be put into one file. {wrong.Message}", Final: true)];
        }

        var profile = await db.ProfileAsync(cancellation);
        var path = await SaveToOneDrive.PathAsync(db, bundle.ProviderId, bundle.FileName, cancellation);
        try
        {
            bundle.IsInOneDrive(await microsoft365.Drive(profile.Account).SaveAsync(path, file, effects[0].MayHaveHappened ? effects[0].CausedAt : null, cancellation));
            letters.ForEach(letter => letter.IsPrinted());
            return [null];
        }
        catch (NameTakenException)
        {
            bundle.Rename($"{Path.GetFileNameWithoutExtension(bundle.FileName)} {bundle.Id.ToString()[..8]}.docx");
            return [new EffectFailure("A file of that name is there already; it gets another name.")];
        }
    }
}
