using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Letters;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Letters;

/// <summary>
/// She chooses her logo and signature in the pane: they lie in her OneDrive as if she had put them there, and what is refused changes nothing. Long, because each way it can go
/// wrong is asked for once with the same few steps.
/// </summary>
public sealed class ChoosingPicturesTests : IAsyncLifetime
{
    private const string Place = "/Apps/Referral Outlook/Pictures/";
    private const string Upload = "PUT drives/{drive}/items/{item}/content";
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
    public async Task Both_stand_in_every_letter_from_then_on_named_by_what_they_are()
    {
        var logo = DrawnPictures.Logo(600, 300);
        Assert.Contains("Your logo is in your OneDrive. Every letter carries it from now on.", await UseAsync("Logo", "scan 4.jpg", logo), StringComparison.Ordinal);
        var page = await UseAsync("Signature", "me.png", DrawnPictures.Jpeg);
        Assert.Contains("In use: logo.png.", page, StringComparison.Ordinal);
        Assert.Contains("In use: signature.jpg.", page, StringComparison.Ordinal);
        Assert.Equal(["logo.png", "signature.jpg"], InOneDrive());
        var letter = await LetterAsync();
        Assert.Equal(2, letter.Count);
        Assert.Contains(logo, letter);
        Assert.Contains(DrawnPictures.Jpeg, letter);
    }

    [Fact]
    public async Task What_she_chose_last_counts_whatever_type_and_spelling_was_there()
    {
        Put("Logo.JPEG", DrawnPictures.Jpeg);
        Put("signature.png", DrawnPictures.Signature(200, 100));
        var red = DrawnPictures.Logo(200, 100, red: 200);
        await UseAsync("Logo", "red.png", red);
        Assert.Equal(["logo.png", "signature.png"], InOneDrive());
        Assert.Contains(red, await LetterAsync());
        var page = await UseAsync("Logo", "grey.jpg", DrawnPictures.Jpeg);
        Assert.Equal(["logo.jpg", "signature.png"], InOneDrive());
        Assert.Contains(DrawnPictures.Jpeg, await LetterAsync());
        Assert.DoesNotContain("is not used", page, StringComparison.Ordinal);
    }

    private static readonly (string Name, byte[] File, string Said)[] Unusable =
    [
        ("letterhead.png", "%PDF-1.7 a letterhead"u8.ToArray(), "letterhead.png is not a PNG or JPEG picture. Open it and save a copy as PNG."),
        ("phone.jpg", DrawnPictures.TurnedJpeg(), "phone.jpg was turned by the camera, and Word would show it lying on its side. Turn it in a picture program and save a copy as PNG."),
        ("half.png", DrawnPictures.Logo(200, 100)[..^20], "half.png is damaged. Save it once more"),
        ("poster.png", DrawnPictures.White(9_000, 2), "poster.png is 9000 by 2 pixels large"),
        ("big.png", [.. DrawnPictures.Logo(20, 10), .. new byte[5 << 20]], "big.png is larger than 5 MB. Save a smaller copy"),
        ("nothing.png", [], "nothing.png is not a PNG or JPEG picture."),
        ("<b>.gif", "GIF89a"u8.ToArray(), "<b>.gif is not a PNG or JPEG picture."),
    ];

    [Fact]
    public async Task A_refused_one_leaves_the_old_in_place_and_says_what_to_do()
    {
        var old = DrawnPictures.Logo(200, 100);
        await UseAsync("Logo", "logo.png", old);
        foreach (var (name, file, said) in Unusable)
        {
            var refusal = await SendAsync("logo", "Logo", name, file, HttpStatusCode.UnprocessableEntity);
            Assert.Contains("This picture cannot be usedNothing was changed; your letters look as before.", refusal.Text, StringComparison.Ordinal);
            Assert.Contains(said, refusal.Text, StringComparison.Ordinal);
            Assert.Equal("Logo", refusal.Attribute("[data-field]", "data-field"));
            Assert.Equal(old, _app.Content($"{Place}logo.png"));
        }

        Assert.Equal(["logo.png"], InOneDrive());
        Assert.Equal(old, Assert.Single(await LetterAsync()));
    }

    [Fact]
    public async Task Without_a_file_it_asks_for_one()
    {
        using var bare = new MultipartFormDataContent { { new StringContent(""), "Logo" } };
        var answer = await _pane.PostAsync(new Uri("/addin/letters/pictures/logo", UriKind.Relative), bare);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Choose a picture first", (await Html.ReadAsync(answer)).Text, StringComparison.Ordinal);
        await _pane.SubmitAsync("/addin/letters/pictures/signature", HttpStatusCode.UnprocessableEntity, ("Signature", "signature.png"));
        Assert.Empty(InOneDrive());
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_refused()
    {
        using var broken = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"Logo\"; filename=\"a.png\"\r\n\r\nPNG"u8.ToArray());
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        var answer = await _pane.PostAsync(new Uri("/addin/letters/pictures/logo", UriKind.Relative), broken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nothing was changed.", (await Html.ReadAsync(answer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_far_too_large_is_refused_before_any_of_it_is_read()
    {
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var patient = new HttpClient(handler) { BaseAddress = _app.Product.Address };
        using var content = new Unsent(20 << 20);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/addin/letters/pictures/signature") { Content = content };
        request.Headers.Authorization = _pane.DefaultRequestHeaders.Authorization;
        request.Headers.ExpectContinue = true;
        var answer = await patient.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var refusal = await Html.ReadAsync(answer);
        Assert.Contains("This picture is larger than 5 MB. Save a smaller copy; 200 KB are plenty for a letter.", refusal.Text, StringComparison.Ordinal);
        Assert.Equal("Signature", refusal.Attribute("[data-field]", "data-field"));
        Assert.False(content.WasAskedFor);
    }

    [Fact]
    public async Task One_that_does_not_say_how_large_it_is_is_cut_off()
    {
        using var line = new TcpClient();
        await line.ConnectAsync(_app.Product.Address.Host, _app.Product.Address.Port);
        await using var stream = line.GetStream();
        var head = $"POST /addin/letters/pictures/signature HTTP/1.1\r\nHost: {_app.Product.Address.Authority}\r\nAuthorization: {_pane.DefaultRequestHeaders.Authorization}\r\n"
            + "Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "40000000\r\n--x\r\nContent-Disposition: form-data; name=\"Signature\"; filename=\"huge.png\"\r\n\r\n";
        // A gibibyte is announced; after six megabytes of it the answer is there.
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(new byte[6 << 20]);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_letters_are_written_without_and_a_second_click_does_no_harm()
    {
        Put("logo.jpg", DrawnPictures.Jpeg);
        Put("logo.png", DrawnPictures.Logo(200, 100));
        await UseAsync("Signature", "me.png", DrawnPictures.Signature(200, 100));
        Assert.Equal(2, (await LetterAsync()).Count);
        for (var clicks = 0; clicks < 2; clicks++)
        {
            var page = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/pictures/logo/remove", HttpStatusCode.OK));
            Assert.Contains("Your logo is removed, and letters are written without it.", page.Text, StringComparison.Ordinal);
            Assert.Null(page.Attribute("[hx-post='/addin/letters/pictures/logo/remove']", "hx-post"));
            Assert.NotNull(page.Attribute("[hx-post='/addin/letters/pictures/signature/remove']", "hx-post"));
        }

        Assert.Equal(["signature.png"], InOneDrive());
        Assert.Equal(PicturePlace.Signature, await _app.AskAsync(db => db.LetterPictures.Select(picture => picture.Place).SingleAsync()));
        Assert.Equal(DrawnPictures.Signature(200, 100), Assert.Single(await LetterAsync()));
    }

    [Fact]
    public async Task One_that_cannot_be_used_is_replaced_or_removed_as_well()
    {
        Put("logo.png", "no picture"u8.ToArray());
        Put("signature.png", "no picture"u8.ToArray());
        Assert.Contains("logo.png is not a PNG", (await _pane.ShowAsync("/addin/letters/templates")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("logo.png is not a PNG", await UseAsync("Logo", "logo.jpg", DrawnPictures.Jpeg), StringComparison.Ordinal);
        await _pane.SubmitAsync("/addin/letters/pictures/signature/remove", HttpStatusCode.OK);
        Assert.Equal(["logo.jpg"], InOneDrive());
    }

    [Fact]
    public async Task While_OneDrive_is_away_nothing_is_lost_and_the_same_click_works_later()
    {
        var old = DrawnPictures.Logo(200, 100);
        await UseAsync("Logo", "logo.png", old);
        _app.Cloud.Faults.FailNext(FaultKind.ServiceUnavailable, 200, "/v1.0/drives");
        var away = await SendAsync("logo", "Logo", "new.jpg", DrawnPictures.Jpeg, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("OneDrive did not take the picture just nowNothing is lost, and the file you chose is still chosen here.", away.Text, StringComparison.Ordinal);
        var kept = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/pictures/logo/remove", HttpStatusCode.ServiceUnavailable));
        Assert.Contains("OneDrive did not remove the picture just now", kept.Text, StringComparison.Ordinal);
        Assert.Equal(["logo.png"], InOneDrive());
        _app.Cloud.Faults.Clear();
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(old, Assert.Single(await LetterAsync()));
        await UseAsync("Logo", "new.jpg", DrawnPictures.Jpeg);
        Assert.Equal(["logo.jpg"], InOneDrive());
    }

    [Fact]
    public async Task When_only_the_older_one_could_not_be_taken_away_the_new_one_counts_and_the_next_click_ends_it()
    {
        Put("logo.png", DrawnPictures.Logo(200, 100));
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        _app.Cloud.Faults.FailNext(FaultKind.ServiceUnavailable, 200, "DELETE /v1.0/drives");
        await SendAsync("logo", "Logo", "new.jpg", DrawnPictures.Jpeg, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(["logo.jpg", "logo.png"], InOneDrive());
        Assert.Equal(DrawnPictures.Jpeg, Assert.Single(await LetterAsync()));
        _app.Cloud.Faults.Clear();
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        _app.Cloud.Traffic.ResetCounts();
        await UseAsync("Logo", "new.jpg", DrawnPictures.Jpeg);
        Assert.Equal(["logo.jpg"], InOneDrive());
        Assert.DoesNotContain(Upload, _app.Cloud.Traffic.Operations.Keys);
    }

    [Fact]
    public async Task The_same_one_again_is_not_put_there_again()
    {
        _app.Cloud.Traffic.ResetCounts();
        for (var clicks = 0; clicks < 2; clicks++)
        {
            await UseAsync("Logo", "logo.png", DrawnPictures.Logo(200, 100));
        }

        Assert.Equal(1, _app.Cloud.Traffic.Operations[Upload]);
    }

    [Fact]
    public async Task Clicks_at_the_same_moment_leave_one_picture_and_none_fails()
    {
        var picture = DrawnPictures.Logo(200, 100);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UseAsync("Logo", "logo.png", picture)));
        Assert.All(answers, answer => Assert.Contains("In use: logo.png.", answer, StringComparison.Ordinal));
        Assert.Equal(["logo.png"], InOneDrive());
        Assert.Equal(1, await _app.AskAsync(db => db.LetterPictures.CountAsync()));
    }

    [Fact]
    public async Task Somebody_elses_stay_theirs()
    {
        const string other = "other@practice.example";
        _app.Cloud.AddUser(other, "Other Person");
        using var theirs = await _app.SignedInAsync(other);
        await UseAsync("Logo", "logo.png", DrawnPictures.Logo(200, 100));
        Assert.DoesNotContain("In use", (await theirs.ShowAsync("/addin/letters/templates")).Text, StringComparison.Ordinal);
        await theirs.SubmitAsync("/addin/letters/pictures/logo/remove", HttpStatusCode.OK);
        Assert.Equal(["logo.png"], InOneDrive());
        Assert.Equal(1, await _app.AskAsync(db => db.LetterPictures.CountAsync()));
        Assert.DoesNotContain(_app.Cloud.Mailbox(other).Files(), file => file.Path.EndsWith("logo.png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_is_no_other_place_for_one()
    {
        foreach (var place in (string[])["portrait", "Logo", "0"])
        {
            await SendAsync(place, "Logo", "logo.png", DrawnPictures.Logo(20, 10), HttpStatusCode.NotFound);
            await _pane.SubmitAsync($"/addin/letters/pictures/{place}/remove", HttpStatusCode.NotFound);
        }

        Assert.Empty(InOneDrive());
    }

    /// <summary>She puts it into the folder in OneDrive, a minute later.</summary>
    private void Put(string name, byte[] file)
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        _app.Mailbox.SaveFile(Place + name, file);
    }

    private async Task<string> UseAsync(string field, string fileName, byte[] file) => (await SendAsync(field == "Logo" ? "logo" : "signature", field, fileName, file, HttpStatusCode.OK)).Text;

    private async Task<Html> SendAsync(string place, string field, string fileName, byte[] file, HttpStatusCode expected)
    {
        using var picture = new ByteArrayContent(file);
        using var content = new MultipartFormDataContent { { picture, field, fileName } };
        var answer = await _pane.PostAsync(new Uri($"/addin/letters/pictures/{place}", UriKind.Relative), content);
        var page = await Html.ReadAsync(answer);
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {page.Text}");
        return page;
    }

    private List<string> InOneDrive() => [.. _app.Mailbox.Files().Where(file => file.Path.StartsWith(Place, StringComparison.Ordinal)).Select(file => file.Path[Place.Length..])];

    private async Task<List<byte[]>> LetterAsync()
    {
        await _pane.SubmitAsync("/addin/letters", HttpStatusCode.OK, ("ProviderId", _priya.ToString()), ("Kind", "thank-you"));
        await _app.CarryOutAsync();
        return HerFiles.Pictures(_app.Mailbox.Messages("drafts")[0].Attachments[0].Bytes);
    }

    /// <summary>Announces a length; notes whether anybody wanted to see it.</summary>
    private sealed class Unsent : HttpContent
    {
        private readonly long _length;

        public Unsent(long length)
        {
            _length = length;
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        }

        public bool WasAskedFor { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            WasAskedFor = true;
            return stream.WriteAsync(new byte[_length]).AsTask();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }
    }
}
