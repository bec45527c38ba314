using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Pane;

/// <summary>The pane of a tracked mail: whose it is and why, where it is filed, what was read in it, and everybody of its thread.</summary>
internal static class TrackedMail
{
    private const int MostThreads = 10;

    public static async Task<IResult> ShowAsync(ThreadMessage message, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        var thread = await db.Threads.SingleAsync(one => one.Id == message.ThreadId, cancellation);
        if (thread.IsUntracked)
        {
            return Answer.Show<UnknownSender>(new UnknownSenderModel(null, null, message.InternetMessageId, null, message.Id), "Not tracked any more.");
        }

        var provider = await db.Providers.SingleAsync(one => one.Id == message.ProviderId, cancellation);
        var today = clock.TodayIn(signedIn.Zone);
        return Answer.Show<OpenMail>(new OpenMailModel(
            message.Id, message.InternetMessageId, ProviderViews.Head(provider, today), Enum.Parse<MailKind>(message.Kind.ToString()),
            [.. message.Reasons.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<MatchReason>)],
            await FilingAsync(db, message, cancellation), await FolderAsync(db, signedIn.Profile, provider, cancellation),
            message.ReturnDate, await Stories.ReadAsync(db, provider.Id, signedIn.Zone, cancellation), LetterKinds.Choices)
        {
            Others = await OthersAsync(db, thread, provider.Id, signedIn.Zone, today, cancellation),
            Offers = await OffersAsync(db, message, provider, cancellation),
            CanBeSplit = await db.ThreadMessages.AnyAsync(one => one.ThreadId == thread.Id && one.Id != message.Id && one.ReceivedAt <= message.ReceivedAt, cancellation),
            OtherThreads = await OtherThreadsAsync(db, thread, signedIn.Zone, cancellation),
        });
    }

    private static async Task<FilingState> FilingAsync(ReferralDb db, ThreadMessage message, CancellationToken cancellation) =>
        await db.Effects.AnyAsync(effect => effect.Subject == message.Id && effect.State == EffectState.Parked, cancellation) ? FilingState.Stuck : message.Filing switch
        {
            MailFilingState.Waiting or MailFilingState.HalfFiled => FilingState.OnItsWay,
            MailFilingState.Filed => FilingState.Filed,
            MailFilingState.Undone => FilingState.Undone,
            MailFilingState.Marked => FilingState.Marked,
            MailFilingState.Hers => FilingState.Hers,
            _ => FilingState.Off,
        };

    private static async Task<string?> FolderAsync(ReferralDb db, Profile profile, Provider provider, CancellationToken cancellation) =>
        await db.ChosenFilingAsync(profile, provider.Id, cancellation) == Filing.FolderAndCategory
            ? $"{FileMail.ParentFolder}/{provider.FolderName ?? FolderNames.Fit(provider.Name, provider.Office)}"
            : null;

    private static async Task<IReadOnlyList<FurtherProvider>> OthersAsync(ReferralDb db, MailThread thread, Guid shown, TimeZoneInfo zone, DateOnly today, CancellationToken cancellation)
    {
        var ids = await db.ThreadProviders.Where(one => one.ThreadId == thread.Id).Select(one => one.ProviderId).ToListAsync(cancellation);
        ids.Add(thread.ProviderId);
        var others = new List<FurtherProvider>();
        foreach (var other in await db.Providers.AsNoTracking().Where(one => ids.Contains(one.Id) && one.Id != shown).OrderBy(one => one.FoldedName).ToListAsync(cancellation))
        {
            others.Add(new FurtherProvider(ProviderViews.Head(other, today), await Stories.ReadAsync(db, other.Id, zone, cancellation)));
        }

        return others;
    }

    private static async Task<IReadOnlyList<OfferModel>> OffersAsync(ReferralDb db, ThreadMessage message, Provider provider, CancellationToken cancellation)
    {
        var offers = await db.Offers.AsNoTracking().Where(offer => offer.ProviderId == provider.Id && offer.Message == message.Id && offer.State == OfferState.Open)
            .OrderBy(offer => offer.Field).ThenBy(offer => offer.Id).ToListAsync(cancellation);
        return offers.ConvertAll(offer => new OfferModel(offer.Id, provider.Name, Enum.Parse<OfferKind>(offer.Field.ToString()), offer.Value, offer.Person, offer.Field switch
        {
            OfferField.Name => provider.Name,
            OfferField.Credentials => provider.Credentials,
            OfferField.Office => provider.Office,
            OfferField.Phone => provider.Phone,
            OfferField.PostalAddress => provider.PostalAddress,
            _ => null,
        }));
    }

    /// <summary>The newest other threads of the same provider; the day tells them apart, since no subject is kept.</summary>
    private static async Task<IReadOnlyList<ThreadChoice>> OtherThreadsAsync(ReferralDb db, MailThread thread, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var threads = await db.Threads.Where(other => other.ProviderId == thread.ProviderId && other.Id != thread.Id && !other.IsUntracked)
            .OrderByDescending(other => other.StartedAt).Take(MostThreads).Select(other => other.Id).ToListAsync(cancellation);
        var mails = await db.ThreadMessages.Where(message => threads.Contains(message.ThreadId)).Select(message => new { message.ThreadId, message.ReceivedAt }).ToListAsync(cancellation);
        return [.. mails.GroupBy(mail => mail.ThreadId)
            .Select(group => new ThreadChoice(group.Key, Local(group.Min(mail => mail.ReceivedAt)), Local(group.Max(mail => mail.ReceivedAt)), group.Count()))
            .OrderByDescending(choice => choice.Last)];

        DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);
    }
}
