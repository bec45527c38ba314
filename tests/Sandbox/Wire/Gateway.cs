using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace ReferralOutlook.Sandbox;

/// <summary>The door: turns HTTP into calls and back, breaks connections when told to, and writes the traffic log.</summary>
internal sealed class Gateway(GraphService service, UploadDesk uploads, People people, FaultSwitches faults, Traffic traffic, SandboxClock clock)
{
    private const string JsonType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
    private readonly PdfConversion _pdf = new();

    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        // The target as it was sent: ids may hold encoded slashes, which the parsed path cannot tell from real ones.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.StartsWith("/v1.0/", StringComparison.OrdinalIgnoreCase)) await GraphAsync(context, target);
        else if (target.StartsWith(UploadDesk.Prefix, StringComparison.Ordinal)) await UploadAsync(context, target);
        else if (target.StartsWith(DriveRoutes.DownloadPrefix, StringComparison.Ordinal)) await DownloadAsync(context, target);
        else await next(context);
    }

    private async Task GraphAsync(HttpContext context, string target)
    {
        traffic.CountExchange();
        var request = context.Request;
        var fault = faults.Next($"{request.Method} {target}", connection: true);
        if (fault == FaultKind.DroppedBefore)
        {
            context.Abort();
            return;
        }
        var body = await BodyAsync(request, context.RequestAborted);
        var raw = new RawCall(request.Method, target["/v1.0".Length..], Headers(request), body, $"{request.Scheme}://{request.Host}", IsPart: false);
        var answer = fault is { } kind and < FaultKind.DroppedBefore
            ? GraphService.Fault(kind, faults.RetryAfterSeconds).ToAnswer(clock.GetUtcNow(), Guid.NewGuid().ToString(), Guid.NewGuid().ToString())
            : await service.ExecuteAsync(raw, context.RequestAborted);
        Record(raw, target, answer);
        if (fault == FaultKind.DroppedAfter) context.Abort();
        else await WriteAsync(context, answer);
    }

    private async Task UploadAsync(HttpContext context, string target)
    {
        var request = context.Request;
        var body = await BodyAsync(request, context.RequestAborted);
        Answer answer;
        try
        {
            var authorization = request.Headers.Authorization.FirstOrDefault();
            answer = uploads.Handle(request.Method, target[UploadDesk.Prefix.Length..], authorization, request.Headers.ContentRange.FirstOrDefault(), body);
        }
        catch (GraphError refused)
        {
            answer = refused.ToAnswer(clock.GetUtcNow(), Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        }
        Record(new(request.Method, target, Headers(request), default, "", false), target, answer);
        await WriteAsync(context, answer);
    }

    private async Task DownloadAsync(HttpContext context, string target)
    {
        var parts = target[DriveRoutes.DownloadPrefix.Length..].Split('/', '?');
        var file = parts.Length >= 2 && Guid.TryParse(parts[0], out var id) && people.Find(id) is { } user ? user.Drive.Find(parts[1]) : null;
        Answer answer;
        try
        {
            answer = file is null ? new Answer(404)
                : parts.Length > 2 ? Answer.File(await _pdf.ConvertAsync(file, context.RequestAborted), "application/pdf")
                : Answer.File(file.Content, DrivePaths.MimeType(file.Name));
        }
        catch (GraphError refused)
        {
            answer = refused.ToAnswer(clock.GetUtcNow(), Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        }
        await WriteAsync(context, answer);
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding")) return default;
        using var buffer = new MemoryStream((int)(request.ContentLength ?? 0));
        await request.Body.CopyToAsync(buffer, cancellation);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static Dictionary<string, string> Headers(HttpRequest request) =>
        request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    private static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
        if (answer.Body is { } json)
        {
            response.ContentType = JsonType;
            var bytes = JsonSerializer.SerializeToUtf8Bytes(json, Json.Options);
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
        else if (answer.Bytes is { } content)
        {
            response.ContentType = answer.ContentType;
            response.ContentLength = content.Length;
            await response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    private void Record(RawCall raw, string target, Answer answer)
    {
        if (!traffic.Records) return;
        var asked = new JsonObject { ["x-log-time"] = Json.Instant(clock.GetUtcNow()) };
        foreach (var (name, value) in raw.Headers.Where(h => !h.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))) asked[name] = value;
        var said = new JsonObject();
        foreach (var (name, value) in answer.Headers) said[name] = value;
        if (answer.Body is not null) said["Content-Type"] = JsonType;
        else if (answer.ContentType is { } type) said["Content-Type"] = type;
        traffic.Record(raw.Method, target, asked, RequestBody(raw), answer.Status, said, answer.Body);
    }

    private static JsonNode? RequestBody(RawCall raw)
    {
        var type = raw.Headers.GetValueOrDefault("Content-Type") ?? "";
        if (raw.Body.IsEmpty) return null;
        if (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)) return JsonValue.Create(Encoding.UTF8.GetString(raw.Body.Span));
        if (!type.Contains("json", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return JsonNode.Parse(raw.Body.Span);
        }
        catch (JsonException)
        {
            return JsonValue.Create(Encoding.UTF8.GetString(raw.Body.Span));
        }
    }
}
