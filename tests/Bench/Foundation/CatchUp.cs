using System.Text.Json.Nodes;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Bench.Foundation;

/// <summary>Mails from listed providers and as many private ones come in, then as many are sent; each time the program reads what is new and files it, with folder and category.</summary>
/// <param name="each">How many of each kind.</param>
internal sealed class CatchUp(Microsoft365 cloud, ProductProcess product, int each)
{
    private const double ReceivedBar = 3.1;
    private const double SentBar = 2.1;
    private const string Parent = "Referrals/";
    private readonly Mailbox _mailbox = cloud.Mailbox(BenchMail.Owner.Address);

    /// <exception cref="InvalidOperationException">Not every mail of a provider was filed: the figures would be of something else.</exception>
    public async Task<JsonObject> RunAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var received = await OneAsync("received", BenchMail.Received, i => BenchMail.Private(i, sent: false), cancellation);
        var sent = await OneAsync("sent", BenchMail.Sent, i => BenchMail.Private(i, sent: true), cancellation);
        return new JsonObject
        {
            ["mails"] = 4 * each,
            ["filed"] = 2 * each,
            ["mailsPerProcessorSecond"] = Math.Round(4 * each / (received.Reading + received.Filing + sent.Reading + sent.Filing), 1),
            ["mailsPerProcessorSecondReadingOnly"] = Math.Round(4 * each / (received.Reading + sent.Reading), 1),
            ["residentMegabytesAfter"] = Math.Round(product.ResidentMegabytes, 1),
            ["requestsPerFiledReceived"] = Bar.AtMost(ReceivedBar, (double)received.Requests / each),
            ["requestsPerFiledSent"] = Bar.AtMost(SentBar, (double)sent.Requests / each),
            ["operationsReceived"] = received.Operations,
            ["operationsSent"] = sent.Operations,
        };
    }

    private sealed record Cost(double Reading, double Filing, int Requests, JsonObject Operations);

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        using var pane = new PaneClient(product.Address, () => cloud.TokenFor(BenchMail.Owner.Address));
        var version = (await pane.GetAsync("/addin/practice", cancellation)).Value("Version");
        await pane.PostAsync("/addin/practice", cancellation, [("Version", version), .. DemonstrationPractice.Profile]);
        await pane.UploadAsync("/addin/providers/import", "file", "list.csv", BenchMail.List, cancellation);
        await product.WorkAsync("SyncMailboxes", cancellation);
        await product.WorkAsync("CarryOutEffects", cancellation);
    }

    private async Task<Cost> OneAsync(string what, Func<int, IncomingMessage> tracked, Func<int, IncomingMessage> ofNobody, CancellationToken cancellation)
    {
        var filedBefore = Filed();
        for (var i = 0; i < each; i++)
        {
            _mailbox.Deliver(tracked(i));
            _mailbox.Deliver(ofNobody(i));
        }

        cloud.Traffic.ResetCounts();
        var start = product.ProcessorSeconds;
        await product.WorkAsync("SyncMailboxes", cancellation);
        var read = product.ProcessorSeconds;
        await product.WorkAsync("CarryOutEffects", cancellation);
        var filed = product.ProcessorSeconds;
        // What was moved away shows in the next look: that is part of the price of filing.
        await product.WorkAsync("SyncMailboxes", cancellation);
        var looked = product.ProcessorSeconds;
        if (Filed() - filedBefore != each)
        {
            throw new InvalidOperationException($"{Filed() - filedBefore} of {each} {what} mails were filed with folder and category.");
        }

        var operations = new JsonObject(cloud.Traffic.Operations.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value)));
        return new Cost(read - start + looked - filed, filed - read, cloud.Traffic.Requests, operations);
    }

    private int Filed() => _mailbox.Messages().Count(message => message.Folder.StartsWith(Parent, StringComparison.Ordinal) && message.Categories.Count > 0);
}
