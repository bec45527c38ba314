namespace ReferralOutlook.Threads.Sorting;

/// <summary>Everything that sorting read out of one mail.</summary>
public sealed record SortedMail
{
    public required MailKind Kind { get; init; }

    /// <summary>Why, the decisive one first; never empty.</summary>
    public required IReadOnlyList<SortReason> Reasons { get; init; }

    /// <summary>A person said no, politely: the mail stays a human reply.</summary>
    public bool Declined { get; init; }

    /// <summary>Empty unless the mail is a bounce, and for bounces that do not say who.</summary>
    public IReadOnlyList<FailedRecipient> FailedRecipients { get; init; } = [];

    /// <summary>The enhanced status (RFC 3463, as in "5.1.1") of the worst failure, else the SMTP reply code, when the bounce gives one.</summary>
    public string? StatusCode { get; init; }

    /// <summary>The Message-ID, brackets included, of the mail that came back, when the bounce returns it; it finds the thread where References are missing.</summary>
    public string? ReturnedMessageId { get; init; }

    /// <summary>The day an auto-reply says its author is back, in the author's words: no time zone applies.</summary>
    public DateOnly? ReturnDate { get; init; }

    public MeetingAnswer? MeetingAnswer { get; init; }

    /// <summary>Graph's id of the event that a meeting message is about; null when Outlook does not know it.</summary>
    public string? MeetingEventId { get; init; }

    /// <summary>What the author wrote now: no quoted history, no signature. Of a bounce, the server's notice.</summary>
    public string NewText { get; init; } = "";

    /// <summary>Sign-off, name and details, with the line that sets them apart; empty when there is none.</summary>
    public string SignatureText { get; init; } = "";

    /// <summary>Sentences below the signature, "PS" or not; empty when there are none.</summary>
    public string Postscript { get; init; } = "";

    /// <summary>Null when the mail carries no signature to read.</summary>
    public SignatureFields? Signature { get; init; }
}

/// <param name="Code">Short and stable, for storage and tests: "report_fields", "subject_says_bounce".</param>
/// <param name="Sentence">For the therapist.</param>
public sealed record SortReason(string Code, string Sentence);

/// <param name="Address">As the report wrote it.</param>
/// <param name="Hard">The address is dead; false when trying later may work.</param>
/// <param name="Status">As in <see cref="SortedMail.StatusCode"/>; null when not said.</param>
public sealed record FailedRecipient(string Address, bool Hard, string? Status);

public enum MeetingAnswer { Accepted, Declined, Tentative, NewTime }

/// <summary>Fields of a signature as they stand in it; null or empty when not found.</summary>
/// <param name="Name">Without titles and credentials.</param>
/// <param name="Credentials">As written after the name: "DPT, OCS".</param>
/// <param name="Practice">The clinic or company.</param>
/// <param name="Phones">In the order of the signature, fax numbers left out.</param>
/// <param name="Address">Postal address on one line.</param>
/// <param name="Emails">At most five.</param>
public sealed record SignatureFields(string? Name, string? Credentials, string? Practice, IReadOnlyList<string> Phones, string? Address, IReadOnlyList<string> Emails)
{
    public bool IsEmpty => Name is null && Credentials is null && Practice is null && Address is null && Phones.Count == 0 && Emails.Count == 0;
}
