using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

internal sealed record StoredAttendee(Person Person, string Type, string Response, DateTimeOffset? Time);

internal sealed class StoredEvent
{
    public required string ImmutableId { get; init; }
    public required string DefaultId { get; init; }
    public required string ChangeKey { get; set; }
    public required string ICalUId { get; init; }
    public required Person Organizer { get; init; }
    public bool IsOrganizer { get; init; } = true;
    public DateTimeOffset Created { get; init; }
    public DateTimeOffset Modified { get; set; }
    public string? TransactionId { get; init; }
    public string Subject { get; set; } = "";
    public Body Body { get; set; } = Body.Empty;
    public DateTimeOffset Start { get; set; }
    public DateTimeOffset End { get; set; }
    public string StartZone { get; set; } = "UTC";
    public string EndZone { get; set; } = "UTC";
    public bool AllDay { get; set; }
    public JsonObject? Location { get; set; }
    public IReadOnlyList<StoredAttendee> Attendees { get; set; } = [];
    public string ShowAs { get; set; } = "busy";
    public string Sensitivity { get; set; } = "normal";
    public string Importance { get; set; } = "normal";
    public IReadOnlyList<string> Categories { get; set; } = [];
    public bool ReminderOn { get; set; } = true;
    public int ReminderMinutes { get; set; } = 15;

    /// <summary>A reminder that was put off or dismissed: when it fires instead, MaxValue = never.</summary>
    public DateTimeOffset? ReminderAt { get; set; }
    public bool ResponseRequested { get; set; } = true;
    public bool HideAttendees { get; set; }
    public bool AllowProposals { get; set; } = true;
    public bool IsCancelled { get; set; }
    public string? JoinUrl { get; set; }

    /// <summary>The owner's own answer to somebody else's invitation.</summary>
    public string Response { get; set; } = "organizer";
    public DateTimeOffset? ResponseTime { get; set; }
    public Recurrence? Recurrence { get; set; }
    public StoredEvent? Master { get; init; }

    /// <summary>For an occurrence: the day it falls on by the pattern, in the series' zone.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>An occurrence that was changed by itself.</summary>
    public bool IsException { get; set; }
    public HashSet<DateOnly> CancelledDays { get; } = [];
    public Dictionary<DateOnly, StoredEvent> Occurrences { get; } = [];
    public OwnData Own { get; init; } = new();
    public List<StoredAttachment> Attachments { get; } = [];

    public string Type => Master is not null ? IsException ? "exception" : "occurrence" : Recurrence is not null ? "seriesMaster" : "singleInstance";
    public string Text => Body.Html ? Html.ToText(Body.Content) : Body.Content;

    /// <summary>Takes over what an unchanged occurrence has from its series.</summary>
    public void Inherit(StoredEvent master)
    {
        (Subject, Body, Location, Attendees, Categories) = (master.Subject, master.Body, master.Location, master.Attendees, master.Categories);
        (StartZone, EndZone, AllDay, ShowAs, Sensitivity, Importance) = (master.StartZone, master.EndZone, master.AllDay, master.ShowAs, master.Sensitivity, master.Importance);
        (ReminderOn, ReminderMinutes, ResponseRequested, HideAttendees, AllowProposals, JoinUrl) =
            (master.ReminderOn, master.ReminderMinutes, master.ResponseRequested, master.HideAttendees, master.AllowProposals, master.JoinUrl);
        (Response, ResponseTime, IsCancelled) = (master.Response, master.ResponseTime, master.IsCancelled);
    }
}
