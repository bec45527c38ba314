using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Letters;

/// <summary>Her logo and signature: put into OneDrive, they stand in every letter; what cannot be used is named and holds nothing.</summary>
public sealed class PicturesInLettersTests : IAsyncLifetime
{
    private const string Place = "/Apps/Referral Outlook/Pictures/";
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
    public async Task Stand_in_every_letter_from_then_on_fitted_to_their_frames()
    {
        var before = await WriteAsync();
        Assert.Empty(Pictures(before));
        Put("logo.png", DrawnPictures.Logo(600, 300));
        Put("signature.jpg", DrawnPictures.Jpeg);
        var letter = await WriteAsync();
        Assert.Equal(2, Pictures(letter).Count);
        Assert.Contains(DrawnPictures.Jpeg, Pictures(letter));
        // Twice as wide as high: the logo's frame is 14 mm high, the signature's 16 mm.
        Assert.Contains("<wp:extent cx=\"1008000\" cy=\"504000\"/>", Part(letter, "word/header1.xml"), StringComparison.Ordinal);
        Assert.Contains("<wp:extent cx=\"1152000\" cy=\"576000\"/>", Part(letter, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("descr=\"Logo of Riverside Massage Therapy\"", Part(letter, "word/header1.xml"), StringComparison.Ordinal);
        Assert.Contains("descr=\"Signature of Dana Rivers\"", Part(letter, "word/document.xml"), StringComparison.Ordinal);
        Assert.Empty(WordCheck.Errors(letter));
        Assert.Equal(Lines(before), Lines(letter));
        var page = await PageAsync();
        Assert.Contains("In use: logo.png.", page, StringComparison.Ordinal);
        Assert.Contains("In use: signature.jpg.", page, StringComparison.Ordinal);
        Assert.Equal(2, Pictures(_app.Mailbox.Files().Last(file => file.Path.EndsWith("(2).docx", StringComparison.Ordinal)).Content).Count);
    }

    [Fact]
    public async Task Without_them_a_letter_has_no_empty_paragraph_for_them()
    {
        var letter = await WriteAsync();
        Assert.DoesNotContain("<w:drawing", Part(letter, "word/header1.xml") + Part(letter, "word/document.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n", WordText.Read(letter), StringComparison.Ordinal);
        Assert.Contains("None is in use.", await PageAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Unusable => new()
    {
        { "signature.png", DrawnPictures.Logo(200, 100)[..^20], "signature.png is damaged." },
        { "logo.jpg", DrawnPictures.Jpeg[..^30], "logo.jpg is damaged." },
        { "logo.png", "<svg/>"u8.ToArray(), "logo.png is not a PNG or JPEG picture." },
        { "logo.png", DrawnPictures.White(9_000, 2), "logo.png is 9000 by 2 pixels large" },
        { "logo.png", new byte[(5 << 20) + 1], "logo.png is larger than 5 MB." },
        { "signature.jpg", DrawnPictures.TurnedJpeg(), "signature.jpg was turned by the camera" },
        { "Logo final.svg", "<svg/>"u8.ToArray(), "Logo final.svg is not used: name it logo or signature" },
    };

    [Theory, MemberData(nameof(Unusable))]
    public async Task What_cannot_be_used_is_named_and_the_letter_is_written_without(string name, byte[] file, string said)
    {
        Put(name, file);
        Assert.Empty(Pictures(await WriteAsync()));
        Assert.Contains(said, await PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_one_does_not_keep_the_other_out()
    {
        Put("logo.png", DrawnPictures.Logo(200, 100));
        Put("signature.png", "no picture"u8.ToArray());
        Assert.Single(Pictures(await WriteAsync()));
        var page = await PageAsync();
        Assert.Contains("In use: logo.png.", page, StringComparison.Ordinal);
        Assert.Contains("signature.png is not a PNG or JPEG picture.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_one_takes_its_place_under_the_same_or_the_other_name()
    {
        Put("logo.png", DrawnPictures.Logo(200, 100));
        await WriteAsync();
        var red = DrawnPictures.Logo(200, 100, red: 200);
        Put("logo.png", red);
        Assert.Equal(red, Assert.Single(Pictures(await WriteAsync())));
        Put("logo.jpg", DrawnPictures.Jpeg);
        Assert.Equal(DrawnPictures.Jpeg, Assert.Single(Pictures(await WriteAsync())));
        Assert.Contains("In use: logo.jpg.", await PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_again_letters_are_as_before()
    {
        var before = WordText.Read(await WriteAsync());
        Put("logo.png", DrawnPictures.Logo(200, 100));
        await WriteAsync();
        _app.Mailbox.DeleteFile($"{Place}logo.png");
        var letter = await WriteAsync();
        Assert.Empty(Pictures(letter));
        Assert.Equal(before, WordText.Read(letter));
        Assert.Equal(0, await _app.AskAsync(db => db.LetterPictures.CountAsync()));
    }

    [Fact]
    public async Task Looking_whether_they_changed_costs_a_letter_one_request_and_they_are_read_once()
    {
        Put("logo.png", DrawnPictures.Logo(200, 100));
        Put("signature.png", DrawnPictures.Signature(200, 100));
        await WriteAsync();
        await WriteAsync();
        _app.Cloud.Traffic.ResetCounts();
        await PostAsync(("Sheets", "how-to-refer"));
        // The sheet is used for the first time and ours then; the letter's own template is looked at by its id.
        Assert.Equal(["GET drives/{drive}/items/{item}", "GET drives/{drive}/items/{item}/children"], _app.Cloud.Traffic.Operations.Keys);
        Assert.Equal(2, _app.Cloud.Traffic.Requests);
    }

    [Fact]
    public async Task While_OneDrive_is_away_they_are_used_as_last_read()
    {
        Put("logo.png", DrawnPictures.Logo(200, 100));
        await WriteAsync();
        _app.Cloud.Faults.FailNext(FaultKind.ServerError, 200, "GET /v1.0/drives");
        await PostAsync();
        Assert.Contains("logo.png", await PageAsync(), StringComparison.Ordinal);
        _app.Cloud.Faults.Clear();
        await _app.CarryOutAsync();
        Assert.Single(Pictures(Newest()));
    }

    [Fact]
    public async Task Without_the_permission_letters_are_written_without_and_the_page_says_so()
    {
        await using var app = await App.StartAsync(adjust: options =>
        {
            var all = options.Apps[0];
            options.Apps[0] = all with { Roles = [.. all.Roles.Where(role => !role.StartsWith("Files", StringComparison.Ordinal))] };
        });
        using var pane = await app.SignedInAsync();
        var priya = await App.AddProviderAsync(pane, "Priya Shah", "priya@harbour.example");
        await pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, ("ProviderId", priya.ToString()), ("Kind", "thank-you"));
        await app.CarryOutAsync();
        Assert.Empty(Pictures(app.Mailbox.Messages("drafts")[0].Attachments[0].Bytes));
        Assert.Contains("check the app's permissions", (await pane.ShowAsync("/addin/letters/templates")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_for_them_is_made_and_opened_from_the_page()
    {
        Assert.Contains("Make the folder in OneDrive", await PageAsync(), StringComparison.Ordinal);
        for (var clicks = 0; clicks < 2; clicks++)
        {
            var page = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/pictures/folder", HttpStatusCode.OK));
            Assert.Contains("Open the folder", page.Text, StringComparison.Ordinal);
        }

        Assert.Single(_app.Mailbox.Files(), file => file.IsFolder && file.Path == Place.TrimEnd('/'));
    }

    [Fact]
    public async Task Her_own_template_and_a_preview_carry_them_too()
    {
        Put("signature.png", DrawnPictures.Signature(200, 100));
        await WriteAsync();
        var document = new WordDocument(WordPage.Letter, new WordLook());
        document.Body.Text("Dear {{provider.name}},").Frame("me.signature", 50, 16);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        _app.Mailbox.SaveFile("/Apps/Referral Outlook/Templates/Thank you.docx", document.ToBytes());
        Assert.Single(Pictures(await WriteAsync()));
        await _pane.SubmitAsync("/addin/letters/templates/thank-you/preview", HttpStatusCode.OK);
        Assert.Single(Pictures(_app.Mailbox.Files().First(file => file.Path.EndsWith("Previews/Thank you.docx", StringComparison.Ordinal)).Content));
    }

    [Fact]
    public async Task One_print_file_for_many_holds_each_picture_once()
    {
        Put("logo.png", DrawnPictures.Logo(200, 100));
        await App.AddProviderAsync(_pane, "Bo Jensen", "bo@harbour.example", "Canal Clinic");
        await _pane.SubmitAsync("/addin/letters/many", HttpStatusCode.OK, ("Kind", "thank-you"), ("Way", "Print"), ("Many", "true"));
        await _app.CarryOutAsync();
        var file = Assert.Single(_app.Mailbox.Files(), file => !file.IsFolder && file.Path.Contains("/Letters/", StringComparison.Ordinal)).Content;
        Assert.Single(Pictures(file));
        Assert.Empty(WordCheck.Errors(file));
    }

    /// <summary>She puts it into the folder, a minute later.</summary>
    private void Put(string name, byte[] file)
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        _app.Mailbox.SaveFile(Place + name, file);
    }

    private async Task PostAsync(params (string Name, string Value)[] more)
    {
        var answer = await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, [("ProviderId", _priya.ToString()), ("Kind", "thank-you"), .. more]);
        Assert.True(Guid.TryParse(answer.RequestMessage!.RequestUri!.Segments[^1], out _), (await Html.ReadAsync(answer)).Text);
    }

    private async Task<ReadOnlyMemory<byte>> WriteAsync(params (string Name, string Value)[] more)
    {
        await PostAsync(more);
        await _app.CarryOutAsync();
        return Newest();
    }

    private ReadOnlyMemory<byte> Newest() => _app.Mailbox.Messages("drafts")[0].Attachments[0].Bytes;

    private async Task<string> PageAsync() => (await _pane.ShowAsync("/addin/letters/templates")).Text;

    private static string[] Lines(ReadOnlyMemory<byte> letter) => WordText.Read(letter).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static List<byte[]> Pictures(ReadOnlyMemory<byte> docx) => HerFiles.Pictures(docx);

    private static string Part(ReadOnlyMemory<byte> docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx.ToArray()));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
