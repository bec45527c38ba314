using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReferralOutlook.Sandbox;

/// <param name="Multiple">Every range but the last must be a multiple of this.</param>
/// <param name="LargestRange">Bytes of one range.</param>
/// <param name="MoreStatus">The answer to a range that is not the last.</param>
internal sealed record UploadRules(int Multiple, int LargestRange, int MoreStatus)
{
    public static readonly UploadRules Attachment = new(1, 4 * 1024 * 1024 - 1, 200);
    public static readonly UploadRules DriveFile = new(320 * 1024, 60 * 1024 * 1024, 202);
}

/// <summary>Upload sessions: opaque, pre-authenticated addresses that take a file in ranges, in order.</summary>
internal sealed partial class UploadDesk(SandboxClock clock)
{
    public const string Prefix = "/_upload/";
    private readonly ConcurrentDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);

    public DateTimeOffset Now => clock.GetUtcNow();

    public Upload Open(long size, UploadRules rules, Func<ReadOnlyMemory<byte>, Answer> finish)
    {
        var upload = new Upload(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), size, rules, Now.AddHours(2), finish);
        return _uploads[upload.Token] = upload;
    }

    /// <summary>For OneDrive: the first range tells the size.</summary>
    public Upload OpenUnsized(UploadRules rules, Func<ReadOnlyMemory<byte>, Answer> finish) => Open(0, rules, finish);

    public Answer Handle(string method, string token, string? authorization, string? range, ReadOnlyMemory<byte> bytes)
    {
        // Graph may refuse a bearer token here, so the sandbox always does (facts: 74, 115).
        if (authorization is not null) throw new GraphError(401, "InvalidAuthenticationToken", "The upload address takes no Authorization header.");
        if (!_uploads.TryGetValue(token, out var upload) || upload.Expires < Now) throw new GraphError(404, "itemNotFound", "The upload session was not found or has expired.");
        lock (upload)
        {
            if (method == "GET") return Answer.Ok(upload.Status());
            if (method == "DELETE")
            {
                _uploads.TryRemove(token, out _);
                return Answer.NoContent();
            }
            return method == "PUT" ? Put(upload, range ?? "", bytes) : throw new GraphError(405, "invalidRequest", "The method is not allowed.");
        }
    }

    private Answer Put(Upload upload, string range, ReadOnlyMemory<byte> bytes)
    {
        var match = Range().Match(range);
        if (!match.Success) throw new GraphError(400, "invalidRequest", "The Content-Range header is missing or malformed.");
        long From(string name) => long.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var (first, last, total) = (From("first"), From("last"), From("total"));
        if (upload.Size == 0) upload.Announce(total);
        if (total != upload.Size || last - first + 1 != bytes.Length || last >= total) throw new GraphError(400, "invalidRequest", "The Content-Range does not fit the content or the session.");
        if (first != upload.Received) throw new GraphError(416, "invalidRange", "The uploaded fragment overlaps with data that has already been received.");
        if (bytes.Length > upload.Rules.LargestRange) throw new GraphError(413, "RequestEntityTooLarge", "The range is too large.");
        if (last + 1 < total && bytes.Length % upload.Rules.Multiple != 0) throw new GraphError(400, "invalidRequest", "The range is not a multiple of 320 KiB.");
        upload.Append(bytes);
        if (upload.Received < upload.Size) return new Answer(upload.Rules.MoreStatus) { Body = upload.Status() };
        var answer = upload.Finish(upload.Content);
        _uploads.TryRemove(upload.Token, out _);
        return answer;
    }

    [GeneratedRegex(@"^bytes (?<first>\d{1,12})-(?<last>\d{1,12})/(?<total>\d{1,12})$", RegexOptions.NonBacktracking)]
    private static partial Regex Range();
}

internal sealed class Upload(string token, long size, UploadRules rules, DateTimeOffset expires, Func<ReadOnlyMemory<byte>, Answer> finish)
{
    private byte[] _content = new byte[size];

    public string Token => token;
    public long Size => _content.Length;
    public UploadRules Rules => rules;
    public DateTimeOffset Expires => expires;
    public long Received { get; private set; }
    public ReadOnlyMemory<byte> Content => _content;
    public Func<ReadOnlyMemory<byte>, Answer> Finish => finish;

    public void Announce(long total) => _content = new byte[total];

    public void Append(ReadOnlyMemory<byte> bytes)
    {
        bytes.CopyTo(_content.AsMemory((int)Received));
        Received += bytes.Length;
    }

    public JsonObject Status() => new()
    {
        ["expirationDateTime"] = Json.Instant(expires),
        ["nextExpectedRanges"] = new JsonArray($"{Received.ToString(CultureInfo.InvariantCulture)}-"),
    };

    public JsonObject ToJson(string host)
    {
        var json = Status();
        json["uploadUrl"] = $"{host}{UploadDesk.Prefix}{token}";
        return json;
    }
}
