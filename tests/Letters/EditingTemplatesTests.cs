using System.Net;
using System.Text;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Letters;

/// <summary>Her own templates in OneDrive: copied at first use, used once edited, checked, never overwritten, reset on her word.</summary>
public sealed class EditingTemplatesTests : IAsyncLifetime
{
    private const string Place = "/Apps/Referral Outlook/Templates/Thank you.docx";
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

    [Fact]
    public async Task First_use_copies_ours_and_what_she_changes_there_is_used_from_then_on()
    {
        await WriteAsync();
        Assert.NotEmpty(_app.Content(Place).ToArray());
        _app.Edit(Place, HerFiles.Template("Dear {{provider.name}}, a line of mine. {{me.name}}"));
        Assert.Contains("Dear Priya Shah, a line of mine. Dana Rivers", await WriteAsync(), StringComparison.Ordinal);
        Assert.Contains("Yours", (await _pane.ShowAsync("/addin/letters/templates")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_template_is_named_with_tag_and_place_and_only_ours_is_used_when_she_says_so()
    {
        await WriteAsync();
        _app.Edit(Place, HerFiles.Template("Dear {{provider.nmae}},"));
        var held = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, ("ProviderId", _priya.ToString()), ("Kind", "thank-you")));
        Assert.Contains("{{provider.nmae}} in the body, paragraph 1", held.Text, StringComparison.Ordinal);
        Assert.Equal("true", held.Value("OurTemplate"));
        var page = await _pane.ShowAsync("/addin/letters/templates");
        Assert.Contains("{{provider.nmae}} in the body, paragraph 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("Dear Priya Shah", await WriteAsync(("OurTemplate", "true")), StringComparison.Ordinal);
        Assert.Contains("nmae", WordText.Read(_app.Content(Place)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{#if me.phone}} never closed", "{{#if me.phone}}")]
    [InlineData(null, "not a Word document")]
    public async Task A_damaged_template_is_said_plainly(string? text, string said)
    {
        await WriteAsync();
        _app.Edit(Place, text is null ? Encoding.ASCII.GetBytes("no document at all") : HerFiles.Template(text));
        Assert.Contains(said, (await _pane.ShowAsync("/addin/letters/templates")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guards_read_its_fixed_words_as_advice()
    {
        await WriteAsync();
        _app.Edit(Place, HerFiles.Template("Dear {{provider.name}}, pamper your patients with a luxurious spa day."));
        Assert.Contains("suggestion for its words", (await _pane.ShowAsync("/addin/letters/templates")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resetting_keeps_hers_aside_and_ours_takes_its_place()
    {
        await WriteAsync();
        var mine = HerFiles.Template("A line of mine.");
        _app.Edit(Place, mine);
        var page = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/templates/thank-you/reset", HttpStatusCode.OK));
        Assert.Contains("Thank you (mine until 2026-03-02).docx", page.Text, StringComparison.Ordinal);
        await _app.CarryOutAsync();
        Assert.Equal(mine, _app.Content("/Apps/Referral Outlook/Templates/Thank you (mine until 2026-03-02).docx").ToArray());
        Assert.DoesNotContain("A line of mine", await WriteAsync(), StringComparison.Ordinal);
        Assert.NotEqual(mine, _app.Content(Place).ToArray());
    }

    [Fact]
    public async Task An_update_of_ours_reaches_the_copy_she_left_alone_and_never_the_one_she_edited()
    {
        await WriteAsync();
        await _app.PaperAsync(Paper.A4);
        var before = _app.Content(Place).ToArray();
        await WriteAsync();
        await _app.CarryOutAsync();
        var after = _app.Content(Place).ToArray();
        Assert.NotEqual(before, after);
        var mine = HerFiles.Template("A line of mine.");
        _app.Edit(Place, mine);
        await _app.PaperAsync(Paper.Letter);
        await WriteAsync();
        await _app.CarryOutAsync();
        Assert.Equal(mine, _app.Content(Place).ToArray());
    }

    [Fact]
    public async Task A_file_of_hers_at_that_place_becomes_her_template()
    {
        _app.Edit(Place, HerFiles.Template("From an earlier installation, {{me.name}}."));
        await WriteAsync();
        Assert.Contains("From an earlier installation, Dana Rivers.", await WriteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_template_is_ours_again_and_comes_back()
    {
        await WriteAsync();
        _app.Edit(Place, HerFiles.Template("A line of mine."));
        await WriteAsync();
        _app.Mailbox.DeleteFile(Place);
        Assert.DoesNotContain("A line of mine", await WriteAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(_app.Content(Place).ToArray());
    }

    [Fact]
    public async Task While_OneDrive_is_away_hers_is_used_as_it_was_last_read()
    {
        await WriteAsync();
        _app.Edit(Place, HerFiles.Template("A line of mine."));
        await WriteAsync();
        _app.Cloud.Faults.FailNext(FaultKind.ServerError, 200, "GET /v1.0/drives");
        await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, ("ProviderId", _priya.ToString()), ("Kind", "thank-you"));
        _app.Cloud.Faults.Clear();
        await _app.CarryOutAsync();
        Assert.Contains("A line of mine", Newest(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_with_made_up_data_lies_in_OneDrive()
    {
        var page = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/templates/introduction/preview", HttpStatusCode.OK));
        Assert.Contains("Open the preview", page.Text, StringComparison.Ordinal);
        Assert.Contains("Dr. Alex Morgan", WordText.Read(_app.Content("/Apps/Referral Outlook/Previews/Introduction.docx")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_template_can_be_brought_to_OneDrive_for_editing()
    {
        await _pane.SubmitAsync("/addin/letters/templates/safety-sheet/edit", HttpStatusCode.OK);
        await _app.CarryOutAsync();
        Assert.Contains("Edit in Word", (await _pane.ShowAsync("/addin/letters/templates")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_built_in_template_passes_the_check()
    {
        var profile = await _app.AskAsync(db => db.ProfileAsync(CancellationToken.None));
        Assert.All(LetterKinds.All, kind =>
        {
            var (problems, _) = CheckTemplate.Of(kind, profile, LetterTemplates.OursToPut(kind, Paper.Letter).Bytes, new DateOnly(2026, 3, 2));
            Assert.Empty(problems);
        });
    }

    private async Task<string> WriteAsync(params (string Name, string Value)[] more)
    {
        var answer = await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, [("ProviderId", _priya.ToString()), ("Kind", "thank-you"), .. more]);
        Assert.True(Guid.TryParse(answer.RequestMessage!.RequestUri!.Segments[^1], out _), (await Html.ReadAsync(answer)).Text);
        await _app.CarryOutAsync();
        return Newest();
    }

    private string Newest() => WordText.Read(_app.Mailbox.Messages("drafts")[0].Attachments[0].Bytes);
}
