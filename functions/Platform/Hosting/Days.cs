namespace ReferralOutlook.Platform.Hosting;

/// <summary>Days and wall-clock times of a practice's zone.</summary>
internal static class Days
{
    public static DateOnly DayIn(this DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    public static DateOnly TodayIn(this TimeProvider clock, TimeZoneInfo zone) => clock.GetUtcNow().DayIn(zone);

    /// <summary>The instant of a wall-clock time. In the gap of spring the clock's next valid time is taken; in autumn's doubled hour, the first.</summary>
    public static DateTimeOffset At(this DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(15);
        }

        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }
}
