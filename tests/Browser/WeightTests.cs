using System.IO.Compression;

namespace ReferralOutlook.Tests.Browser;

[Collection("Browser")]
public sealed class WeightTests(OutlookBrowser browser)
{
    /// <summary>Page, styles, script and first fragment as a browser receives them compressed; Office.js is Microsoft's and not counted.</summary>
    [Fact]
    public async Task The_pane_is_at_most_25_KiB_on_the_wire()
    {
        await using var outlook = await browser.OpenAsync();
        await outlook.SeeAsync("Dr. Amira Haddad");
        var urls = await outlook.Frame.EvaluateAsync<string[]>("() => [location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)].filter(url => url.startsWith(location.origin))");
        var total = 0;
        foreach (var url in urls.Where(url => !url.EndsWith("/addin/open", StringComparison.Ordinal)))
        {
            var response = await outlook.Page.APIRequest.GetAsync(url);
            total += Compressed(await response.BodyAsync());
        }
        total += Compressed(System.Text.Encoding.UTF8.GetBytes(await outlook.Pane.Locator("#view").InnerHTMLAsync()));
        TestContext.Current.SendDiagnosticMessage($"The pane weighs {total / 1024.0:F1} KiB in {urls.Length} requests.");
        Assert.Equal(4, urls.Length);
        Assert.InRange(total, 1, 25 * 1024);
    }

    private static int Compressed(byte[] body)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(body);
        return (int)target.Length;
    }
}
