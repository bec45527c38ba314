using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>
/// Effect: the letter, with the sheets that go along, becomes a draft, a new one or a reply. The draft's id is kept, so that the mail is known from birth.
/// </summary>
internal sealed class PutInDrafts(IMicrosoft365 microsoft365) : IEffectHandler
{
    public const string EffectKind = "put-in-drafts";
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string PdfType = "application/pdf";

    public string Kind => EffectKind;

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var effect = effects[0];
        var letter = await db.Letters.SingleAsync(one => one.Id == effect.Subject, cancellation);
        if (letter.DraftId is not null)
        {
            return [null];
        }

        var provider = await db.Providers.SingleAsync(one => one.Id == letter.ProviderId, cancellation);
        var profile = await db.ProfileAsync(cancellation);
        var pack = letter.BundleId is { } bundle
            ? await db.Letters.Where(one => one.BundleId == bundle && one.ProviderId == letter.ProviderId).OrderBy(one => one.Position).ToListAsync(cancellation)
            : [letter];
        if (letter.AsPdf && pack.Exists(one => one.FileId is null))
        {
            return [new EffectFailure("The PDF is made from the file in OneDrive, which is not there yet.")];
        }

        var attachments = new List<MailAttachment>();
        foreach (var one in pack.Where(one => one.Way == LetterWay.Draft))
        {
            attachments.Add(await AttachmentAsync(one, profile, cancellation));
        }

        var mailbox = microsoft365.Mailbox(profile.Account);
        var answered = letter.Answers is { } id ? await mailbox.FindByInternetMessageIdAsync(id, cancellation) : null;
        var draft = await mailbox.EnsureDraftAsync(
            new NewDraft(effect.Id, LetterKinds.Find(letter.Kind)?.Subject ?? "", letter.MailHtml ?? "", [new MailAddress(provider.Name, letter.Recipient!)], answered?.Id, attachments),
            effect.MayHaveHappened,
            cancellation);
        pack.ForEach(one => one.IsInDrafts(draft));
        return [null];
    }

    private async Task<MailAttachment> AttachmentAsync(Letter letter, Profile profile, CancellationToken cancellation) => letter.AsPdf
        ? new MailAttachment(Path.ChangeExtension(letter.FileName, ".pdf"), PdfType, await microsoft365.Drive(profile.Account).ReadPdfAsync(letter.FileId!, cancellation))
        : new MailAttachment(letter.FileName, WordType, letter.Document);
}
