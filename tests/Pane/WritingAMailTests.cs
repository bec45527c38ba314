using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Letters;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.Letters;
using ReferralOutlook.Tests.TestHost;
using ReferralOutlook.Threads;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Pane;

/// <summary>What the pane offers while she writes to somebody of her list.</summary>
public sealed class WritingAMailTests : IAsyncLifetime
{
    private const string Priya = "priya@harbour.example";
    private const string Place = "/Apps/Referral Outlook/Letters/Priya Shah/";
    private const string InPacks = "[data-attach] > i[data-letter]";
    private App _app = null!;
    private HttpClient _pane = null!;
    private Guid _provider;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = await _app.SignedInAsync();
        _provider = await App.AddProviderAsync(_pane, "Priya Shah", Priya);
        await _app.SyncAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Says_what_the_guards_find_where_why_and_what_is_better()
    {
        var found = await CheckAsync("Dear Priya,\nfor each patient you send me you get a free massage.\nDana");
        Assert.Contains("free massage", found.Text, StringComparison.Ordinal);
        Assert.Contains("Please change:", found.Text, StringComparison.Ordinal);
        Assert.Equal("blocking", found.Attribute(".findings li:has(mark).blocking", "class"));
    }

    [Fact]
    public async Task Shows_whole_words_around_what_was_found()
    {
        const string text = "I hope that the conference in Philadelphia went well; for each patient you send me you get a free massage, whichever afternoon you happen to have time for it.";
        var quoted = (await CheckAsync(text)).TextOf(".findings .blocking q")!;
        Assert.Contains("free massage", quoted, StringComparison.Ordinal);
        Assert.Contains("\u2026", quoted, StringComparison.Ordinal);
        Assert.Subset(text.Split(' ').ToHashSet(), quoted.Trim('\u2026').Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
    }

    [Fact]
    public async Task Finds_nothing_in_a_plain_mail_that_carries_the_inserted_text()
    {
        var compose = await ComposeAsync(Priya);
        Assert.Contains("Your first mail to them", compose.Text, StringComparison.Ordinal);
        var text = compose.Attribute("[data-insert]", "data-insert")!;
        Assert.Contains("12 Mill Lane", text, StringComparison.Ordinal);

        Assert.Contains("way to say no", (await CheckAsync("Dear Priya, may I call you on Thursday to learn how you care for your patients?")).Text, StringComparison.Ordinal);
        var found = await CheckAsync("Dear Priya, may I call you on Thursday to learn how you care for your patients?\n-- \n" + text);
        Assert.DoesNotContain("way to say no", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_only_what_she_wrote_and_not_the_mail_below()
    {
        var found = await CheckAsync("Thank you, Priya.\n\nOn Mon, Mar 2, 2026 at 9:12 AM Priya Shah <priya@harbour.example> wrote:\n> You get a free massage for each patient you refer.\n");
        Assert.DoesNotContain("free massage", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_no_text_of_a_mail_to_nobody_on_the_list()
    {
        var answer = await _pane.SubmitAsync("/addin/compose/check", HttpStatusCode.Conflict, ("ToAddresses", "may@family.example"), ("Body", "free massage for each referral"));
        Assert.Contains("the text was not read", (await Html.ReadAsync(answer)).Text, StringComparison.Ordinal);
        Assert.Null((await ComposeAsync("may@family.example")).Attribute("[data-with]", "data-with"));
    }

    [Fact]
    public async Task Is_no_first_contact_once_mail_went_to_and_fro()
    {
        _app.Mailbox.Deliver(new IncomingMessage { From = new Person("Priya Shah", Priya), To = [new Person("Dana Rivers", App.Therapist)], Subject = "Hello", Text = "Call me." });
        await _app.SyncAsync();
        Assert.DoesNotContain("Your first mail", (await ComposeAsync(Priya)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("way to say no", (await CheckAsync("Dear Priya, may I call you on Thursday?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_ready_text_passes_the_guards()
    {
        var profile = await _app.AskAsync(db => db.Set<ReferralOutlook.Practice.Profile>().SingleAsync());
        Assert.All(ReferralOutlook.Pane.ReadyTexts.For(profile), text => Assert.Empty(
            Guards.Read(text.Text, OutgoingUse.Letter, Audience.Physician, GuardContext.Empty).Where(finding => finding.Blocking).Select(finding => $"{text.Label}: {finding.Guard} {finding.Why}")));
    }

    [Fact]
    public async Task Hands_over_a_letter_as_it_stands_in_OneDrive()
    {
        await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, ("ProviderId", _provider.ToString()), ("Kind", "introduction"));
        await _app.CarryOutAsync();
        var letter = await _app.AskAsync(db => db.Letters.SingleAsync());
        Assert.Null(letter.Document);
        var compose = await ComposeAsync(Priya);
        Assert.Contains(letter.FileName, compose.Text, StringComparison.Ordinal);

        var handed = await _pane.ShowAsync($"/addin/letters/{letter.Id}/file");
        var stored = _app.Mailbox.Files().Single(file => file.Path.EndsWith(letter.FileName, StringComparison.Ordinal));
        Assert.Equal(stored.Content.ToArray(), Convert.FromBase64String(handed.Attribute("[data-content]", "data-content")!));
        Assert.Equal(letter.FileName, handed.Attribute("[data-content]", "data-name"));
    }

    [Fact]
    public async Task Offers_a_pack_as_it_was_written_with_its_files_in_order()
    {
        await WriteAsync("Draft", "how-to-refer", "safety-sheet");
        _app.Clock.Advance(TimeSpan.FromHours(1));
        await WriteAsync("Draft", "how-to-refer");
        var compose = await ComposeAsync(Priya);
        Assert.Contains("Introduction with 2 sheets", compose.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["2026-03-02 Introduction Priya Shah (2).docx", "2026-03-02 How to refer to me Priya Shah (2).docx",
                "2026-03-02 Introduction Priya Shah.docx", "2026-03-02 How to refer to me Priya Shah.docx", "2026-03-02 Safety and screening sheet Priya Shah.docx"],
            compose.Attributes(InPacks, "data-name"));

        var names = compose.Attributes("li:nth-child(2) > [data-attach] > [data-letter]", "data-name");
        _app.Mailbox.DeleteFile(Place + names[1]);
        var ids = compose.Attributes("li:nth-child(2) > [data-attach] > [data-letter]", "data-letter");
        Assert.Equal(3, ids.Count);
        foreach (var (id, name) in ids.Zip(names))
        {
            var handed = await _pane.GetAsync(new Uri($"/addin/letters/{id}/file", UriKind.Relative));
            var part = await Html.ReadAsync(handed);
            if (name == names[1])
            {
                Assert.Equal(HttpStatusCode.NotFound, handed.StatusCode);
                Assert.Contains("not in your OneDrive any more", part.Text, StringComparison.Ordinal);
                continue;
            }

            Assert.Equal(name, part.Attribute("[data-content]", "data-name"));
            Assert.Equal(_app.Content(Place + name).ToArray(), Convert.FromBase64String(part.Attribute("[data-content]", "data-content")!));
        }
    }

    [Fact]
    public async Task Offers_no_pack_where_there_is_one_file_or_another_provider()
    {
        await WriteAsync("Draft");
        await WriteAsync("File", "how-to-refer");
        await _pane.SubmitAsync("/addin/letters/many", HttpStatusCode.OK, ("Kind", "introduction"), ("Specialty", "Physical therapist"), ("Way", "Draft"), ("Many", "true"));
        await _app.CarryOutAsync();
        await App.AddProviderAsync(_pane, "Omar Lind", "omar@quay.example");
        Assert.Equal(4, await _app.AskAsync(db => db.Letters.CountAsync()));
        Assert.Empty((await ComposeAsync(Priya)).Attributes(InPacks, "data-name"));

        await WriteAsync("Draft", "how-to-refer");
        Assert.Equal(2, (await ComposeAsync(Priya)).Attributes(InPacks, "data-name").Count);
        Assert.Empty((await ComposeAsync("omar@quay.example")).Attributes(InPacks, "data-name"));
    }

    [Theory]
    [InlineData("3", "2026-03-05")]
    [InlineData("14", "2026-03-16")]
    [InlineData("", null)]
    public async Task Plans_after_sending_what_she_chose(string followUp, string? due)
    {
        var mark = Guid.NewGuid();
        var planned = await Html.ReadAsync(await _pane.SubmitAsync("/addin/compose/after", HttpStatusCode.OK, ("Mark", mark.ToString()), ("ToAddresses", Priya), ("FollowUp", followUp), ("Send", "true")));
        Assert.Equal("send", planned.Attribute("[data-now]", "data-now"));
        var day = due is null ? (DateOnly?)null : DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.NotEqual(day, (await ProviderAsync()).NextStepDue);

        _app.Mailbox.Send(Priya, "Hello", "<p>Dear Priya</p>", headers: Marked(mark));
        await _app.SyncAsync();

        var provider = await ProviderAsync();
        Assert.Equal(day, provider.NextStepDue);
        Assert.Equal(due is null, provider.NextStep is null);
        Assert.Equal(0, await _app.AskAsync(db => db.ComposedMails.CountAsync()));
        Assert.Equal("Referrals/Priya Shah", Assert.Single(_app.Mailbox.Messages("Referrals/Priya Shah")).Folder);
    }

    [Fact]
    public async Task Does_not_file_a_mail_whose_recipient_was_changed_after_the_plan()
    {
        var mark = Guid.NewGuid();
        await _pane.SubmitAsync("/addin/compose/after", HttpStatusCode.OK, ("Mark", mark.ToString()), ("ToAddresses", Priya), ("FollowUp", "7"));
        _app.Mailbox.Send("may@family.example", "Sunday", "<p>Lunch?</p>", headers: Marked(mark));
        await _app.SyncAsync();
        Assert.Equal(0, await _app.AskAsync(db => db.ThreadMessages.CountAsync()));
    }

    internal static Dictionary<string, string> Marked(Guid mark) => new() { ["x-referraloutlook-id"] = mark.ToString() };

    private async Task WriteAsync(string way, params string[] sheets)
    {
        await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, [("ProviderId", _provider.ToString()), ("Kind", "introduction"), ("Way", way), .. sheets.Select(sheet => ("Sheets", sheet))]);
        await _app.CarryOutAsync();
    }

    private Task<ReferralOutlook.Providers.Provider> ProviderAsync() => _app.AskAsync(db => db.Set<ReferralOutlook.Providers.Provider>().SingleAsync());

    private async Task<Html> CheckAsync(string body) => await Html.ReadAsync(await _pane.SubmitAsync("/addin/compose/check", HttpStatusCode.OK, ("ToAddresses", Priya), ("Body", body)));

    private async Task<Html> ComposeAsync(string to) => await Html.ReadAsync(await _pane.SubmitAsync("/addin/open", HttpStatusCode.OK, ("Mode", "compose"), ("ToAddresses", to)));
}
