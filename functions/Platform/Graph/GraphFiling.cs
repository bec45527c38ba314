using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages.Item.Move;
using Microsoft.Kiota.Abstractions;

namespace ReferralOutlook.Platform.Graph;

/// <summary>Categories and moves in batches of twenty parts. Graph throttles parts one by one and the SDK does not retry them: that is done here.</summary>
internal sealed class GraphFiling(GraphServiceClient graph, string user, TimeProvider clock)
{
    private const int PartsInBatch = 20;
    private const int Rounds = 5;
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<(MailEnvelope? Now, Microsoft365Exception? Problem)>> FileAsync(IReadOnlyList<MailFiling> filings, CancellationToken cancellation)
    {
        var outcome = new (MailEnvelope? Now, Microsoft365Exception? Problem)[filings.Count];
        var marked = Enumerable.Range(0, filings.Count).Where(i => filings[i].Categories is not null || filings[i].IsRead is not null).ToList();
        await InBatchesAsync(marked, i => Mark(filings[i]), outcome, cancellation);
        var moved = Enumerable.Range(0, filings.Count).Where(i => filings[i].FolderId is not null && outcome[i].Problem is null && IsToMove(filings[i], outcome[i].Now)).ToList();
        await InBatchesAsync(moved, i => Move(filings[i]), outcome, cancellation);
        return outcome;
    }

    /// <summary>The answer to the change of categories carries the folder, so this costs no request.</summary>
    private static bool IsToMove(MailFiling filing, MailEnvelope? now) => now is null || (now.FolderId != filing.FolderId && (filing.OnlyFrom is not { } from || now.FolderId == from));

    private RequestInformation Mark(MailFiling filing)
    {
        // The SDK sends null for what was set to null, so only what changes is set.
        var change = new Message();
        if (filing.Categories is { } categories)
        {
            change.Categories = [.. categories];
        }

        if (filing.IsRead is { } read)
        {
            change.IsRead = read;
        }

        return graph.Users[user].Messages[filing.MessageId].ToPatchRequestInformation(change);
    }

    private RequestInformation Move(MailFiling filing) =>
        graph.Users[user].Messages[filing.MessageId].Move.ToPostRequestInformation(new MovePostRequestBody { DestinationId = filing.FolderId });

    private async Task InBatchesAsync(List<int> items, Func<int, RequestInformation> part, (MailEnvelope? Now, Microsoft365Exception? Problem)[] outcome, CancellationToken cancellation)
    {
        foreach (var chunk in items.Chunk(PartsInBatch))
        {
            var left = chunk.ToList();
            for (var round = 1; left.Count > 0; round++)
            {
                var (again, pause) = await OneBatchAsync(left, part, outcome, cancellation);
                left = again;
                if (left.Count == 0 || round == Rounds)
                {
                    break;
                }

                await Task.Delay(pause, clock, cancellation);
            }
        }
    }

    /// <returns>The parts that were throttled, and how long to wait for them.</returns>
    private async Task<(List<int> Again, TimeSpan Pause)> OneBatchAsync(
        List<int> items, Func<int, RequestInformation> part, (MailEnvelope? Now, Microsoft365Exception? Problem)[] outcome, CancellationToken cancellation)
    {
        var batch = new BatchRequestContentCollection(graph);
        var ids = new Dictionary<int, string>();
        foreach (var item in items)
        {
            var request = part(item);
            request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
            ids[item] = await batch.AddBatchRequestStepAsync(request);
        }

        var answers = await Microsoft365.AskAsync(() => graph.Batch.PostAsync(batch, cancellation));
        var again = new List<int>();
        var pause = TimeSpan.Zero;
        foreach (var item in items)
        {
            using var answer = await answers.GetResponseByIdAsync(ids[item]);
            if (answer.IsSuccessStatusCode)
            {
                outcome[item] = (Envelopes.From(await answers.GetResponseByIdAsync<Message>(ids[item])), null);
                continue;
            }

            var wait = GraphPipeline.RetryAfter(answer, clock);
            outcome[item] = (null, Microsoft365.Problem((int)answer.StatusCode, await CodeAsync(answer, cancellation), wait, null));
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
            {
                again.Add(item);
                pause = Longer(pause, wait ?? DefaultPause);
            }
        }

        return (again, pause);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static async Task<string?> CodeAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(text);
            return json.RootElement.TryGetProperty("error", out var error) && error.TryGetProperty("code", out var code) ? code.GetString() : null;
        }
        catch (System.Text.Json.JsonException)
        {
            // A proxy's page instead of Graph's answer: there is no code to tell.
            return null;
        }
    }
}
