using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Mime;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// <c>replay --mail DIR --providers FILE.csv --out DIR [--sort-all] [--traffic FILE.jsonl]</c>: delivers a folder of .eml files to a fresh mailbox, lets the product track it,
/// and writes <c>decisions.jsonl</c>, a line per file. With --sort-all every sender is on the list as well, so that the sorting can be judged on mail of strangers.
/// </summary>
internal static class ReplayCommand
{
    private const string Owner = "therapist@practice.example";
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var sortAll = arguments.Contains("--sort-all");
        if (!Arguments.TryRead([.. arguments.Where(argument => argument != "--sort-all")], ["--mail", "--providers", "--out", "--traffic"], out var values, out var problem)
            || !values.TryGetValue("--mail", out var folder) || !values.TryGetValue("--providers", out var list) || !values.TryGetValue("--out", out var target))
        {
            await Console.Error.WriteLineAsync(problem ?? "replay --mail DIR --providers FILE.csv --out DIR [--sort-all] [--traffic FILE.jsonl]");
            return 2;
        }

        if (!Directory.Exists(folder) || !File.Exists(list))
        {
            await Console.Error.WriteLineAsync("The mail folder or the provider list is not there.");
            return 2;
        }

        Directory.CreateDirectory(target);
        var files = await ReadAsync(folder, cancellation);
        var start = files.Count == 0 ? TimeProvider.System.GetUtcNow() : files.Min(file => file.At).AddDays(-1);
        await using var cloud = await Microsoft365.StartAsync(new SandboxOptions { StartAt = start, TrafficFile = values.GetValueOrDefault("--traffic") }, cancellation);
        cloud.AddUser(Owner, "Dana Rivers", zone: "America/New_York");
        cloud.Faults.RequestsPerTenMinutes = null;
        await using var product = await RunningProduct.StartAsync(cloud, new ProductSettings { WorksByItself = false, Notified = false }, cancellation);
        using var pane = new PaneClient(product.Address, () => cloud.TokenFor(Owner));
        await pane.PostAsync("/addin/home", cancellation);
        await pane.UploadAsync("/addin/providers/import", "file", "providers.csv", await File.ReadAllBytesAsync(list, cancellation), cancellation);
        if (sortAll)
        {
            await ListSendersAsync(product, files, cancellation);
        }

        await product.Services.GetRequiredService<SyncMailboxes>().RunAsync(cancellation);
        var delivered = files.ConvertAll(file => (file.Name, cloud.Mailbox(Owner).Deliver(EmlDelivery.Message(file.Raw, file.At, Owner)).Id));
        await product.Services.GetRequiredService<SyncMailboxes>().RunAsync(cancellation);
        await product.Services.GetRequiredService<CarryOutEffects>().RunAsync(cancellation);
        await WriteAsync(Path.Combine(target, "decisions.jsonl"), cloud, product, delivered, sortAll, cancellation);
        Console.WriteLine($"{delivered.Count} mails, {Path.Combine(target, "decisions.jsonl")}");
        return 0;
    }

    private sealed record MailFile(string Name, byte[] Raw, DateTimeOffset At);

    /// <summary>By date; undated files come after the others, by name.</summary>
    private static async Task<List<MailFile>> ReadAsync(string folder, CancellationToken cancellation)
    {
        var latest = TimeProvider.System.GetUtcNow();
        var dated = new List<(string Name, byte[] Raw, DateTimeOffset? At)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal))
        {
            var raw = await File.ReadAllBytesAsync(path, cancellation);
            dated.Add((Path.GetFileName(path), raw, EmlDelivery.SentAt(MimeMessage.Read(raw), latest)));
        }

        var last = dated.Max(file => file.At) ?? latest;
        return [.. dated.Select((file, index) => new MailFile(file.Name, file.Raw, file.At ?? last.AddSeconds(index + 1))).OrderBy(file => file.At).ThenBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>Puts every sender on the list, also those whose address could not be typed into it.</summary>
    private static async Task ListSendersAsync(RunningProduct product, List<MailFile> files, CancellationToken cancellation)
    {
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReferralDb>();
        db.ActFor((await db.Profiles.SingleAsync(cancellation)).Id);
        var listed = await db.ProviderAddresses.Select(address => address.Address).ToHashSetAsync(cancellation);
        var senders = files.Select(file => EmlDelivery.From(Eml.Read(file.Raw, "").Envelope)?.Address).OfType<string>().Select(MailText.FoldAddress)
            .Where(address => address.Length is > 0 and <= 320 && address != Owner && listed.Add(address));
        foreach (var address in senders.ToList())
        {
            var provider = Provider.Add(new ProviderDetails(address.Length > 200 ? address[..200] : address), default, files[0].At);
            db.Add(provider);
            db.Add(new ProviderAddress { Id = Guid.NewGuid(), ProviderId = provider.Id, Address = address });
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static async Task WriteAsync(
        string path, Microsoft365 cloud, RunningProduct product, List<(string Name, string Id)> delivered, bool sortAll, CancellationToken cancellation)
    {
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReferralDb>();
        var profile = await db.Profiles.SingleAsync(cancellation);
        db.ActFor(profile.Id);
        var tracked = await db.ThreadMessages.AsNoTracking().ToDictionaryAsync(message => message.GraphId, cancellation);
        var addresses = (await db.ProviderAddresses.AsNoTracking().ToListAsync(cancellation)).GroupBy(address => address.ProviderId)
            .ToDictionary(group => group.Key, group => group.OrderBy(address => address.Position).First().Address);
        var mailbox = product.Services.GetRequiredService<IMicrosoft365>().Mailbox(profile.Account);
        await using var output = new StreamWriter(path);
        foreach (var (name, id) in delivered)
        {
            var message = tracked.GetValueOrDefault(id);
            var sorted = message is not null || sortAll ? await SortAsync(mailbox, id, cancellation) : null;
            await output.WriteLineAsync(JsonSerializer.Serialize(Decision(name, message, sorted, addresses, cloud.Mailbox(Owner).Message(id)!.Folder), Lines));
        }
    }

    /// <summary>What the product reads of the mail through Graph; it keeps the kind only, so the texts are read out once more here.</summary>
    private static async Task<SortedMail> SortAsync(IMailbox mailbox, string id, CancellationToken cancellation)
    {
        var (envelope, content) = await mailbox.ReadContentAsync(await mailbox.ReadEnvelopeAsync(id, cancellation), cancellation);
        if (MailSorter.NeedsMime(envelope, content.Subject))
        {
            content = content with { Mime = await mailbox.ReadMimeAsync(id, cancellation) };
        }

        return MailSorter.Sort(envelope, content, [Owner]);
    }

    private static object Decision(string file, ThreadMessage? message, SortedMail? sorted, Dictionary<Guid, string> addresses, string folder) => new
    {
        file,
        kind = (message?.Kind ?? sorted?.Kind ?? MailKind.Other).Name(),
        providerEmail = message is null ? null : addresses.GetValueOrDefault(message.ProviderId),
        threadId = message?.ThreadId,
        folder,
        reasons = (message?.Reasons.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? []).Concat(sorted?.Reasons.Select(reason => reason.Code) ?? []),
        newText = sorted?.NewText,
        signatureText = sorted?.SignatureText,
        signature = sorted?.Signature is { IsEmpty: false } fields
            ? new { fields.Name, fields.Credentials, fields.Practice, fields.Phones, fields.Address, fields.Emails }
            : null,
        failedRecipients = sorted?.FailedRecipients.Select(failed => failed.Address) ?? [],
        statusCode = sorted?.StatusCode,
        returnDate = sorted?.ReturnDate,
    };
}
