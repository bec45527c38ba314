using System.Globalization;
using System.Text.Json;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// <c>privacy --messages N --private N [--seed N] [--traffic FILE.jsonl]</c>: a mixed mailbox is read and filed, then the traffic log is searched for requests for a private message, and for answers
/// with its subject, preview or body. Exits non-zero when there is one.
/// </summary>
internal static class PrivacyCommand
{
    private const int Providers = 40;

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        if (!Arguments.TryRead(arguments, ["--messages", "--private", "--seed", "--traffic"], out var values, out var problem)
            || !int.TryParse(values.GetValueOrDefault("--messages", "5000"), CultureInfo.InvariantCulture, out var messages) || messages < 1
            || !int.TryParse(values.GetValueOrDefault("--private", "4500"), CultureInfo.InvariantCulture, out var ofNobody) || ofNobody < 1 || ofNobody > messages
            || !int.TryParse(values.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture, out var seed))
        {
            await Console.Error.WriteLineAsync(problem ?? "privacy --messages N --private N [--seed N] [--traffic FILE.jsonl]");
            return 2;
        }

        var traffic = values.GetValueOrDefault("--traffic") ?? Path.GetTempFileName();
        var outcome = await RunAsync(messages, ofNobody, seed, traffic, cancellation);
        if (!values.ContainsKey("--traffic"))
        {
            File.Delete(traffic);
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            messages,
            ofNobody,
            filed = outcome.Figures.Filed,
            filedWrongly = outcome.Figures.AreRight ? 0 : outcome.Figures.Missing + outcome.Figures.Twice + outcome.Figures.WrongFolder + outcome.Figures.PrivateKept,
            exchanges = outcome.Exchanges,
            requestsForAPrivateMessage = outcome.Asked,
            answersWithPrivateContent = outcome.Told,
        }));
        return outcome.Asked + outcome.Told == 0 && outcome.Figures.AreRight ? 0 : 1;
    }

    public static async Task<(FilingFigures Figures, int Exchanges, int Asked, int Told)> RunAsync(int messages, int ofNobody, int seed, string traffic, CancellationToken cancellation)
    {
        var privateIds = new HashSet<string>(StringComparer.Ordinal);
        FilingFigures figures;
        await using (var under = await MailboxUnderTest.StartAsync(seed, Providers, traffic, byItself: false, cancellation))
        {
            under.Cloud.Faults.RequestsPerTenMinutes = null;
            foreach (var mail in under.Made.Mails(messages, 1 - ((double)ofNobody / messages)))
            {
                var delivered = under.Deliver(mail);
                if (mail.Provider is null)
                {
                    privateIds.Add(delivered.Id);
                    privateIds.Add(delivered.DefaultId);
                }
            }

            await under.CatchUpAsync(cancellation);
            foreach (var id in privateIds.Take(ofNobody / 10).ToList())
            {
                // Read in Outlook: the delta tells of it again.
                under.Mailbox.MarkRead(id);
            }

            await under.CatchUpAsync(cancellation);
            figures = await under.FiguresAsync();
        }

        var (exchanges, asked, told) = PrivateFields.Count(traffic, privateIds);
        return (figures, exchanges, asked, told);
    }
}
