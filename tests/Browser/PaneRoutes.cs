using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.AddIn.Meetings;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.AddIn.Practice;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.AddIn.Threads;

namespace ReferralOutlook.Tests.Browser;

/// <summary>The pane's routes, answered with samples. What an open mail answers follows its sender, so that tests can choose.</summary>
internal static class PaneRoutes
{
    public static void Map(WebApplication app, PaneShellModel shell)
    {
        var polls = 0;
        app.MapGet("/addin/pane", () => PaneHost.Show<PaneShell>(shell));
        app.MapGet("/addin/sign-in", () => PaneHost.Show<SignInPage>(new SignInPageModel(shell.OfficeScriptUrl, shell.SignIn, shell.Assets)));
        app.MapGet("/addin/launch-events", () => PaneHost.Show<LaunchEventPage>(new LaunchEventPageModel(shell.OfficeScriptUrl, shell.Assets)));
        app.MapGet("/addin/launch-events.js", (HttpRequest request) => Results.Text(LaunchEventScript.For($"https://{request.Host}"), "text/javascript"));
        app.MapPost("/addin/open", Open);
        app.MapPost("/addin/compose/check", (HttpRequest request) => PaneHost.Show<TextCheck>(request.Form["Body"].ToString().Contains("free massage", StringComparison.Ordinal) ? Samples.Checked : new TextCheckModel([])));
        app.MapPost("/addin/compose/after", (HttpRequest request) => PaneHost.Show<AfterSendingPlanned>(
            new AfterSendingModel(request.Form["FollowUp"] == "" ? null : new DateOnly(2026, 3, 9), request.Form.ContainsKey("Send"))));
        app.MapPost("/addin/meetings/propose", () => PaneHost.Show<ProposedTimes>(Samples.Times));
        app.MapGet("/addin/letters/{id:guid}/file", (Guid id) => PaneHost.Show<LetterAttachment>(new LetterAttachmentModel(Samples.Pack.Letters.FirstOrDefault(one => one.Id == id)?.FileName ?? "Introduction.docx", "PK letter"u8.ToArray())));
        app.MapPost("/addin/appointment", () => PaneHost.Show<OpenAppointment>(Samples.Appointment, "Saved."));
        app.MapGet("/addin/providers/capture", () => PaneHost.Show<CaptureProvider>(new CaptureProviderModel(new ProviderFields())));
        app.MapPost("/addin/home", () => PaneHost.Show<Home>(Samples.Home));
        app.MapGet("/addin/practice", () => PaneHost.Show<PracticeProfile>(Samples.Practice));
        app.MapPost("/addin/practice", () => PaneHost.Show<PracticeProfile>(Samples.Practice, "Saved."));
        app.MapPost("/addin/providers/search", (HttpRequest request) => PaneHost.Show<ProviderHits>(request.Form["Q"] == "zz"
            ? new ProviderHitsModel("zz", [], false) : new ProviderHitsModel("har", [new(Samples.Amira, "Dr. Amira Haddad", "Harbour Orthopaedics", ProviderStage.Connect)], true)));
        app.MapGet("/addin/providers/new", () => PaneHost.Show<AddProvider>(new AddProviderModel(new ProviderFields(), Samples.Specialties)));
        app.MapGet("/addin/providers/import", () => PaneHost.Show<ImportProviders>(new ImportProvidersModel(["name", "email", "practice", "specialty"])));
        app.MapPost("/addin/providers/import", () => PaneHost.Show<ImportReport>(Samples.Report));
        app.MapPost("/addin/providers/read-signature", (HttpRequest request) => request.Form.ContainsKey("Met")
            ? (IResult)PaneHost.Show<CaptureProvider>(Samples.Captured) : PaneHost.Show<AddProvider>(Samples.FromSignature));
        app.MapPost("/addin/providers", () => PaneHost.Show<ProviderCard>(Samples.Card, "Added to your list."));
        app.MapGet("/addin/providers/{id:guid}", (Guid id) => PaneHost.Show<ProviderCard>(Samples.Card));
        app.MapGet("/addin/providers/{id:guid}/edit", (Guid id) => PaneHost.Show<EditProvider>(new EditProviderModel(id, "v1", Samples.Fields, Samples.Specialties)));
        app.MapPost("/addin/providers/{id:guid}", (Guid id) => PaneHost.Show<ProviderCard>(Samples.Card, "Saved."));
        app.MapPost("/addin/providers/{id:guid}/stage", (Guid id) => PaneHost.Show<ProviderHead>(Samples.Head(stage: ProviderStage.Vet), "Now at Vet."));
        app.MapPost("/addin/providers/{id:guid}/park", (Guid id) => PaneHost.Show<ProviderHead>(Samples.ParkedHead, "Parked."));
        app.MapPost("/addin/letters/choose", () => PaneHost.Show<ChooseLetter>(Samples.ChooseLetter));
        app.MapGet("/addin/letters/sheets", () => PaneHost.Show<ChooseLetter>(Samples.ChooseLetter with { ProviderId = null, ProviderName = null, InternetMessageId = null }));
        app.MapPost("/addin/letters/ask", () => PaneHost.Show<LetterForm>(Samples.LetterForm with { Letter = Samples.Letters[0], InternetMessageId = "<m1@clinic.example>", Questions = [Samples.LetterForm.Questions[3]] }));
        app.MapPost("/addin/letters", () => { polls = 0; return PaneHost.Show<LetterStarted>(Samples.LetterIn(LetterState.Writing)); });
        app.MapGet("/addin/letters/{id:guid}", (Guid id) => PaneHost.Show<LetterStarted>(Samples.LetterIn(++polls < 2 ? LetterState.Writing : LetterState.Ready)));
        app.MapGet("/addin/meetings/new", () => PaneHost.Show<BookMeeting>(Samples.Booking));
        app.MapPost("/addin/meetings", () => PaneHost.Show<MeetingBooked>(Samples.Booked(true)));
        app.MapGet("/addin/threads/{id:guid}/mail", (Guid id) => PaneHost.Show<MailToOpen>(new MailToOpenModel("AAMk-7")));
        app.MapPost("/addin/threads/{id:guid}/undo", (Guid id) => PaneHost.Show<OpenMail>(
            Samples.Mail(id == Samples.Link ? "Dr. Amira Haddad" : $"Provider of AAMk-{int.Parse(id.ToString()[^12..], CultureInfo.InvariantCulture)}") with { LinkId = id, Filing = FilingState.Undone }, "Filing undone."));
        app.MapPost("/addin/threads/{id:guid}/not-theirs", (Guid id) => PaneHost.Show<UnknownSender>(Samples.Stranger, "No longer theirs."));
        app.MapPost("/addin/threads/whose", (HttpRequest request) => PaneHost.Show<WhoseHits>(Samples.Whose(request.Form["InternetMessageId"].ToString(), request.Form["Q"].ToString())));
        app.MapPost("/addin/threads/choose", () => PaneHost.Show<ProviderCard>(Samples.Card));
        app.MapPost("/addin/threads/{id:guid}/log", (Guid id) => PaneHost.Show<OpenMail>(Samples.Mail(), "Note saved."));
        app.MapPost("/addin/effects/{id:guid}/retry", (Guid id) => PaneHost.Show<Home>(Samples.Home with { Stuck = [] }, "Trying again."));
        app.MapPost("/addin/events/{name}", (string name, LaunchEventRequest asked) => Results.Json(Answer(name, asked)));
    }

    /// <summary>The thread link of a numbered mail, so that a test can tell on which mail an action was done.</summary>
    public static Guid LinkOf(string itemId) => new($"b4b4b4b4-0000-4000-8000-{int.Parse(itemId.Split('-')[1], CultureInfo.InvariantCulture):D12}");

    private static IResult Open(HttpRequest request) => (request.Form["Mode"].ToString(), request.Form["FromAddress"].ToString()) switch
    {
        ("compose", _) => PaneHost.Show<ComposeMail>(Samples.Compose),
        ("appointment", _) => PaneHost.Show<OpenAppointment>(Samples.Appointment),
        (_, "jordan@lakeside.example") => PaneHost.Show<UnknownSender>(Samples.Stranger),
        (_, var address) when address.StartsWith("numbered", StringComparison.Ordinal) => PaneHost.Show<OpenMail>(
            Samples.Mail($"Provider of {request.Form["ItemId"]}", request.Form["InternetMessageId"]) with { LinkId = LinkOf(request.Form["ItemId"].ToString()) }),
        _ => PaneHost.Show<OpenMail>(Samples.Mail(messageId: request.Form["InternetMessageId"])),
    };

    private static LaunchEventAnswer Answer(string name, LaunchEventRequest asked) => name switch
    {
        "compose" => new LaunchEventAnswer(TrackingHeader: "track-1"),
        "recipients" => new LaunchEventAnswer(Message: asked.Recipients!.Count == 0 ? null : "On your list: " + string.Join(", ", asked.Recipients)),
        _ when asked.Body is null => new LaunchEventAnswer(NeedsText: asked.Recipients!.Contains("amira@harbour.example")),
        _ when asked.Body.Contains("free massage", StringComparison.Ordinal) => new LaunchEventAnswer(false, "A gift tied to referrals is not allowed. Take it out, then send.", MaySendAnyway: false),
        _ when asked.Body.Contains("spa", StringComparison.Ordinal) => new LaunchEventAnswer(false, "This reads like spa talk. Better: say what it does for their patients."),
        _ => new LaunchEventAnswer(),
    };
}
