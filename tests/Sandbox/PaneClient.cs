using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ReferralOutlook.Sandbox;

/// <summary>The pane without a browser: forms in, fragments out, with a signed-in user's token.</summary>
public sealed class PaneClient(Uri address, Func<string> token) : IDisposable
{
    private readonly HttpClient _http = new(new SeeOtherWithToken()) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    /// <exception cref="PaneRefusedException">The answer is not a success; its words are in the message.</exception>
    public async Task<PaneAnswer> PostAsync(string path, CancellationToken cancellation, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(HttpMethod.Post, path, content, cancellation);
    }

    public async Task<PaneAnswer> UploadAsync(string path, string field, string fileName, byte[] bytes, CancellationToken cancellation)
    {
        using var file = new ByteArrayContent(bytes);
        using var content = new MultipartFormDataContent { { file, field, fileName } };
        return await SendAsync(HttpMethod.Post, path, content, cancellation);
    }

    public Task<PaneAnswer> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, null, cancellation);

    public void Dispose() => _http.Dispose();

    private async Task<PaneAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token());
        request.Headers.Add("X-Time-Zone", "America/New_York");
        using var answer = await _http.SendAsync(request, cancellation);
        var page = new PaneAnswer(answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath, await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(cancellation), cancellation));
        return answer.IsSuccessStatusCode ? page : throw new PaneRefusedException($"{method} {path}: {(int)page.Status} {page.Text}");
    }
}

/// <param name="Path">Where a redirect led to.</param>
public sealed record PaneAnswer(HttpStatusCode Status, string Path, IHtmlDocument Document)
{
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The id at the end of <see cref="Path"/>.</summary>
    public string Id => Path[(Path.LastIndexOf('/') + 1)..];

    public string Value(string field) => Document.QuerySelector($"[name='{field}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new PaneRefusedException($"{Path} has no field {field}."),
    };
}

public sealed class PaneRefusedException(string message) : Exception(message);
