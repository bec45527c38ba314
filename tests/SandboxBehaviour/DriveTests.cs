using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Models;

namespace ReferralOutlook.Tests.SandboxBehaviour;

public sealed class DriveTests : SandboxTest
{
    [Fact]
    public async Task The_app_folder_comes_into_being_at_first_use_and_only_by_the_drives_id()
    {
        var drive = await User.Drive.GetAsync(cancellationToken: Cancellation);
        var folder = await App.Drives[drive!.Id].Special["approot"].GetAsync(cancellationToken: Cancellation);
        Assert.Equal("approot", folder?.SpecialFolder?.Name);
        Assert.Contains(Box.Files(), f => f.Path == "/Apps/Referral Outlook");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Service.GraphToken(null, Box.User.TenantId));
        using var answer = await http.GetAsync(new Uri(Service.Address, $"v1.0/users/{Box.User.Id}/drive/special/approot"), Cancellation);
        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_file_is_made_then_replaced_and_comes_back_as_it_went()
    {
        var first = await PutAsync("Letters/Intro to Dr. Ames.docx", "one");
        var second = await PutAsync("Letters/Intro to Dr. Ames.docx", "two");
        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.ETag, second.ETag);
        using var reader = new StreamReader((await App.Drives[Box.DriveId].Items[first.Id].Content.GetAsync(cancellationToken: Cancellation))!);
        Assert.Equal("two", await reader.ReadToEndAsync(Cancellation));
        Assert.Equal(2, Box.Counters.FilesUploaded);
    }

    [Fact]
    public async Task A_large_file_goes_up_in_ranges()
    {
        var root = await RootAsync();
        var body = new CreateUploadSessionPostRequestBody { Item = new() { AdditionalData = new Dictionary<string, object> { ["@microsoft.graph.conflictBehavior"] = "replace" } } };
        var session = await App.Drives[Box.DriveId].Items[root].ItemWithPath("Letters/big.docx").CreateUploadSession.PostAsync(body, cancellationToken: Cancellation);
        using var content = new MemoryStream(Encoding.ASCII.GetBytes(new string('x', 800_000)));
        var result = await new LargeFileUploadTask<DriveItem>(session!, content, 320 * 1024).UploadAsync(cancellationToken: Cancellation);
        Assert.True(result.UploadSucceeded);
        Assert.Equal(800_000, Box.Files().Single(f => f.Path.EndsWith("big.docx", StringComparison.Ordinal)).Content.Length);
    }

    [Fact]
    public async Task A_rename_against_another_version_is_refused()
    {
        var file = await PutAsync("a.docx", "one");
        await PutAsync("a.docx", "two");
        var refused = await RefusedAsync(() => App.Drives[Box.DriveId].Items[file.Id].PatchAsync(new DriveItem { Name = "b.docx" }, c => c.Headers.Add("If-Match", file.ETag!), Cancellation));
        Assert.Equal((412, "resourceModified"), refused);
        await App.Drives[Box.DriveId].Items[file.Id].PatchAsync(new DriveItem { Name = "b.docx" }, cancellationToken: Cancellation);
        await App.Drives[Box.DriveId].Items[file.Id].DeleteAsync(cancellationToken: Cancellation);
        Assert.DoesNotContain(Box.Files(), f => !f.IsFolder);
    }

    [Fact]
    public async Task The_app_folder_permission_reaches_nothing_else()
    {
        Assert.Equal((403, "accessDenied"), await RefusedAsync(() => App.Drives[Box.DriveId].Items["root"].Children.GetAsync(cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task A_word_file_converts_to_pdf()
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(d => File.Exists(Path.Combine(d, "soffice")))) Assert.Skip("LibreOffice (soffice) is not installed.");
        using var buffer = new MemoryStream();
        using (var word = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
            word.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text("Hello")))));
        var file = await PutAsync("Letter.docx", buffer.ToArray());
        await using var pdf = await App.Drives[Box.DriveId].Items[file.Id].Content.GetAsync(c => c.QueryParameters.Format = "pdf", Cancellation);
        var start = new byte[5];
        await pdf!.ReadExactlyAsync(start, Cancellation);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(start));
    }

    private async Task<string> RootAsync() => (await App.Drives[Box.DriveId].Special["approot"].GetAsync(cancellationToken: Cancellation))!.Id!;

    private Task<DriveItem> PutAsync(string path, string text) => PutAsync(path, Encoding.ASCII.GetBytes(text));

    private async Task<DriveItem> PutAsync(string path, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return (await App.Drives[Box.DriveId].Items[await RootAsync()].ItemWithPath(path).Content.PutAsync(content, cancellationToken: Cancellation))!;
    }
}
