using System.Text;
using CsvHelper;

namespace ReferralOutlook.Providers;

/// <summary>A provider list as CSV: our own columns, and the names that Outlook, Google and others give them.</summary>
internal static class ProviderFile
{
    public static readonly IReadOnlyList<string> Columns = ["name", "email", "practice", "specialty", "credentials", "phone", "address", "website", "note"];

    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["name"] = ["name", "full name", "display name", "provider", "provider name"],
        ["first"] = ["first name", "given name"],
        ["last"] = ["last name", "family name", "surname"],
        ["email"] = ["email", "e-mail", "email address", "e-mail address", "mail", "e-mail 1 - value", "emails"],
        ["practice"] = ["practice", "company", "organization", "organisation", "organization name", "organization 1 - name", "office", "clinic"],
        ["specialty"] = ["specialty", "speciality", "job title", "profession", "organization title"],
        ["credentials"] = ["credentials", "suffix", "name suffix"],
        ["phone"] = ["phone", "business phone", "telephone", "phone 1 - value", "primary phone"],
        ["address"] = ["address", "business address", "postal address", "address 1 - formatted", "business street"],
        ["website"] = ["website", "web page", "url", "website 1 - value"],
        ["note"] = ["note", "notes"],
    };

    /// <summary>One line of the file; <paramref name="Line"/> counts from the header, which is 1.</summary>
    public sealed record Row(int Line, ProviderForm Form);

    /// <exception cref="FormatException">The first line names no column for the name; the message says so.</exception>
    public static IEnumerable<Row> Read(ReadOnlyMemory<byte> file)
    {
        var text = Decode(file);
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = Separator(text),
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MissingField = CsvMissingFieldHandling.ReturnEmpty,
        });
        var columns = csv.Headers.Select((name, index) => (Name: name.Trim().ToLowerInvariant(), Index: index)).ToLookup(column => column.Name, column => column.Index);
        var places = Names.ToDictionary(column => column.Key, column => column.Value.SelectMany(known => columns[known]).Select(index => (int?)index).FirstOrDefault());
        if (places["name"] is null && places["first"] is null && places["last"] is null)
        {
            throw new FormatException("The first line has no column for the name.");
        }

        while (csv.Read())
        {
            var name = At("name") ?? string.Join(' ', new[] { At("first"), At("last") }.Where(part => part is not null));
            var emails = (At("email") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            yield return new Row((int)csv.LineNumber, new ProviderForm
            {
                Name = name,
                Email = emails.FirstOrDefault(),
                OtherEmails = string.Join('\n', emails.Skip(1)),
                Practice = At("practice"),
                Specialty = At("specialty"),
                Credentials = At("credentials"),
                Phone = At("phone"),
                Address = At("address"),
                Website = At("website"),
                Note = At("note"),
            });
        }

        string? At(string column) => places[column] is { } index ? ProviderForm.Clean(csv.GetString(index)) : null;
    }

    /// <summary>A byte order mark wins; else UTF-8 when the bytes are, else what Excel writes on Windows.</summary>
    private static string Decode(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(file.ToArray()), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file.Span);
        }
    }

    /// <summary>Whichever of comma, semicolon and tab the first line has most of.</summary>
    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        return ",;\t".MaxBy(separator => first.Count(character => character == separator));
    }
}
