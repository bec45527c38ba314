using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;

namespace ReferralOutlook.Meetings;

/// <summary>Times to offer: on open days, within working hours, free in her calendar; one a day, mornings and afternoons in turn.</summary>
internal static class FreeTimes
{
    private static readonly TimeSpan Grid = TimeSpan.FromMinutes(30);
    private static readonly TimeOnly Noon = new(12, 0);

    /// <param name="days">The days to look at, in order; closed ones are passed over.</param>
    /// <returns>At most <paramref name="most"/> instants, in order.</returns>
    public static IReadOnlyList<DateTimeOffset> Find(IEnumerable<DateOnly> days, Func<DateOnly, bool> isClosed, WorkingHours hours, IReadOnlyList<BusyTime> busy, TimeZoneInfo zone, int minutes, int most)
    {
        var found = new List<DateTimeOffset>();
        foreach (var day in days.Where(day => hours.Days.Contains(day.DayOfWeek) && !isClosed(day)))
        {
            var free = Slots(day, hours, minutes).Select(time => (Time: time, Starts: day.At(time, zone)))
                .Where(slot => !busy.Any(one => one.From < slot.Starts.AddMinutes(minutes) && one.To > slot.Starts)).ToList();
            var isMorning = found.Count % 2 == 0;
            var wanted = free.FindIndex(slot => slot.Time < Noon == isMorning);
            if (free.Count > 0)
            {
                found.Add(free[Math.Max(wanted, 0)].Starts);
            }

            if (found.Count == most)
            {
                break;
            }
        }

        return found;
    }

    private static IEnumerable<TimeOnly> Slots(DateOnly day, WorkingHours hours, int minutes)
    {
        var end = day.ToDateTime(hours.To);
        for (var start = day.ToDateTime(hours.From); start.AddMinutes(minutes) <= end; start += Grid)
        {
            yield return TimeOnly.FromDateTime(start);
        }
    }
}
