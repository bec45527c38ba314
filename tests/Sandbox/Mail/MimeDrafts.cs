using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Drafts given as base64 MIME (facts: 72). Reads addresses, subject and a single text or HTML part: what a program would send here.</summary>
internal static class MimeDrafts
{
    public static StoredMessage Create(Drafting drafting, UserState owner, ReadOnlySpan<byte> base64, StoredFolder folder)
    {
        if (!Base64.IsValid(base64)) throw new GraphError(400, "ErrorMimeContentInvalidBase64String", "The MIME content is not a valid base64 string.");
        var mime = Encoding.UTF8.GetString(Convert.FromBase64String(Encoding.ASCII.GetString(base64))).Replace("\r\n", "\n", StringComparison.Ordinal);
        var split = mime.IndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0) throw new GraphError(400, "ErrorMimeContentInvalid", "The MIME content is invalid.");
        var headers = mime[..split].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n')
            .Select(l => l.Split(':', 2)).Where(p => p.Length == 2).ToLookup(p => p[0].Trim(), p => p[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var type = headers["Content-Type"].FirstOrDefault() ?? "text/plain";
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) throw new GraphError(501, "NotImplemented", "The sandbox reads MIME drafts of one part only.");
        var body = headers["Content-Transfer-Encoding"].FirstOrDefault() == "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(mime[split..].Trim())) : mime[(split + 2)..];
        return drafting.Create(owner, new JsonObject
        {
            ["subject"] = headers["Subject"].FirstOrDefault() ?? "",
            ["body"] = new JsonObject { ["contentType"] = type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) ? "html" : "text", ["content"] = body },
            ["toRecipients"] = Addresses(headers["To"]),
            ["ccRecipients"] = Addresses(headers["Cc"]),
            ["bccRecipients"] = Addresses(headers["Bcc"]),
        }, folder);
    }

    private static JsonArray Addresses(IEnumerable<string> lines) =>
        lines.SelectMany(l => l.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(a => a.Contains('<', StringComparison.Ordinal) ? new Person(a[..a.IndexOf('<', StringComparison.Ordinal)].Trim(' ', '"'), a[(a.IndexOf('<', StringComparison.Ordinal) + 1)..].TrimEnd('>')) : new Person(a, a))
            .Select(p => (JsonNode?)MessageShape.Write(p)).ToArray();
}
