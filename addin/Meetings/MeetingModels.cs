namespace ReferralOutlook.AddIn.Meetings;

/// <param name="Kind">Sent as <c>Kind</c>.</param>
public sealed record MeetingChoice(string Kind, string Label, int Minutes);

/// <summary>POST /addin/meetings. Day and time are the practice's.</summary>
/// <param name="ZoneName">Shown beside the time, so that nobody wonders.</param>
public sealed record BookMeetingModel(
    Guid ProviderId, string ProviderName, IReadOnlyList<MeetingChoice> Kinds, DateOnly Day, DateOnly Earliest, TimeOnly Time, int Minutes, string ZoneName, string? Note = null);

/// <summary>Part of a mail being written: times at which she is free, in the practice's zone.</summary>
/// <param name="Words">What goes into the mail; null when no time was found.</param>
public sealed record ProposedTimesModel(IReadOnlyList<DateTimeOffset> Times, int Minutes, string? Words);

/// <param name="Starts">In the practice's zone.</param>
/// <param name="IsInCalendar">False while the event is still on its way to the calendar.</param>
/// <param name="EwsItemId">Opens the event; null until known.</param>
public sealed record MeetingBookedModel(
    Guid MeetingId, Guid ProviderId, string ProviderName, string Label, DateTimeOffset Starts, int Minutes, bool IsInCalendar, string? EwsItemId = null);
