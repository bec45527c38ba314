using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Platform;

/// <summary>What is done for every mail finds its rows by an index: nothing reads through all that a practice has.</summary>
public sealed class QueryPlanTests
{
    private static readonly Person Therapist = new("Dana Rivers", App.Therapist);
    private static readonly Person Priya = new("Priya Shah", "priya@harbour.example");

    /// <summary>A page of mail from several providers asks for several at once: with one, any index looks good.</summary>
    private const int Others = 30;

    [Fact]
    public async Task Reading_filing_and_showing_a_mail_costs_the_same_with_any_number_of_providers()
    {
        var file = Path.Combine(Path.GetTempPath(), $"plans-{Guid.NewGuid():N}.db");
        await using var app = await App.StartAsync(new ProductSettings { DataFile = file });
        using var pane = await app.SignedInAsync();
        await App.AddProviderAsync(pane, Priya.Name, Priya.Address);
        foreach (var number in Enumerable.Range(0, Others)) await App.AddProviderAsync(pane, $"Number {number}", $"number{number}@clinic{number}.example", $"Clinic {number}");
        await app.SyncAsync();
        using var heard = new Commands(file);
        foreach (var number in Enumerable.Range(0, Others)) app.Mailbox.Deliver(new IncomingMessage { From = new Person($"Number {number}", $"number{number}@clinic{number}.example"), To = [Therapist], Subject = "Hello", Text = "When could we talk?" });
        var first = app.Mailbox.Deliver(new IncomingMessage { From = Priya, To = [Therapist], Subject = "Your letter", Text = "Thank you. When could we talk?\n\nPriya Shah, DPT\nHarbour Physio\n(555) 010-7788" });
        app.Mailbox.Deliver(new IncomingMessage { From = new Person("Family", "family@home.example"), To = [Therapist], Subject = "Sunday", Text = "Lunch?" });
        await app.SyncAsync();
        app.Mailbox.Deliver(new IncomingMessage { From = Priya, To = [Therapist], Subject = "Re: Your letter", Text = "Tuesday?", References = [first.InternetMessageId] });
        await app.SyncAsync();
        await pane.SubmitAsync("/addin/open", HttpStatusCode.OK, ("Mode", "read"), ("InternetMessageId", first.InternetMessageId), ("FromAddress", Priya.Address));
        await pane.SubmitAsync("/addin/open", HttpStatusCode.OK, ("Mode", "read"), ("InternetMessageId", "<unknown@home.example>"), ("FromAddress", "family@home.example"));
        await pane.SubmitAsync("/addin/open", HttpStatusCode.OK, ("Mode", "compose"), ("ToAddresses", Priya.Address));

        Assert.True(heard.Asked.Count > 30, $"Only {heard.Asked.Count} queries were heard.");
        var found = await heard.ReadThroughAsync();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    /// <summary>Every command that Entity Framework sends to one database file.</summary>
    private sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _file;
        private readonly List<IDisposable> _subscriptions = [];

        public Commands(string file)
        {
            _file = file;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        /// <summary>By text, with the parameters of the first time.</summary>
        public ConcurrentDictionary<string, List<SqliteParameter>> Asked { get; } = new(StringComparer.Ordinal);

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory) _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData { Command: SqliteCommand command } && command.Connection?.DataSource == _file)
                Asked.TryAdd(command.CommandText, [.. command.Parameters.Cast<SqliteParameter>().Select(one => new SqliteParameter(one.ParameterName, one.Value))]);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(one => one.Dispose());

        /// <summary>The plans that look at every row of a table, or at every row of the practice in it.</summary>
        public async Task<List<string>> ReadThroughAsync()
        {
            var found = new List<string>();
            await using var connection = new SqliteConnection($"Data Source={_file}");
            await connection.OpenAsync();
            foreach (var (text, parameters) in Asked.Where(one => one.Key.StartsWith("SELECT", StringComparison.Ordinal)))
            {
                await using var explain = connection.CreateCommand();
                explain.CommandText = "EXPLAIN QUERY PLAN " + text;
                explain.Parameters.AddRange(parameters);
                await using var plan = await explain.ExecuteReaderAsync();
                while (await plan.ReadAsync())
                {
                    var step = plan.GetString(3);
                    if (ReadsThrough(step) && !text.EndsWith("WHERE 0", StringComparison.Ordinal)) found.Add($"{step}: {text.ReplaceLineEndings(" ")}");
                }
            }

            return found;
        }

        /// <summary>The index with a condition holds only what has been filed. One row a practice has the mailbox and the profile, which are looked through to find whose turn it is; json_each and subqueries are no tables.</summary>
        private static bool ReadsThrough(string step) =>
            step.EndsWith("(PracticeId=?)", StringComparison.Ordinal) && !step.Contains("mailbox", StringComparison.Ordinal) && !step.Contains("IX_provider_PracticeId_FolderId", StringComparison.Ordinal)
            || step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("json_each", StringComparison.Ordinal) && !step.Contains("profile", StringComparison.Ordinal)
                && step is not ("SCAN CONSTANT ROW" or "SCAN t0");

        private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
    }
}
