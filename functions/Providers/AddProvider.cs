using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Providers;

/// <summary>POST /addin/providers: a new provider on the list, typed or read from a mail; that mail and the past year's are then tracked too.</summary>
internal static class AddProvider
{
    /// <summary>Effect: track the mail whose Message-ID is the argument.</summary>
    public const string TrackMail = "track-mail";

    /// <summary>Effect: track what the provider's addresses wrote and received during the past year.</summary>
    public const string LookBack = "look-back";

    public static IResult Show() => Answer.Show<AddIn.Providers.AddProvider>(new AddProviderModel(new ProviderFields(), Specialties.All));

    public static async Task<IResult> HandleAsync([FromForm] ProviderForm form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        var problems = form.Problems().ToList();
        if (problems.Count > 0)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Please check the marked fields", "Nothing was saved yet.", problems);
        }

        var addresses = form.Addresses();
        if (await db.HasOptedOutAsync(MailText.FoldName($"{form.Name} {form.Practice}"), addresses, cancellation))
        {
            return Answer.Say(StatusCodes.Status409Conflict, "This person asked not to be written to", "They were not added, so that no letter reaches them by mistake.");
        }

        if (await AlikeAsync(db, form, addresses, cancellation) is { } known)
        {
            return Answer.Show<AddIn.Providers.AddProvider>(
                new AddProviderModel(Fields(form), Specialties.All, form.InternetMessageId, Alike: [ProviderViews.Hit(known)]), "Already on your list. Nothing was added twice.");
        }

        var now = clock.GetUtcNow();
        var provider = Provider.Add(form.Details(), clock.TodayIn(signedIn.Zone), now);
        db.Add(provider);
        db.AddRange(addresses.Select((address, position) => new ProviderAddress { Id = Guid.CreateVersion7(now), ProviderId = provider.Id, Address = address, Position = position }));
        db.Add(StoryEntry.Tell(provider.Id, StoryKind.Added, now, now));
        if (form.InternetMessageId is { Length: > 0 and <= 1000 } mail)
        {
            db.Add(Effect.Cause(TrackMail, provider.Id, now, mail));
        }

        if (addresses.Count > 0)
        {
            db.Add(Effect.Cause(LookBack, provider.Id, now));
        }

        await db.SaveChangesAsync(cancellation);
        return Answer.GoTo($"/addin/providers/{provider.Id}");
    }

    /// <summary>Whoever has one of the addresses; without addresses, the same name at the same office.</summary>
    private static async Task<Provider?> AlikeAsync(ReferralDb db, ProviderForm form, IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        if (addresses.Count > 0)
        {
            var listed = await db.ProviderAddresses.Where(address => addresses.Contains(address.Address)).Select(address => (Guid?)address.ProviderId).FirstOrDefaultAsync(cancellation);
            return listed is null ? null : await db.Providers.FindAsync([listed], cancellation);
        }

        var folded = MailText.FoldName($"{form.Name} {form.Practice}");
        return await db.Providers.FirstOrDefaultAsync(provider => provider.FoldedName == folded, cancellation);
    }

    private static ProviderFields Fields(ProviderForm form) => new(
        form.Name, form.Credentials, form.Practice, form.Specialty, form.Phone, form.Email, form.OtherEmails, form.Address, form.Website, form.MetAt, form.Note);
}
