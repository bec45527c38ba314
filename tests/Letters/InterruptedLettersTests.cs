using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Letters;

/// <summary>The process dies, or the line breaks, after OneDrive did what was asked and before that was written down: what is done again makes nothing twice and writes over nothing of hers.</summary>
public sealed class InterruptedLettersTests : IAsyncLifetime
{
    private const string Upload = "PUT /v1.0/drives";
    private const string Template = "/Apps/Referral Outlook/Templates/Thank you.docx";
    private const string Folder = "/Apps/Referral Outlook/Letters/Priya Shah/";
    private const string Name = "2026-03-02 Thank you Priya Shah";
    private App _app = null!;
    private HttpClient _pane = null!;
    private Guid _priya;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = await _app.SignedInAsync();
        _priya = await App.AddProviderAsync(_pane, "Priya Shah", "priya@harbour.example");
        await _app.SyncAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_letter_is_saved_once()
    {
        await TemplatesAreThereAsync();
        await WriteAsync(("Way", "File"));
        await CutAndGoOnAsync();
        Assert.Equal([$"{Name}.docx"], Letters());
        Assert.NotNull((await LetterAsync()).FileUrl);
    }

    [Fact]
    public async Task A_letter_is_saved_once_when_every_answer_is_lost_for_a_while()
    {
        await TemplatesAreThereAsync();
        await WriteAsync(("Way", "File"));
        await CutAndGoOnAsync(times: 10, rounds: 3);
        Assert.Equal([$"{Name}.docx"], Letters());
    }

    [Fact]
    public async Task A_file_of_hers_is_not_taken_for_the_letter_after_a_first_try_that_reached_nothing()
    {
        await TemplatesAreThereAsync();
        _app.Mailbox.SaveFile($"{Folder}{Name}.docx", "her own"u8.ToArray());
        _app.Clock.Advance(TimeSpan.FromMinutes(10));
        await WriteAsync(("Way", "File"));
        _app.Cloud.Faults.FailNext(FaultKind.ServerError, 10, "GET /v1.0/drives");
        await GoOnAsync(rounds: 4);
        Assert.Equal("her own"u8.ToArray(), _app.Content($"{Folder}{Name}.docx").ToArray());
        var id = (await LetterAsync()).Id.ToString();
        Assert.Equal([$"{Name} {id[..8]}.docx", $"{Name}.docx"], Letters());
        Assert.Contains("Dear Priya Shah", WordText.Read(_app.Content($"{Folder}{Name} {id[..8]}.docx")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_print_file_is_made_once()
    {
        await TemplatesAreThereAsync();
        await WriteAsync(("Way", "File"), ("Sheets", "how-to-refer"));
        await CutAndGoOnAsync();
        Assert.Equal(["2026-03-02 Thank you to print Priya Shah.docx"], Letters());
        Assert.All(await _app.AskAsync(db => db.Letters.AsNoTracking().ToListAsync()), letter => Assert.Equal(LetterSteps.None, letter.Steps));
    }

    [Fact]
    public async Task A_PDF_is_made_once_and_anew_in_the_same_place()
    {
        WritingALetterTests.SkipWithoutLibreOffice();
        await WriteAsync(("Way", "File"));
        await _app.CarryOutAsync();
        var letter = await LetterAsync();
        await PdfAsync(letter);
        await CutAndGoOnAsync();
        var first = _app.Content($"{Folder}{Name}.pdf");
        Assert.Equal([$"{Name}.docx", $"{Name}.pdf"], Letters());
        _app.Mailbox.SaveFile($"{Folder}{Name}.docx", HerFiles.Template("Said in other words."));
        await PdfAsync(letter);
        await CutAndGoOnAsync();
        Assert.Equal([$"{Name}.docx", $"{Name}.pdf"], Letters());
        Assert.False(first.Span.SequenceEqual(_app.Content($"{Folder}{Name}.pdf").Span));
    }

    [Fact]
    public async Task A_PDF_of_hers_with_that_name_stays_as_it_is()
    {
        WritingALetterTests.SkipWithoutLibreOffice();
        await WriteAsync(("Way", "File"));
        await _app.CarryOutAsync();
        var letter = await LetterAsync();
        _app.Mailbox.SaveFile($"{Folder}{Name}.pdf", "her own"u8.ToArray());
        _app.Clock.Advance(TimeSpan.FromMinutes(10));
        for (var times = 0; times < 2; times++)
        {
            await PdfAsync(letter);
            await CutAndGoOnAsync();
        }

        Assert.Equal("her own"u8.ToArray(), _app.Content($"{Folder}{Name}.pdf").ToArray());
        Assert.Equal([$"{Name} {letter.Id.ToString()[..8]}.pdf", $"{Name}.docx", $"{Name}.pdf"], Letters());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Our_template_is_put_once_and_stays_ours(int times)
    {
        await EditAsync();
        await CutAndGoOnAsync(times);
        Assert.Single(_app.Mailbox.Files(), file => !file.IsFolder && file.Path.Contains("/Templates/", StringComparison.Ordinal));
        Assert.DoesNotContain("Yours", (await _pane.ShowAsync("/addin/letters/templates")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_makes_of_the_template_before_the_second_try_is_hers()
    {
        await EditAsync();
        Cut();
        await _app.CarryOutAsync();
        var mine = HerFiles.Template("Dear {{provider.name}}, a line of mine.");
        _app.Edit(Template, mine);
        await GoOnAsync();
        Assert.Equal(mine, _app.Content(Template).ToArray());
        await WriteAsync(("Way", "File"));
        await _app.CarryOutAsync();
        Assert.Contains("a line of mine", WordText.Read(_app.Content($"{Folder}{Name}.docx")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_update_of_ours_that_was_cut_off_never_writes_over_what_she_made_of_it(bool edits)
    {
        await WriteAsync(("Way", "File"));
        await _app.CarryOutAsync();
        await _app.PaperAsync(Paper.A4);
        await WriteAsync(("Way", "File"), ("Note", "A second one."));
        _app.Cloud.Faults.FailNext(FaultKind.DroppedAfter, 20, "/content");
        await _app.CarryOutAsync();
        _app.Cloud.Faults.Clear();
        var mine = HerFiles.Template("A line of mine.");
        if (edits) _app.Edit(Template, mine);
        await GoOnAsync();
        await WriteAsync(("Way", "File"), ("Note", "A third one."));
        await GoOnAsync();
        var lies = _app.Content(Template).ToArray();
        if (edits) Assert.Equal(mine, lies);
        else Assert.Equal(LetterTemplates.OursToPut(LetterKinds.Find("thank-you")!, Paper.A4).Bytes, lies);
    }

    [Fact]
    public async Task Ours_put_on_the_other_paper_before_the_line_broke_is_still_ours()
    {
        await EditAsync();
        Cut();
        await _app.CarryOutAsync();
        await _app.PaperAsync(Paper.A4);
        await GoOnAsync();
        await WriteAsync(("Way", "File"));
        await GoOnAsync();
        Assert.Equal(LetterTemplates.OursToPut(LetterKinds.Find("thank-you")!, Paper.A4).Bytes, _app.Content(Template).ToArray());
    }

    private async Task WriteAsync(params (string Name, string Value)[] more)
    {
        var answer = await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, [("ProviderId", _priya.ToString()), ("Kind", "thank-you"), .. more]);
        Assert.True(Guid.TryParse(answer.RequestMessage!.RequestUri!.Segments[^1], out _), (await Html.ReadAsync(answer)).Text);
    }

    private Task EditAsync(string kind = "thank-you") => _pane.SubmitAsync($"/addin/letters/templates/{kind}/edit", HttpStatusCode.OK);

    /// <summary>So that the next upload is the letter's.</summary>
    private async Task TemplatesAreThereAsync()
    {
        await EditAsync();
        await EditAsync("how-to-refer");
        await _app.CarryOutAsync();
    }

    private Task PdfAsync(Letter letter) => _pane.SubmitAsync($"/addin/letters/{letter.Id}/pdf", HttpStatusCode.OK);

    private Task<Letter> LetterAsync() => _app.AskAsync(db => db.Letters.AsNoTracking().SingleAsync());

    private void Cut(int times = 1) => _app.Cloud.Faults.FailNext(FaultKind.DroppedAfter, times, Upload);

    private async Task CutAndGoOnAsync(int times = 1, int rounds = 2)
    {
        Cut(times);
        await GoOnAsync(rounds);
    }

    /// <summary>The queue's pauses pass; in the end the line holds again and nothing is left to do.</summary>
    private async Task GoOnAsync(int rounds = 2)
    {
        for (var round = 0; round <= rounds; round++)
        {
            if (round == rounds) _app.Cloud.Faults.Clear();
            await _app.CarryOutAsync();
            _app.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Empty(await _app.AskAsync(db => db.Effects.Where(effect => effect.State != EffectState.Done).Select(effect => $"{effect.Kind}: {effect.Reason}").ToListAsync()));
    }

    private List<string> Letters() => [.. _app.Mailbox.Files().Where(file => !file.IsFolder && file.Path.StartsWith(Folder, StringComparison.Ordinal)).Select(file => file.Path[Folder.Length..]).Order(StringComparer.Ordinal)];
}
