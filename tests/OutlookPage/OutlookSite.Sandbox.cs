using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Tests.OutlookPage;

/// <summary>The mailbox behind the page: Dana's, in Denver, on Tuesday 12 May 2026 at 9 in the morning.</summary>
public sealed partial class OutlookSite
{
    private readonly HttpClient _http = new();
    private Microsoft365? _sandbox;

    public string User => "therapist@practice.example";
    public string AppId => SandboxOptions.ProductClientId.ToString();
    internal Mailbox Mailbox => _sandbox!.Mailbox(User);
    internal DateTimeOffset Now => _sandbox!.Clock.GetUtcNow();
    internal double ServerErrorShare => _sandbox!.Faults.ServerErrorShare;
    private string Address => _sandbox!.Address.GetLeftPart(UriPartial.Authority);

    internal void Deliver(MailToDeliver mail)
    {
        if (_sandbox is null) return;
        Mailbox.Deliver(new()
        {
            From = new(mail.FromName, mail.FromAddress),
            To = [new("Dana Rivers", User)],
            Subject = mail.Subject,
            Html = mail.Html ?? "<p>Hello</p>",
            Folder = mail.Folder,
            IsRead = mail.IsRead,
            Categories = mail.Categories ?? [],
            Attachments = mail.Attachment is { } file ? [new(file.Name, "application/octet-stream", file.Bytes)] : [],
        });
    }

    internal MessageState? Stored(string subject) => Mailbox.Messages().FirstOrDefault(message => message.Subject == subject);

    internal void Move(string subject, string folder) => Mailbox.Move(Stored(subject)!.Id, folder);

    /// <summary>Books an event over Graph and returns its default id; times are local to the zone.</summary>
    internal async Task<string> BookAsync(string subject, string start, string end, string zone, string? attendee = null)
    {
        if (_sandbox is null) return "";
        var booked = await GraphAsync("POST", "me/events", new
        {
            subject,
            start = new { dateTime = start, timeZone = zone },
            end = new { dateTime = end, timeZone = zone },
            attendees = attendee is null ? [] : new[] { new { type = "required", emailAddress = new { name = attendee.Split(" <")[0], address = attendee.Split(" <")[1].TrimEnd('>') } } },
        });
        return booked.GetProperty("id").GetString()!;
    }

    internal async Task<JsonElement> GraphAsync(string method, string path, object? body = null) => JsonDocument.Parse(await AskAsync(method, path, body)).RootElement;

    internal Task<byte[]> BytesAsync(string path) => AskAsync("GET", path, null);

    private async Task<byte[]> AskAsync(string method, string path, object? body)
    {
        using var request = new HttpRequestMessage(new(method), $"{Address}/v1.0/{path}");
        var token = _sandbox!.TokenFor(User, "https://graph.microsoft.com", scope: "User.Read Mail.ReadWrite Calendars.ReadWrite");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path} was answered {(int)answer.StatusCode}.");
        return bytes;
    }

    private async Task StartSandboxAsync()
    {
        _sandbox = await Microsoft365.StartAsync(new()
        {
            StartAt = DateTimeOffset.Parse("2026-05-12T15:00:00Z", CultureInfo.InvariantCulture),
            MapMore = app => app.MapOutlook(() => new(User, "Dana Rivers", "Mountain Standard Time", PaneAddress, AppId)),
        }, CancellationToken.None);
        _sandbox.AddUser(User, "Dana Rivers", zone: "Mountain Standard Time");
    }

    private async Task StopSandboxAsync()
    {
        _http.Dispose();
        if (_sandbox is not null) await _sandbox.DisposeAsync();
    }
}
