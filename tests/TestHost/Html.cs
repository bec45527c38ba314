using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ReferralOutlook.Tests.TestHost;

/// <summary>A fragment as a person would use it.</summary>
public sealed class Html(IHtmlDocument document)
{
    public string Text => string.Join(' ', (document.Body?.TextContent ?? "").Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    public static async Task<Html> ReadAsync(HttpResponseMessage answer) => new(await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync()));

    /// <summary>The value of the form field of that name.</summary>
    public string Value(string name) => document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"The fragment has no field {name}: {Text}"),
    };

    public string? TextOf(string selector) => document.QuerySelector(selector)?.TextContent;

    public string? Attribute(string selector, string name) => document.QuerySelector(selector)?.GetAttribute(name);

    /// <summary>The attribute of every element that the selector finds, in order.</summary>
    public IReadOnlyList<string?> Attributes(string selector, string name) => [.. document.QuerySelectorAll(selector).Select(element => element.GetAttribute(name))];
}

public static class Forms
{
    /// <summary>Sends a form and asks for a status.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient pane, string path, HttpStatusCode expected, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var answer = await pane.PostAsync(new Uri(path, UriKind.Relative), content);
        if (answer.StatusCode != expected)
        {
            Assert.Fail($"POST {path} answered {(int)answer.StatusCode}: {(await Html.ReadAsync(answer)).Text}");
        }

        return answer;
    }

    public static async Task<Html> ShowAsync(this HttpClient pane, string path) => await Html.ReadAsync(await pane.GetAsync(new Uri(path, UriKind.Relative)));

    public static async Task<Html> OpenAsync(this HttpClient pane, string internetMessageId, string from) => await Html.ReadAsync(
        await pane.SubmitAsync("/addin/open", HttpStatusCode.OK, ("Mode", "read"), ("InternetMessageId", internetMessageId), ("FromAddress", from)));
}
