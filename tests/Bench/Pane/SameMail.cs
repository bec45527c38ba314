using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace ReferralOutlook.Bench.Pane;

/// <summary>What the product's fragment shows, as data: so that the other pane shows the same, field by field and action by action, whatever the product's pane becomes.</summary>
internal sealed class SameMail(IDocument fragment)
{
    private readonly JsonArray _parts = [];

    public JsonArray Read()
    {
        Visit(fragment.Body!);
        return _parts;
    }

    private void Visit(IElement parent)
    {
        foreach (var element in parent.Children.Where(child => !child.HasAttribute("hidden")))
        {
            switch (element.LocalName)
            {
                case "h1": Add("title", Text(element)); break;
                case "h2": Add("heading", Text(element)); break;
                case "p": Paragraph(element); break;
                case "ol" when element.ClassList.Contains("stages"): Steps(element); break;
                case "ol" or "ul": Rows(element); break;
                case "button": Press([element]); break;
                case "div" when element.ClassList.Contains("actions"): Press(element.QuerySelectorAll("button"), element); break;
                case "form": Press(element.QuerySelectorAll("button"), element); break;
                default: Visit(element); break;
            }
        }
    }

    private void Add(string kind, string text) => _parts.Add(new JsonObject { ["kind"] = kind, ["text"] = text });

    private void Paragraph(IElement element)
    {
        var buttons = element.QuerySelectorAll("button").ToList();
        var text = Text(element);
        foreach (var button in buttons) text = text.Replace(Text(button), "", StringComparison.Ordinal).Trim();
        _parts.Add(new JsonObject { ["kind"] = "text", ["text"] = text, ["quiet"] = element.ClassList.Contains("quiet") });
        Press(buttons);
    }

    private void Steps(IElement list) => _parts.Add(new JsonObject
    {
        ["kind"] = "steps",
        ["items"] = Each(list.Children, item => JsonValue.Create(Text(item))),
        ["current"] = list.QuerySelector("[aria-current]") is { } current ? Text(current) : null,
    });

    private void Rows(IElement list) =>
        _parts.Add(new JsonObject { ["kind"] = "rows", ["items"] = Each(list.Children, item => new JsonObject { ["text"] = Text(item), ["icon"] = Icon(item) }) });

    /// <summary>Buttons that open a part of the page stand for themselves, with what they open; the others in one row with the fields beside them.</summary>
    private void Press(IEnumerable<IElement> all, IElement? row = null)
    {
        var buttons = all.ToLookup(button => button.HasAttribute("data-toggle"));
        foreach (var toggle in buttons[true])
        {
            var opened = fragment.GetElementById(toggle.GetAttribute("aria-controls")!)!;
            var part = Named(toggle);
            part["kind"] = "toggle";
            part["items"] = Each(opened.QuerySelectorAll("li"), item => JsonValue.Create(Text(item)));
            part["fields"] = Fields(opened);
            part["buttons"] = Each(opened.QuerySelectorAll("button"), Named);
            _parts.Add(part);
        }
        if (buttons[false].Any()) _parts.Add(new JsonObject { ["kind"] = "actions", ["fields"] = row is null ? new JsonArray() : Fields(row), ["buttons"] = Each(buttons[false], Named) });
    }

    private JsonArray Fields(IElement within) => Each(within.QuerySelectorAll("input:not([type=hidden]), select, textarea"), field => new JsonObject
    {
        ["label"] = fragment.QuerySelector($"label[for='{field.Id}']") is { } label ? Text(label) : "",
        ["hint"] = field.GetAttribute("aria-describedby") is { } hint ? Text(fragment.GetElementById(hint)!) : null,
        ["type"] = field.LocalName == "input" ? field.GetAttribute("type") ?? "text" : field.LocalName,
        ["options"] = Each(field.QuerySelectorAll("option"), option => JsonValue.Create(Text(option))),
    });

    private static JsonObject Named(IElement button) => new()
    {
        ["label"] = button.GetAttribute("aria-label") ?? Text(button),
        ["primary"] = button.ClassList.Contains("primary"),
        ["icon"] = Icon(button),
    };

    /// <summary>Our drawings carry no name: any one of the other's icons weighs the same.</summary>
    private static string? Icon(IElement element) => element.QuerySelector("svg") is null ? null : "note";

    private static JsonArray Each<T>(IEnumerable<T> all, Func<T, JsonNode?> shape) => [.. all.Select(shape)];

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
