using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Mime;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Sandbox;

/// <summary>
/// <c>sort --mail DIR --out FILE.jsonl [--html]</c>: the sorter alone over a folder of .eml files, without mailbox or database, in the line
/// format of the replay's decisions. With --html every body is read as HTML, as Graph answers when it is not asked for text. Threads are the union of Message-ID, References, In-Reply-To and Thread-Index.
/// </summary>
public static class SortFolder
{
    private const string Owner = "therapist@practice.example";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] args)
    {
        if (Option(args, "--mail") is not { } folder || Option(args, "--out") is not { } output || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("sort --mail DIR --out FILE.jsonl [--html]");
            return 2;
        }
        string[] files = [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal)];
        var raw = Array.ConvertAll(files, File.ReadAllBytes);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var threads = new ThreadUnion();
        var decisions = new List<(string File, string Thread, SortedMail Sorted)>();
        for (var i = 0; i < files.Length; i++)
        {
            var (envelope, content) = Eml.Read(raw[i], files[i]);
            if (args.Contains("--html")) content = content with { Html = Eml.BodyHtml(content), Text = "" };
            decisions.Add((Path.GetFileName(files[i]), threads.Add(envelope), Sort(envelope, content)));
        }
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        File.WriteAllLines(output, decisions.Select(d => Line(d.File, threads.Root(d.Thread), d.Sorted)));
        Console.WriteLine($"{files.Length} mails sorted in {seconds:F2} CPU seconds: {files.Length / seconds:F0} per CPU second");
        return 0;
    }

    /// <summary>As the product does it: the raw message only when the sorter asks for it.</summary>
    public static SortedMail Sort(MailEnvelope envelope, MailContent content) =>
        MailSorter.Sort(envelope, MailSorter.NeedsMime(envelope, content.Subject) ? content : content with { Mime = null }, [Owner]);

    private static string Line(string file, string thread, SortedMail sorted) => JsonSerializer.Serialize(new
    {
        file,
        kind = sorted.Kind.Name(),
        threadId = thread,
        reasons = sorted.Reasons.Select(r => r.Code),
        newText = sorted.NewText,
        signatureText = sorted.SignatureText,
        signature = sorted.Signature is { } s ? new { name = s.Name, credentials = s.Credentials, practice = s.Practice, phones = s.Phones, address = s.Address, emails = s.Emails } : null,
        failedRecipients = sorted.FailedRecipients.Select(f => f.Address),
        statusCode = sorted.StatusCode,
        returnDate = sorted.ReturnDate,
        declined = sorted.Declined,
        meetingAnswer = sorted.MeetingAnswer?.ToString(),
    }, Json);

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;

    /// <summary>Union of all ids that a mail names; the root is the thread.</summary>
    private sealed class ThreadUnion
    {
        private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

        public string Add(MailEnvelope mail)
        {
            var own = mail.InternetMessageId ?? mail.Id;
            foreach (var name in new[] { "References", "In-Reply-To" })
                foreach (var header in mail.Headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                    foreach (var id in MessageIds.In(header.Value)) Join(id, own);
            if (mail.ConversationIndex.Count >= 22) Join(Convert.ToHexString([.. mail.ConversationIndex.Take(22)]), own);
            return own;
        }

        public string Root(string id)
        {
            while (_parents.TryGetValue(id, out var parent) && parent != id)
            {
                if (_parents.TryGetValue(parent, out var above)) _parents[id] = above;
                id = parent;
            }
            return id;
        }

        private void Join(string a, string b)
        {
            var (rootA, rootB) = (Root(a), Root(b));
            if (rootA != rootB) _parents[rootB] = rootA;
        }
    }
}
