using System.Text.Json;
using System.Text.Json.Nodes;
using ReferralOutlook.Bench.Foundation;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Bench.Pane;

/// <summary>What stands around the two panes: the sandbox with a page that acts as Outlook, the product published as it is installed, a filed mail of a provider with a story, and the React pane with the same mail.</summary>
internal sealed class PaneWorld : IAsyncDisposable
{
    private const string Page = "bench/outlook";
    private readonly DirectoryInfo _data;
    private readonly Microsoft365 _cloud;
    private readonly ProductProcess _product;
    private readonly ReactSite _react;

    private PaneWorld(DirectoryInfo data, Microsoft365 cloud, ProductProcess product, ReactSite react) => (_data, _cloud, _product, _react) = (data, cloud, product, react);

    public Uri Outlook => new(_cloud.Address, Page);
    public Uri Ours => new(_product.Address, "addin/pane");
    public Uri Reacts => _react.Pane;

    public static async Task<PaneWorld> StartAsync(string root, CancellationToken cancellation)
    {
        var data = Directory.CreateTempSubdirectory("referraloutlook-bench-");
        var (mail, host) = ((MessageState?)null, await File.ReadAllTextAsync(Path.Combine(root, "tests", "Bench", "Pane", "outlook.html"), cancellation));
        Microsoft365? running = null;
        var cloud = running = await Microsoft365.StartAsync(new SandboxOptions { MapMore = app =>
        {
            app.MapOutlook(() => throw new NotSupportedException("The bench brings a page of its own; only office.js is served."));
            app.MapGet("/" + Page, (string pane) => Results.Content(host.Replace("WORLD", World(running!, mail!, pane).ToJsonString(), StringComparison.Ordinal), "text/html; charset=utf-8"));
        } }, cancellation);
        cloud.AddUser(BenchMail.Owner.Address, BenchMail.Owner.Name, zone: DemonstrationPractice.Zone);
        var product = ProductProcess.Start(cloud, Path.Combine(data.FullName, "pane.db"));
        await product.FirstAnswerAsync(cancellation);
        mail = await FillAsync(cloud, product, cancellation);
        using var pane = Client(cloud, product);
        var fragment = await pane.PostAsync("/addin/open", cancellation, ("Mode", "read"), ("InternetMessageId", mail.InternetMessageId), ("FromAddress", mail.From!.Address));
        var react = await ReactSite.StartAsync(root, new Uri(cloud.Address, "outlook/office.js").ToString(), new SameMail(fragment.Document).Read().ToJsonString(), cancellation);
        return new PaneWorld(data, cloud, product, react);
    }

    public async ValueTask DisposeAsync()
    {
        await _react.DisposeAsync();
        _product.Dispose();
        await _cloud.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static PaneClient Client(Microsoft365 cloud, ProductProcess product) => new(product.Address, () => cloud.TokenFor(BenchMail.Owner.Address));

    /// <summary>A provider of the list who was written to, answered, was given a note and answered again.</summary>
    private static async Task<MessageState> FillAsync(Microsoft365 cloud, ProductProcess product, CancellationToken cancellation)
    {
        using var pane = Client(cloud, product);
        var mailbox = cloud.Mailbox(BenchMail.Owner.Address);
        var version = (await pane.GetAsync("/addin/practice", cancellation)).Value("Version");
        await pane.PostAsync("/addin/practice", cancellation, [("Version", version), .. DemonstrationPractice.Profile]);
        await pane.UploadAsync("/addin/providers/import", "file", "list.csv", BenchMail.List, cancellation);
        await product.WorkAsync("SyncMailboxes", cancellation);
        foreach (var mail in (IncomingMessage[])[BenchMail.Sent(0), BenchMail.Received(0), BenchMail.Sent(20), BenchMail.Received(20), BenchMail.Received(40)])
        {
            mailbox.Deliver(mail);
            await product.WorkAsync("SyncMailboxes", cancellation);
        }
        await product.WorkAsync("CarryOutEffects", cancellation);
        await product.WorkAsync("SyncMailboxes", cancellation);
        return mailbox.Messages().Last(message => message.Folder.StartsWith("Referrals/", StringComparison.Ordinal) && message.From!.Address == BenchMail.Address(0));
    }

    private static JsonObject World(Microsoft365 cloud, MessageState mail, string pane) => new()
    {
        ["pane"] = pane,
        ["token"] = cloud.TokenFor(BenchMail.Owner.Address),
        ["welcome"] = JsonSerializer.SerializeToNode(new
        {
            culture = "en-US",
            user = new { displayName = BenchMail.Owner.Name, address = BenchMail.Owner.Address, timeZone = DemonstrationPractice.Zone },
            theme = new { dark = false, bodyBackground = "#ffffff", bodyForeground = "#242424", controlBackground = "#f5f5f5", controlForeground = "#242424" },
            item = new
            {
                kind = "read", key = "message 1", itemId = mail.Id, internetMessageId = mail.InternetMessageId, conversationId = mail.ConversationId, subject = mail.Subject,
                from = Said(mail.From!), sender = Said(mail.From!), to = new[] { Said(BenchMail.Owner) }, cc = Array.Empty<object>(),
                created = cloud.Clock.GetUtcNow(), modified = cloud.Clock.GetUtcNow(), attachments = Array.Empty<object>(),
            },
        }),
    };

    private static object Said(Person person) => new { name = person.Name, address = person.Address };
}
