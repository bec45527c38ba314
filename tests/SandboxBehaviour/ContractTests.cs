using System.Diagnostics;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Tests.SandboxBehaviour;

/// <summary>What the sandbox answers, held against the official v1.0 metadata by the checker that lies beside the repository.</summary>
public sealed class ContractTests : SandboxTest
{
    private readonly string _log = Path.GetTempFileName();

    protected override SandboxOptions Options => new() { StartAt = Start, ClockRuns = false, TrafficFile = _log };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        File.Delete(_log);
    }

    [Fact]
    public async Task A_tour_of_the_service_has_no_violation()
    {
        var checker = Checker();
        await MailAsync();
        await CalendarAsync();
        await RestAsync();
        Service.Traffic.Flush();
        var start = new ProcessStartInfo("python3", [checker, _log, "--ignore-prefix", "/_upload", "--rejected-ok"]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.True(process.ExitCode == 0, output);
        Assert.True(Service.Traffic.Operations.Count >= 35, $"The tour saw only {Service.Traffic.Operations.Count} operations.");
    }

    private async Task MailAsync()
    {
        Service.Script("ames@clinic.example", new() { Reply = "Yes", AnswersInvitations = MeetingMessageKind.Accepted });
        for (var i = 0; i < 12; i++) Box.Deliver(From("ames@clinic.example", $"No {i}"));
        var fields = new[] { "id", "conversationId", "conversationIndex", "internetMessageId", "internetMessageHeaders", "from", "toRecipients", "parentFolderId", "meetingMessageType" };
        var page = await User.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(c => c.QueryParameters.Select = fields, Cancellation);
        var rest = await User.MailFolders["inbox"].Messages.Delta.WithUrl(page!.OdataNextLink!).GetAsDeltaGetResponseAsync(cancellationToken: Cancellation);
        var root = await User.MailFolders.PostAsync(new MailFolder { DisplayName = "Referrals" }, cancellationToken: Cancellation);
        var folder = await User.MailFolders[root!.Id].ChildFolders.PostAsync(new MailFolder { DisplayName = "Dr. Ames" }, cancellationToken: Cancellation);
        var id = page.Value![0].Id!;
        await User.Messages[id].Move.PostAsync(new() { DestinationId = folder!.Id }, cancellationToken: Cancellation);
        await User.Messages[id].PatchAsync(new Message { Categories = ["Referral"], IsRead = true }, cancellationToken: Cancellation);
        await User.Messages[id].GetAsync(c => c.QueryParameters.Select = ["subject", "uniqueBody"], Cancellation);
        await User.MailFolders["inbox"].Messages.Delta.WithUrl(rest!.OdataDeltaLink!).GetAsDeltaGetResponseAsync(cancellationToken: Cancellation);
        var reply = await User.Messages[id].CreateReply.PostAsync(new() { Comment = "Thank you" }, cancellationToken: Cancellation);
        await User.Messages[reply!.Id].Attachments.PostAsync(new FileAttachment { Name = "a.txt", ContentBytes = [1, 2, 3] }, cancellationToken: Cancellation);
        await User.Messages[reply.Id].Attachments.GetAsync(cancellationToken: Cancellation);
        await User.Messages[reply.Id].Send.PostAsync(cancellationToken: Cancellation);
        await SettleAsync();
        await User.Messages.GetAsync(c => c.QueryParameters.Filter = $"conversationId eq '{reply.ConversationId}'", Cancellation);
        await User.Messages[id].Copy.PostAsync(new() { DestinationId = "archive" }, cancellationToken: Cancellation);
        await User.Messages[id].Extensions.PostAsync(new OpenTypeExtension { ExtensionName = "key", AdditionalData = new Dictionary<string, object> { ["value"] = "1" } }, cancellationToken: Cancellation);
        await User.Messages[id].DeleteAsync(cancellationToken: Cancellation);
        await User.MailFolders.GetAsync(c => c.QueryParameters.IncludeHiddenFolders = "true", Cancellation);
        await User.MailFolders.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Cancellation);
        await User.MailFolders[folder.Id].PatchAsync(new MailFolder { DisplayName = "Ames" }, cancellationToken: Cancellation);
        await User.MailFolders[folder.Id].DeleteAsync(cancellationToken: Cancellation);
        await RefusedAsync(() => User.Messages[new string('A', 60)].GetAsync(cancellationToken: Cancellation));
    }

    private async Task CalendarAsync()
    {
        var made = await User.Events.PostAsync(new Event
        {
            Subject = "Visit",
            Start = new() { DateTime = "2026-03-09T09:00:00", TimeZone = "America/New_York" },
            End = new() { DateTime = "2026-03-09T10:00:00", TimeZone = "America/New_York" },
            TransactionId = "t-1",
            Location = new() { DisplayName = "Clinic" },
            Attendees = [new() { Type = AttendeeType.Required, EmailAddress = new() { Address = "ames@clinic.example" } }],
            Recurrence = new()
            {
                Pattern = new() { Type = RecurrencePatternType.RelativeMonthly, Interval = 1, DaysOfWeek = [DayOfWeekObject.Monday], Index = WeekIndex.Second },
                Range = new() { Type = RecurrenceRangeType.EndDate, StartDate = new(2026, 3, 9), EndDate = new(2026, 8, 1) },
            },
        }, cancellationToken: Cancellation);
        await SettleAsync();
        await User.Messages.GetAsync(c => c.QueryParameters.Expand = ["microsoft.graph.eventMessage/event"], Cancellation);
        await User.Events.GetAsync(c => c.QueryParameters.Select = ["subject", "start", "location"], Cancellation);
        await User.Events[made!.Id].PatchAsync(new Event { Subject = "Visit to Dr. Ames" }, cancellationToken: Cancellation);
        await User.Events[made.Id].Instances.GetAsync(c => (c.QueryParameters.StartDateTime, c.QueryParameters.EndDateTime) = ("2026-03-01", "2026-09-01"), Cancellation);
        await User.CalendarView.GetAsync(c => (c.QueryParameters.StartDateTime, c.QueryParameters.EndDateTime) = ("2026-03-01T00:00:00Z", "2026-09-01T00:00:00Z"), Cancellation);
        await User.CalendarView.Delta.GetAsDeltaGetResponseAsync(c => (c.QueryParameters.StartDateTime, c.QueryParameters.EndDateTime) = ("2026-03-01T00:00:00Z", "2026-09-01T00:00:00Z"), Cancellation);
        await User.ReminderViewWithStartDateTimeWithEndDateTime("2026-09-01T00:00:00Z", "2026-03-01T00:00:00Z").GetAsReminderViewWithStartDateTimeWithEndDateTimeGetResponseAsync(cancellationToken: Cancellation);
        await User.Calendar.GetAsync(cancellationToken: Cancellation);
        await User.Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(new() { Schedules = [Therapist, "x@y.example"], StartTime = At("09:00:00"), EndTime = At("12:00:00") }, cancellationToken: Cancellation);
        await Me().Me.FindMeetingTimes.PostAsync(new() { TimeConstraint = new() { TimeSlots = [new() { Start = At("09:00:00"), End = At("12:00:00") }] } }, cancellationToken: Cancellation);
        await User.Events[made.Id].Cancel.PostAsync(new() { Comment = "Sorry" }, cancellationToken: Cancellation);
    }

    private async Task RestAsync()
    {
        await User.GetAsync(cancellationToken: Cancellation);
        await App.Organization.GetAsync(cancellationToken: Cancellation);
        await User.MailboxSettings.GetAsync(cancellationToken: Cancellation);
        await User.Outlook.MasterCategories.PostAsync(new OutlookCategory { DisplayName = "Referral", Color = CategoryColor.Preset5 }, cancellationToken: Cancellation);
        await User.Outlook.MasterCategories.GetAsync(cancellationToken: Cancellation);
        await User.Drive.GetAsync(cancellationToken: Cancellation);
        var root = await App.Drives[Box.DriveId].Special["approot"].GetAsync(cancellationToken: Cancellation);
        using var content = new MemoryStream([1, 2, 3]);
        await App.Drives[Box.DriveId].Items[root!.Id].ItemWithPath("Letters/a.docx").Content.PutAsync(content, cancellationToken: Cancellation);
        await App.Drives[Box.DriveId].Items[root.Id].Children.PostAsync(new DriveItem { Name = "Packs", Folder = new() }, cancellationToken: Cancellation);
        await App.Drives[Box.DriveId].Items[root.Id].Children.GetAsync(cancellationToken: Cancellation);
        await User.TranslateExchangeIds.PostAsTranslateExchangeIdsPostResponseAsync(new() { InputIds = [Box.Messages()[0].Id], SourceIdType = ExchangeIdFormat.RestImmutableEntryId, TargetIdType = ExchangeIdFormat.RestId }, cancellationToken: Cancellation);
        await RefusedAsync(() => App.Subscriptions.PostAsync(new Subscription { ChangeType = "created", Resource = $"users/{Box.User.Id}/events", NotificationUrl = "http://127.0.0.1:9/hook", ExpirationDateTime = Start.AddDays(1) }, cancellationToken: Cancellation));
        await App.Subscriptions.GetAsync(cancellationToken: Cancellation);
    }

    private static DateTimeTimeZone At(string time) => new() { DateTime = $"2026-04-09T{time}", TimeZone = "UTC" };

    private static string Checker()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "ReferralOutlook.sln"))) at = at.Parent;
        var checker = at is null ? "" : Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "graph-contract", "check_contract.py"));
        if (!File.Exists(checker)) Assert.Skip("../shared/graph-contract is not beside the repository.");
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(d => File.Exists(Path.Combine(d, "python3")))) Assert.Skip("python3 is not installed.");
        return checker;
    }
}
