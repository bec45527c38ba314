using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Tests.TestHost;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Letters;

/// <summary>From the choice of a letter to the draft, the file and the print file, through HTTP, on real storage and the sandbox's Microsoft 365.</summary>
public sealed class WritingALetterTests : IAsyncLifetime
{
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
    public async Task Offers_the_letters_for_a_provider_and_asks_what_the_chosen_one_needs()
    {
        var menu = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/choose", HttpStatusCode.OK, ("ProviderId", Id(_priya)), ("InternetMessageId", "<m@x.example>")));
        Assert.Contains("Introduction", menu.Text, StringComparison.Ordinal);
        Assert.Contains("Thank you", menu.Text, StringComparison.Ordinal);
        var form = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/ask", HttpStatusCode.OK, ("ProviderId", Id(_priya)), ("Kind", "introduction"), ("InternetMessageId", "<m@x.example>"), ("Note", "Your talk was good.")));
        Assert.Equal("<m@x.example>", form.Value("InternetMessageId"));
        Assert.Equal("Your talk was good.", form.Value("Note"));
        Assert.Equal("Draft", form.Value("Way"));
    }

    [Fact]
    public async Task Says_before_writing_what_is_missing_elsewhere()
    {
        _app.Cloud.AddUser("new@practice.example", "New");
        var pane = _app.Pane("new@practice.example");
        var provider = await App.AddProviderAsync(pane, "Priya Shah", "priya@harbour.example");
        var form = await Html.ReadAsync(await pane.SubmitAsync("/addin/letters/ask", HttpStatusCode.OK, ("ProviderId", Id(provider)), ("Kind", "introduction")));
        Assert.Contains("under My practice", form.Text, StringComparison.Ordinal);
        var refused = await Html.ReadAsync(await pane.SubmitAsync("/addin/letters", HttpStatusCode.Conflict, ("ProviderId", Id(provider)), ("Kind", "introduction")));
        Assert.Contains("under My practice", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _app.AskAsync(db => db.Letters.CountAsync(), "new@practice.example"));
    }

    [Fact]
    public async Task A_draft_carries_the_cover_and_its_sheets_in_order_and_each_lies_in_OneDrive()
    {
        await WriteAsync(("ProviderId", Id(_priya)), ("Kind", "introduction"), ("Sheets", "how-to-refer"), ("Way", "Draft"), ("Note", "Your talk at the library stayed with me."));
        await _app.CarryOutAsync();
        var draft = Assert.Single(_app.Mailbox.Messages("drafts"));
        Assert.Equal(["2026-03-02 Introduction Priya Shah.docx", "2026-03-02 How to refer to me Priya Shah.docx"], draft.Attachments.Select(attachment => attachment.Name));
        Assert.Contains("Your talk at the library", WordText.Read(draft.Attachments[0].Bytes), StringComparison.Ordinal);
        Assert.Equal(2, Files("Letters/Priya Shah").Count);
        Assert.All(await _app.AskAsync(db => db.Letters.AsNoTracking().ToListAsync()), letter => Assert.Null(letter.Document));
    }

    [Fact]
    public async Task The_short_mail_version_goes_without_a_document()
    {
        var answer = await WriteAsync(("ProviderId", Id(_priya)), ("Kind", "introduction"), ("Way", "Mail"));
        await _app.CarryOutAsync();
        var draft = Assert.Single(_app.Mailbox.Messages("drafts"));
        Assert.Empty(draft.Attachments);
        Assert.Contains("12 Mill Lane", draft.Html, StringComparison.Ordinal);
        Assert.Contains("no, thank you", WebUtility.HtmlDecode(draft.Html), StringComparison.Ordinal);
        Assert.Empty(Files("Letters"));
        Assert.Contains("Open the draft", (await Html.ReadAsync(await _pane.GetAsync(answer.RequestMessage!.RequestUri))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_for_the_printer_is_one_file_in_order_with_each_documents_own_paper()
    {
        var answer = await WriteAsync(("ProviderId", Id(_priya)), ("Kind", "introduction"), ("Sheets", "how-to-refer"), ("Way", "File"));
        await _app.CarryOutAsync();
        var file = Assert.Single(Files("Letters/Priya Shah"));
        var text = WordText.Read(file.Content);
        Assert.InRange(text.IndexOf("Dear Priya Shah", StringComparison.Ordinal), 0, text.IndexOf("How to refer to me", StringComparison.Ordinal));
        Assert.Empty(WordCheck.Errors(file.Content));
        Assert.Empty(_app.Mailbox.Messages("drafts"));
        Assert.Contains("ready to print", (await Html.ReadAsync(await _pane.GetAsync(answer.RequestMessage!.RequestUri))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Draft", null)]
    [InlineData("File", "how-to-refer")]
    public async Task A_second_click_writes_it_once(string way, string? sheet)
    {
        var once = (await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/ask", HttpStatusCode.OK, ("ProviderId", Id(_priya)), ("Kind", "introduction")))).Value("Once");
        (string, string)[] form = [("ProviderId", Id(_priya)), ("Kind", "introduction"), ("Way", way), ("Once", once), .. sheet is null ? Array.Empty<(string, string)>() : [("Sheets", sheet)]];
        var answers = await Task.WhenAll(WriteAsync(form), WriteAsync(form));
        Assert.Equal(answers[0].RequestMessage!.RequestUri, answers[1].RequestMessage!.RequestUri);
        Assert.Equal(answers[0].RequestMessage!.RequestUri, (await WriteAsync(form)).RequestMessage!.RequestUri);
        Assert.Equal(sheet is null ? 1 : 2, await _app.AskAsync(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task A_letter_for_nobody_in_particular_is_a_file()
    {
        await WriteAsync(("Kind", "how-to-refer"));
        await _app.CarryOutAsync();
        Assert.Equal("2026-03-02 How to refer to me.docx", Assert.Single(Files("Letters")).Name);
        Assert.Null(Assert.Single(await _app.AskAsync(db => db.Letters.AsNoTracking().ToListAsync())).ProviderId);
    }

    [Fact]
    public async Task A_PDF_is_made_of_the_file_as_it_is_in_OneDrive()
    {
        SkipWithoutLibreOffice();
        var answer = await WriteAsync(("ProviderId", Id(_priya)), ("Kind", "introduction"), ("Way", "Pdf"));
        await _app.CarryOutAsync();
        var attached = Assert.Single(Assert.Single(_app.Mailbox.Messages("drafts")).Attachments);
        Assert.Equal("2026-03-02 Introduction Priya Shah.pdf", attached.Name);
        Assert.True(attached.Bytes.Span.StartsWith("%PDF"u8));
        await _pane.SubmitAsync($"{answer.RequestMessage!.RequestUri!.AbsolutePath}/pdf", HttpStatusCode.OK);
        await _app.CarryOutAsync();
        Assert.Equal(["2026-03-02 Introduction Priya Shah.docx", "2026-03-02 Introduction Priya Shah.pdf"], Files("Letters/Priya Shah").Select(file => file.Name).Order());
        Assert.Contains("Open the PDF", (await Html.ReadAsync(await _pane.GetAsync(answer.RequestMessage.RequestUri))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_try_after_a_broken_line_makes_nothing_twice()
    {
        _app.Cloud.Faults.FailNext(ReferralOutlook.Sandbox.FaultKind.ServerError, 3, "PUT /v1.0/drives");
        await WriteAsync(("ProviderId", Id(_priya)), ("Kind", "introduction"), ("Sheets", "how-to-refer"), ("Way", "Draft"));
        for (var tries = 0; tries < 4; tries++)
        {
            await _app.CarryOutAsync();
            _app.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(2, Assert.Single(_app.Mailbox.Messages("drafts")).Attachments.Count);
        Assert.Equal(2, Files("Letters/Priya Shah").Count);
    }

    private async Task<HttpResponseMessage> WriteAsync(params (string Name, string Value)[] form)
    {
        var answer = await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, form);
        return Guid.TryParse(answer.RequestMessage!.RequestUri!.Segments[^1], out _) ? answer : throw new InvalidOperationException($"It was not written: {(await Html.ReadAsync(answer)).Text}");
    }

    private List<(string Name, ReadOnlyMemory<byte> Content)> Files(string folder) =>
        [.. _app.Mailbox.Files().Where(file => !file.IsFolder && Path.GetDirectoryName(file.Path) is { } at && at.EndsWith($"/{folder}", StringComparison.Ordinal)).Select(file => (Path.GetFileName(file.Path), file.Content))];

    private static string Id(Guid id) => id.ToString();

    internal static void SkipWithoutLibreOffice()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "soffice"))))
        {
            Assert.Skip("LibreOffice, which the sandbox converts to PDF with, is not installed here.");
        }
    }
}
