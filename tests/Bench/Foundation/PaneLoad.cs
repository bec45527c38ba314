using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Bench.Foundation;

/// <summary>5,000 requests of a signed-in therapist, one after another as one pane sends them; then how long the page and the fragment of a tracked mail take.</summary>
internal sealed class PaneLoad(Microsoft365 cloud, ProductProcess product) : IDisposable
{
    private const int Requests = 5000;
    private const int Measured = 1000;
    private const double MegabytesBar = 150;
    private const double PageMillisecondsBar = 10;
    private readonly HttpClient _http = new() { BaseAddress = product.Address };

    public async Task<JsonObject> RunAsync(CancellationToken cancellation)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", cloud.TokenFor(BenchMail.Owner.Address));
        _http.DefaultRequestHeaders.Add("X-Time-Zone", "America/New_York");
        var mails = cloud.Mailbox(BenchMail.Owner.Address).Messages().Where(message => message.Folder.StartsWith("Referrals/", StringComparison.Ordinal)).ToList();
        var cards = await CardsAsync(cancellation);
        Func<int, HttpRequestMessage>[] mix = [_ => Post("/addin/home"), i => Open(mails[i % mails.Count]), i => new HttpRequestMessage(HttpMethod.Get, new Uri(cards[i % cards.Count], UriKind.Relative))];
        var start = product.ProcessorSeconds;
        for (var i = 0; i < Requests; i++)
        {
            await AskAsync(mix[i % mix.Length](i / mix.Length), cancellation);
        }

        var perRequest = (product.ProcessorSeconds - start) / Requests * 1000;
        var resident = product.ResidentMegabytes;
        var page = await MeasureAsync(_ => new HttpRequestMessage(HttpMethod.Get, new Uri("/addin/pane", UriKind.Relative)), cancellation);
        var fragment = await MeasureAsync(i => Open(mails[i % mails.Count]), cancellation);
        return new JsonObject
        {
            ["requests"] = Requests,
            ["residentMegabytes"] = Bar.AtMost(MegabytesBar, resident),
            ["processorMillisecondsPerRequest"] = Math.Round(perRequest, 3),
            ["pageMillisecondsP50"] = Math.Round(page.P50, 3),
            ["pageMillisecondsP95"] = Bar.AtMost(PageMillisecondsBar, page.P95),
            ["fragmentMillisecondsP50"] = Math.Round(fragment.P50, 3),
            ["fragmentMillisecondsP95"] = Math.Round(fragment.P95, 3),
        };
    }

    public void Dispose() => _http.Dispose();

    private async Task<List<string>> CardsAsync(CancellationToken cancellation)
    {
        using var pane = new PaneClient(product.Address, () => cloud.TokenFor(BenchMail.Owner.Address));
        var hits = await pane.PostAsync("/addin/providers/search", cancellation, ("Q", "Pat"));
        return [.. hits.Document.QuerySelectorAll("[hx-get^='/addin/providers/']").Select(hit => hit.GetAttribute("hx-get")!)];
    }

    private async Task<(double P50, double P95)> MeasureAsync(Func<int, HttpRequestMessage> request, CancellationToken cancellation)
    {
        var times = new List<double>();
        for (var i = -Measured / 5; i < Measured; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await AskAsync(request(Math.Abs(i)), cancellation);
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        return (times[Measured / 2], times[Measured * 95 / 100]);
    }

    private async Task AskAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            using var answer = (await _http.SendAsync(request, cancellation)).EnsureSuccessStatusCode();
        }
    }

    private static HttpRequestMessage Open(MessageState mail) =>
        Post("/addin/open", ("Mode", "read"), ("InternetMessageId", mail.InternetMessageId), ("FromAddress", mail.From!.Address));

    private static HttpRequestMessage Post(string path, params (string Name, string Value)[] fields) =>
        new(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
}
