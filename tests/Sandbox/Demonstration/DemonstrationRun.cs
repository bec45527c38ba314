namespace ReferralOutlook.Sandbox;

/// <param name="Seen">What was found, for the summary.</param>
public sealed record DemonstrationStep(string What, bool Held, string Seen);

/// <summary>The main job from the first sign-in to the booked follow-up, through the pane as a therapist would; each step is looked for in Microsoft 365 itself.</summary>
public sealed class DemonstrationRun(DemonstrationWorld world, PaneClient pane)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly List<DemonstrationStep> _steps = [];

    public async Task<IReadOnlyList<DemonstrationStep>> RunAsync(CancellationToken cancellation)
    {
        await ProfileAndListAsync(cancellation);
        var priya = await FindAsync("Priya", cancellation);
        var miguel = await FindAsync("Ortega", cancellation);
        var naomi = await FindAsync("Feld", cancellation);
        foreach (var (provider, who) in new[] { (priya, "Priya Shah"), (miguel, "Dr. Miguel Ortega"), (naomi, "Dr. Naomi Feld") })
        {
            await LetterAsync(provider, who, cancellation);
        }

        world.SendDrafts();
        await HoldsAsync("Sent letters and what came back are filed under each provider", () =>
        {
            var filed = new[] { "Priya Shah", "Dr. Miguel Ortega", "Dr. Naomi Feld" }.Select(name => world.CountIn($"Referrals/{name}")).ToList();
            return (filed.TrueForAll(count => count == 2), $"{string.Join(" + ", filed)} mails, sent and received");
        }, cancellation);
        world.Deliver();
        await HoldsAsync("New mail of listed providers is filed; private mail stays", () =>
            (world.CountIn("Referrals/Hannah Lindqvist") == 1 && world.CountIn("Inbox") == world.PrivateMails, $"{world.CountIn("Inbox")} of {world.PrivateMails} private mails in the inbox"), cancellation);
        await PaneTellsAsync(cancellation);
        await AddFromMailAsync(cancellation);
        await AnswerAsync(priya, cancellation);
        await FollowUpAsync(priya, cancellation);
        await RenameAsync(naomi, cancellation);
        await DaysPassAsync(cancellation);
        return _steps;
    }

    private async Task ProfileAndListAsync(CancellationToken cancellation)
    {
        var version = (await pane.GetAsync("/addin/practice", cancellation)).Value("Version");
        await pane.PostAsync("/addin/practice", cancellation, [("Version", version), .. DemonstrationPractice.Profile]);
        var report = await pane.UploadAsync("/addin/providers/import", "file", "list.csv", DemonstrationPractice.List, cancellation);
        Say("The target list is imported", report.Text.Contains("10", StringComparison.Ordinal), report.Text[..Math.Min(80, report.Text.Length)]);
    }

    private async Task<string> FindAsync(string name, CancellationToken cancellation)
    {
        var hits = await pane.PostAsync("/addin/providers/search", cancellation, ("Q", name));
        var path = hits.Document.QuerySelector("[hx-get^='/addin/providers/']")?.GetAttribute("hx-get") ?? throw new PaneRefusedException($"{name} is not on the list.");
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private async Task LetterAsync(string provider, string who, CancellationToken cancellation)
    {
        var before = world.Drafts;
        await pane.PostAsync("/addin/letters", cancellation, ("ProviderId", provider), ("Kind", "introduction"));
        await HoldsAsync($"A letter to {who} lies in the drafts, with its Word document, and in OneDrive", () =>
            (world.Drafts == before + 1 && world.AllDraftsCarryADocument && world.DocumentsOf(who) == 1, $"{world.Drafts} drafts, {world.DocumentsOf(who)} file in OneDrive"), cancellation);
    }

    private async Task PaneTellsAsync(CancellationToken cancellation)
    {
        var (id, from) = world.MailOf("hannah@lindqvist-chiro.example");
        var shown = await pane.PostAsync("/addin/open", cancellation, ("Mode", "read"), ("InternetMessageId", id), ("FromAddress", from));
        Say("The pane says who wrote and what comes next", shown.Text.Contains("Hannah Lindqvist", StringComparison.Ordinal) && shown.Text.Contains("Answer their mail", StringComparison.Ordinal), "Hannah Lindqvist: answer their mail");
    }

    private async Task AddFromMailAsync(CancellationToken cancellation)
    {
        var (id, from) = world.MailOf("marcus.bell@bell-podiatry.example");
        var form = await pane.PostAsync("/addin/providers/read-signature", cancellation, ("InternetMessageId", id), ("FromAddress", from), ("FromName", "Marcus Bell"));
        Say("A provider is read from a mail's signature", form.Value("Practice") == "Bell Podiatry" && form.Value("Phone").Contains("010-7007", StringComparison.Ordinal), $"{form.Value("Name")}, {form.Value("Practice")}, {form.Value("Phone")}");
        await pane.PostAsync("/addin/providers", cancellation, ("Name", form.Value("Name")), ("Email", from), ("Practice", form.Value("Practice")), ("Phone", form.Value("Phone")), ("InternetMessageId", id));
        await HoldsAsync("The mail they were added from is filed", () => (world.CountIn($"Referrals/{form.Value("Name")}") == 1, "1 mail"), cancellation);
    }

    /// <summary>A letter as an answer to the provider's mail: createReply, body and attachment.</summary>
    private async Task AnswerAsync(string provider, CancellationToken cancellation)
    {
        var (id, _) = world.MailOf("priya@harbour-physio.example");
        var before = world.Drafts;
        await pane.PostAsync("/addin/letters", cancellation, ("ProviderId", provider), ("Kind", "introduction"), ("InternetMessageId", id));
        await HoldsAsync("A letter goes out as an answer, in the same conversation", () => (world.Drafts == before + 1 && world.AllDraftsCarryADocument, $"{world.Drafts} draft"), cancellation);
    }

    private async Task FollowUpAsync(string provider, CancellationToken cancellation)
    {
        var form = await pane.GetAsync($"/addin/meetings/new?providerId={provider}", cancellation);
        await pane.PostAsync("/addin/meetings", cancellation, ("ProviderId", provider), ("Kind", "FollowUp"), ("Day", form.Value("Day")), ("Time", form.Value("Time")), ("Minutes", form.Value("Minutes")));
        await HoldsAsync("The follow-up stands in the calendar", () => (world.Meetings == 1, $"{world.Meetings} entry on {form.Value("Day")}"), cancellation);
    }

    private async Task RenameAsync(string provider, CancellationToken cancellation)
    {
        var form = await pane.GetAsync($"/addin/providers/{provider}/edit", cancellation);
        await pane.PostAsync(
            $"/addin/providers/{provider}", cancellation, ("Version", form.Value("Version")), ("Name", "Dr. Naomi Feld-Sanders"), ("Email", form.Value("Email")), ("Practice", form.Value("Practice")));
        await HoldsAsync("A renamed provider's folder is renamed", () => (world.CountIn("Referrals/Dr. Naomi Feld-Sanders") == 2, "2 mails under the new name"), cancellation);
    }

    private async Task DaysPassAsync(CancellationToken cancellation)
    {
        var before = world.SubscriptionEnds;
        world.DaysPass(4);
        await HoldsAsync("Four days later Graph's subscription has been renewed", () => (world.SubscriptionEnds > before, $"until {world.SubscriptionEnds:yyyy-MM-dd}"), cancellation);
    }

    /// <summary>Waits until it holds; a step that does not hold in time is said to have failed.</summary>
    private async Task HoldsAsync(string what, Func<(bool Held, string Seen)> look, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var (held, seen) = look();
        while (!held && TimeProvider.System.GetElapsedTime(begun) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
            (held, seen) = look();
        }

        Say(what, held, seen);
    }

    private void Say(string what, bool held, string seen) => _steps.Add(new DemonstrationStep(what, held, seen));
}
