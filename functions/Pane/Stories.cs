using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Pane;

internal static class Stories
{
    private const int Lines = 30;

    /// <summary>The newest lines of a provider's story, in the practice's zone.</summary>
    public static async Task<IReadOnlyList<StoryLine>> ReadAsync(ReferralDb db, Guid provider, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var entries = await db.Story.AsNoTracking().Where(entry => entry.ProviderId == provider).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(Lines).ToListAsync(cancellation);
        return entries.ConvertAll(entry => new StoryLine(TimeZoneInfo.ConvertTime(entry.At, zone), Enum.Parse<StoryEvent>(entry.Kind.ToString()), entry.Detail));
    }
}
