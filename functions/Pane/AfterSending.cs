using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Pane;

/// <summary>POST /addin/compose/after: what shall follow once this mail is sent; kept under the mark in its header until the sent mail is taken in and filed.</summary>
internal static class AfterSending
{
    public sealed record Form
    {
        public Guid Mark { get; init; }
        public string[]? ToAddresses { get; init; }

        /// <summary>Days, or empty for no follow-up.</summary>
        public int? FollowUp { get; init; }

        /// <summary>Present when she pressed "Send and file".</summary>
        public string? Send { get; init; }
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        var to = await Correspondents.FindAsync(db, form.ToAddresses, cancellation);
        if (to.Listed.Count == 0)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "Nobody on your list is among the recipients", "Nothing was planned, and nothing was sent.");
        }

        if (to.People.FirstOrDefault(person => person.State == RecipientState.OptedOut) is { } asked && form.Send is not null)
        {
            return Answer.Say(StatusCodes.Status409Conflict, $"{asked.Name ?? asked.Address} asked not to be written to", "Nothing was sent. Take the address out first.");
        }

        if (form.Mark == Guid.Empty || form.FollowUp is < 1 or > 365)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose what follows", "Nothing was planned, and nothing was sent.");
        }

        var composed = await ComposedMail.KnowAsync(db, form.Mark, to.Listed[0].Id, clock.GetUtcNow(), cancellation);
        composed.Plan(form.FollowUp);
        await db.SaveChangesAsync(cancellation);
        var day = form.FollowUp is { } days ? signedIn.Profile.OpenDayFrom(clock.TodayIn(signedIn.Zone).AddDays(days)) : (DateOnly?)null;
        return Answer.Show<AfterSendingPlanned>(new AfterSendingModel(day, form.Send is not null));
    }
}
