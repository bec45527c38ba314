using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Letters;
using ReferralOutlook.Tests.TestHost;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Letters;

/// <summary>The guards read letter and mail before they leave: what blocks stops it, what advises is shown beside it, an override is logged.</summary>
public sealed class StoppedByTheGuardsTests : IAsyncLifetime
{
    private const string Reward = "For every patient you send me, you receive a $20 gift card.";
    private const string Figure = "85% of patients feel better after one session.";
    private App _app = null!;
    private HttpClient _pane = null!;
    private Guid _priya;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = await _app.SignedInAsync();
        _priya = await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("Draft")]
    [InlineData("Mail")]
    [InlineData("File")]
    public async Task What_blocks_is_shown_with_place_reason_and_better_words_and_nothing_is_written(string way)
    {
        var held = await SendAsync(Figure, ("Way", way));
        Assert.Contains("not written yet", held.Text, StringComparison.Ordinal);
        Assert.Contains("85%", held.Text, StringComparison.Ordinal);
        Assert.Contains(way == "Mail" ? "The mail, line" : "The letter, line", held.Text, StringComparison.Ordinal);
        Assert.Contains("needs its source", held.Text, StringComparison.Ordinal);
        Assert.Equal(Figure, held.Value("Note"));
        await _app.CarryOutAsync();
        Assert.Empty(_app.Mailbox.Messages("drafts"));
        Assert.Equal(0, await _app.AskAsync(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task She_may_overrule_with_a_reason_which_is_logged_without_the_text()
    {
        await SendAsync(Figure, ("Way", "Draft"), ("Overrule", "true"), ("Reason-statistics", "The figure is from the study I cite on the enclosed page."));
        await _app.CarryOutAsync();
        Assert.Single(_app.Mailbox.Messages("drafts"));
        var logged = await _app.AskAsync(db => db.Set<GuardOverride>().AsNoTracking().ToListAsync());
        Assert.NotEmpty(logged);
        Assert.All(logged, one => Assert.Equal(("statistics", "The figure is from the study I cite on the enclosed page.", _app.Clock.GetUtcNow().Date), (one.Guard, one.Reason, one.At.Date)));
        Assert.DoesNotContain("85%", string.Join(' ', logged.Select(one => one.Reason + one.Source)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_reason_overrules_nothing()
    {
        var held = await SendAsync(Figure, ("Overrule", "true"), ("Reason-statistics", "  "));
        Assert.Contains("Please answer everything below", held.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _app.AskAsync(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task An_incentive_needs_purpose_recipient_state_and_her_word()
    {
        (string, string)[] answers = [("Overrule", "true"), ("Reason-incentive", "A demonstration for all offices in town."), ("Purpose", Overrules.Purposes[0]), ("Recipient", Overrules.Recipients[0]), ("State", "WA")];
        Assert.Contains("not written yet", (await SendAsync(Reward, answers)).Text, StringComparison.Ordinal);
        await SendAsync(Reward, [.. answers, ("NotTied", "true")]);
        var logged = await _app.AskAsync(db => db.Set<GuardOverride>().AsNoTracking().ToListAsync());
        Assert.Contains(logged, one => one.Guard == "incentive" && one.Reason.Contains("State: WA", StringComparison.Ordinal) && one.Reason.Contains(Overrules.Purposes[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clients_privacy_cannot_be_overruled()
    {
        const string named = "Your patient Mrs. Okafor came to see me last week and she is doing well.";
        var held = await SendAsync(named, ("Overrule", "true"), ("Reason-client_privacy", "She will not mind."));
        Assert.Contains("cannot be overruled", held.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _app.AskAsync(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task A_doubtful_finding_may_be_overruled_whatever_the_guard()
    {
        var doubtful = LabelledPhrase.All.First(phrase => Guards.Read(phrase.Text, OutgoingUse.FirstContact, Audience.OtherProvider, GuardContext.Empty) is [{ Guard: GuardNames.ClientPrivacy, Doubtful: true }]).Text;
        Assert.Contains("not written yet", (await SendAsync(doubtful, ("Way", "Draft"))).Text, StringComparison.Ordinal);
        await SendAsync(doubtful, ("Way", "Draft"), ("Overrule", "true"), ("Reason-client_privacy", "I speak of my own sister."));
        var logged = await _app.AskAsync(db => db.Set<GuardOverride>().AsNoTracking().ToListAsync());
        Assert.Equal(["I speak of my own sister."], logged.Select(one => one.Reason).Distinct());
    }

    [Fact]
    public async Task Advice_is_shown_beside_the_finished_draft_and_stops_nothing()
    {
        var page = await SendAsync("Your patients deserve a little pampering in our luxurious oasis.", ("Way", "Draft"));
        Assert.Contains("Before you send it", page.Text, StringComparison.Ordinal);
        Assert.Contains("The letter, line", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("oasis", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_leads_back_to_the_form_with_what_was_typed()
    {
        var held = await SendAsync(Figure, ("Way", "File"));
        Assert.Equal("/addin/letters/ask", held.Attribute("form[data-transient]", "hx-post"));
        var form = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/ask", HttpStatusCode.OK, ("ProviderId", held.Value("ProviderId")), ("Kind", held.Value("Kind")), ("Note", held.Value("Note")), ("Way", held.Value("Way"))));
        Assert.Equal(Figure, form.Value("Note"));
        Assert.NotNull(form.Attribute("input[name=Way][value=File]", "checked"));
    }

    private async Task<Html> SendAsync(string note, params (string Name, string Value)[] more) =>
        await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, [("ProviderId", _priya.ToString()), ("Kind", "introduction"), ("Note", note), .. more]));
}
