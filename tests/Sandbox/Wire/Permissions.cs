namespace ReferralOutlook.Sandbox;

/// <summary>Which permission an operation needs (facts: section 14).</summary>
internal static class Permissions
{
    private static readonly HashSet<string> Sending = new(StringComparer.OrdinalIgnoreCase) { "send", "reply", "replyAll", "forward", "sendMail" };

    /// <exception cref="GraphError">403 ErrorAccessDenied.</exception>
    public static void Check(GraphCall call)
    {
        if (!Allowed(call)) throw GraphError.Denied();
    }

    private static bool Allowed(GraphCall call)
    {
        var (caller, segments, reads) = (call.Caller, call.Segments, call.Method == "GET");
        if (segments[0] is "drives") return HasFiles(caller);
        if (segments[0] is not "users") return true;
        if (segments.Count <= 2) return caller.May("User.Read", "User.ReadBasic");
        var area = segments[2].Split('(')[0].ToLowerInvariant();
        return area switch
        {
            "mailfolders" when segments.Count > 4 && segments[4].Equals("messageRules", StringComparison.OrdinalIgnoreCase) => caller.May(reads ? "MailboxSettings.Read" : "MailboxSettings.ReadWrite"),
            "outlook" or "mailboxsettings" => caller.May(reads ? "MailboxSettings.Read" : "MailboxSettings.ReadWrite"),
            "sendmail" => caller.May("Mail.Send"),
            "messages" when Sending.Contains(segments[^1]) && segments.Count == 5 => caller.May("Mail.Send"),
            "mailfolders" or "messages" => caller.May(reads ? "Mail.Read" : "Mail.ReadWrite"),
            "findmeetingtimes" => caller.May("Calendars.Read.Shared", "Calendars.ReadWrite.Shared") || caller.IsApp,
            "calendar" when segments[^1].Equals("getSchedule", StringComparison.OrdinalIgnoreCase) => caller.May("Calendars.Read"),
            "events" or "calendar" or "calendars" or "calendarview" or "reminderview" => caller.May(reads ? "Calendars.Read" : "Calendars.ReadWrite"),
            "drive" or "drives" => HasFiles(caller),
            "translateexchangeids" => caller.May("User.Read", "User.ReadBasic"),
            _ => true,
        };
    }

    private static bool HasFiles(Caller caller) => caller.May("Files.Read", "Files.ReadWrite", "Files.ReadWrite.AppFolder");
}
