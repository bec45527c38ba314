using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>Effect: the letter becomes an attachment of a draft, a new one or a reply. The draft's id is kept, so that the mail is known from birth.</summary>
internal sealed class PutInDrafts(IMicrosoft365 microsoft365) : IEffectHandler
{
    public const string EffectKind = "put-in-drafts";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public string Kind => EffectKind;

    public async Task<IReadOnlyList<EffectFailure?>> CarryOutAsync(ReferralDb db, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var effect = effects[0];
        var letter = await db.Letters.SingleAsync(one => one.Id == effect.Subject, cancellation);
        var provider = await db.Providers.SingleAsync(one => one.Id == letter.ProviderId, cancellation);
        var profile = await db.ProfileAsync(cancellation);
        var kind = LetterKinds.Find(letter.Kind)!;
        if (letter.DraftId is not null || letter.Document is not { } document)
        {
            return [null];
        }

        var facts = new LetterFacts(profile, provider, LetterInputs.None, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(letter.CreatedAt, profile.Zone).DateTime));
        var mailbox = microsoft365.Mailbox(profile.Account);
        var answered = letter.Answers is { } id ? await mailbox.FindByInternetMessageIdAsync(id, cancellation) : null;
        var draft = await mailbox.EnsureDraftAsync(
            new NewDraft(effect.Id, kind.Subject, kind.Mail(facts, attached: true)!, [new MailAddress(provider.Name, letter.Recipient)], answered?.Id, [new MailAttachment(letter.FileName, WordType, document)]),
            effect.MayHaveHappened,
            cancellation);
        letter.IsInDrafts(draft);
        return [null];
    }
}
