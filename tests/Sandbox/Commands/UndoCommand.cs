using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// <c>undo --filings N [--seed N]</c>: files mail with various categories and read states, takes every filing back through the pane, and compares folder, categories and read state with what they were.
/// Exits non-zero when one differs.
/// </summary>
internal static class UndoCommand
{
    private const int Providers = 25;

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        if (!Arguments.TryRead(arguments, ["--filings", "--seed"], out var values, out var problem)
            || !int.TryParse(values.GetValueOrDefault("--filings", "1000"), CultureInfo.InvariantCulture, out var filings) || filings < 1
            || !int.TryParse(values.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture, out var seed))
        {
            await Console.Error.WriteLineAsync(problem ?? "undo --filings N [--seed N]");
            return 2;
        }

        var (filed, restored) = await RunAsync(filings, seed, cancellation);
        Console.WriteLine(JsonSerializer.Serialize(new { filings, filed, restored, restoredPercent = Math.Round(100.0 * restored / filings, 2) }));
        return filed == filings && restored == filings ? 0 : 1;
    }

    public static async Task<(int Filed, int Restored)> RunAsync(int filings, int seed, CancellationToken cancellation)
    {
        await using var under = await MailboxUnderTest.StartAsync(seed, Providers, null, byItself: false, cancellation);
        under.Cloud.Faults.RequestsPerTenMinutes = null;
        var before = under.Made.Mails(filings, 1).Select(under.Deliver).ToList();
        await under.CatchUpAsync(cancellation);
        var filed = before.Count(mail => under.Mailbox.Message(mail.Id) is { } now && now.Folder.StartsWith("Referrals/", StringComparison.Ordinal));
        using var pane = under.Pane();
        foreach (var id in await under.AskAsync(db => db.ThreadMessages.Select(message => message.Id).ToListAsync(cancellation)))
        {
            await pane.PostAsync($"/addin/threads/{id}/undo", cancellation);
        }

        await under.CatchUpAsync(cancellation);
        await under.CatchUpAsync(cancellation);
        return (filed, before.Count(mail => under.Mailbox.Message(mail.Id) is { } now && now.Folder == mail.Folder && now.IsRead == mail.IsRead && now.Categories.SequenceEqual(mail.Categories)));
    }
}
