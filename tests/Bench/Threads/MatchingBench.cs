using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Bench.Foundation;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Threads.Matching;

namespace ReferralOutlook.Bench.Threads;

/// <summary>Messages matched per processor second, with a short list and with a million addresses: what the product does with a page of envelopes, on SQLite.</summary>
internal sealed class MatchingBench(string folder)
{
    private const double RatioBar = 0.75;
    private const int Few = 100;
    private const int Many = 1_000_000;
    private const int Page = 200;
    private const int Pages = 40;
    private const int Rounds = 7;

    /// <summary>Every so manieth mail is of somebody listed, as in a mixed mailbox.</summary>
    private const int ListedEvery = 10;

    public async Task<JsonObject> RunAsync(CancellationToken cancellation)
    {
        var (few, many) = (await PrepareAsync(Few, cancellation), await PrepareAsync(Many, cancellation));
        var (withFew, withMany) = (new List<double>(), new List<double>());
        // In turns, so that what else the machine does hits both alike; the first round warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            var (one, other) = (await MeasureAsync(few, Few, cancellation), await MeasureAsync(many, Many, cancellation));
            if (round > 0)
            {
                withFew.Add(one);
                withMany.Add(other);
            }
        }

        var ratio = Median(withMany) / Median(withFew);
        return new JsonObject
        {
            ["messagesPerProcessorSecondWith100"] = Math.Round(Median(withFew)),
            ["messagesPerProcessorSecondWith1000000"] = Math.Round(Median(withMany)),
            ["ratio"] = new JsonObject { ["value"] = Math.Round(ratio, 3), ["bar"] = RatioBar, ["held"] = ratio >= RatioBar },
            ["residentMegabytes"] = Math.Round(Process.GetCurrentProcess().WorkingSet64 / 1048576.0),
        };
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed record Prepared(DbContextOptions<SqliteReferralDb> Options, Guid Practice);

    private async Task<Prepared> PrepareAsync(int addresses, CancellationToken cancellation)
    {
        var connection = $"Data Source={Path.Combine(folder, $"matching-{addresses}.db")}";
        var options = new DbContextOptionsBuilder<SqliteReferralDb>().UseSqlite(connection).AddInterceptors(WriteAheadLog.Instance).Options;
        await using var db = new SqliteReferralDb(options, Product.Tables);
        await Migrations.ApplyAsync(db, cancellation);
        var profile = Profile.Start(new AccountId(Guid.NewGuid(), Guid.NewGuid()), BenchMail.Owner.Address, null, null, TimeProvider.System.GetUtcNow());
        db.Add(profile);
        await db.SaveChangesAsync(cancellation);
        await FillAsync(connection, profile.Id, addresses, cancellation);
        return new Prepared(options, profile.Id);
    }

    /// <summary>One address a provider, in an order that has nothing to do with the alphabet. Not through the model: that is not what is measured.</summary>
    private static async Task FillAsync(string connectionString, Guid practice, int addresses, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var insert = connection.CreateCommand();
        insert.CommandText = """
            insert into provider ("Id", "PracticeId", "Name", "FoldedName", "Stage", "StageBefore", "CreatedAt", "Version") values ($id, $practice, $name, $name, 0, 0, 0, 0);
            insert into provider_address ("Id", "PracticeId", "ProviderId", "Address", "Position") values ($id, $practice, $id, $address, 0);
            """;
        var (id, name, address) = (insert.Parameters.Add("$id", SqliteType.Text), insert.Parameters.Add("$name", SqliteType.Text), insert.Parameters.Add("$address", SqliteType.Text));
        insert.Parameters.AddWithValue("$practice", practice.ToString().ToUpperInvariant());
        foreach (var number in Enumerable.Range(0, addresses))
        {
            id.Value = Guid.NewGuid().ToString().ToUpperInvariant();
            name.Value = $"provider {number}";
            address.Value = Address(number);
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task<double> MeasureAsync(Prepared prepared, int addresses, CancellationToken cancellation)
    {
        var random = new Random(addresses);
        var pages = Enumerable.Range(0, Pages).Select(page => Enumerable.Range(0, Page).Select(i => Mail(random, (page * Page) + i, addresses)).ToList()).ToList();
        var process = Process.GetCurrentProcess();
        process.Refresh();
        var start = process.TotalProcessorTime;
        var found = 0;
        foreach (var page in pages)
        {
            await using var db = new SqliteReferralDb(prepared.Options, Product.Tables);
            db.ActFor(prepared.Practice);
            var index = await MatchIndex.LoadAsync(db, page, BenchMail.Owner.Address, cancellation);
            found += page.Count(mail => Matcher.Find(mail, index, isOutgoing: false) is not null);
        }

        process.Refresh();
        var seconds = (process.TotalProcessorTime - start).TotalSeconds;
        return found == Pages * Page / ListedEvery ? Pages * Page / seconds : throw new InvalidOperationException($"{found} messages were matched.");
    }

    private static MailEnvelope Mail(Random random, int number, int addresses)
    {
        var from = number % ListedEvery == 0 ? Address(random.Next(addresses)) : string.Create(CultureInfo.InvariantCulture, $"friend{random.Next()}@family.example");
        return new MailEnvelope
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"AAkALgAA{random.NextInt64()}{number}"),
            InternetMessageId = string.Create(CultureInfo.InvariantCulture, $"<{random.NextInt64()}@mail.example>"),
            ConversationId = string.Create(CultureInfo.InvariantCulture, $"AAQkAGI2{random.NextInt64()}"),
            From = new MailAddress("Somebody", from),
            Sender = new MailAddress("Somebody", from),
            To = [new MailAddress(BenchMail.Owner.Name, BenchMail.Owner.Address)],
            ReceivedAt = DateTimeOffset.UnixEpoch.AddSeconds(number),
            FolderId = "inbox",
            Headers = [new MailHeader("In-Reply-To", $"<{random.NextInt64()}@other.example>")],
        };
    }

    /// <summary>Scattered over the alphabet.</summary>
    private static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"{(uint)number * 2654435761u:x8}.pat{number}@office{number % 5000}.example");
}
