using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Bench.Word;

/// <summary>Values for 1,000 letters and a report, pictures, and a style sheet of Word's size; always the same.</summary>
internal static class BenchData
{
    public const int Letters = 1_000;
    private static readonly string[] First = ["Anna", "Jörg", "Maria", "Zoë", "Peter", "Łukasz", "Eva", "Tom"];
    private static readonly string[] Last = ["Müller", "Smith & Sons", "O'Brien", "Weiß", "Nguyen", "Kowalski", "Yılmaz", "Berg"];

    public static string Styles { get; } = $"<w:styles {BenchTemplates.Spaces}><w:latentStyles w:count=\"376\">{string.Concat(Enumerable.Range(0, 376).Select(at => $"<w:lsdException w:name=\"Latent Style {at}\" w:semiHidden=\"1\" w:uiPriority=\"{at % 99}\" w:unhideWhenUsed=\"1\"/>"))}</w:latentStyles><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/></w:style>{string.Concat(((string[])["Heading1", "ListParagraph"]).Select(id => $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/><w:basedOn w:val=\"Normal\"/></w:style>"))}</w:styles>";

    public static JsonArray LetterRecords()
    {
        var random = new Random(4711);
        string Person() => $"{First[random.Next(First.Length)]} {Last[random.Next(Last.Length)]}";
        return new([.. Enumerable.Range(1, Letters).Select(at => Common(at, new JsonObject
        {
            ["caseNumber"] = $"R-{10_000 + at}", ["dueDate"] = "17 March 2026", ["letterDate"] = "1 March 2026", ["recipientTitle"] = "Dr.", ["recipientName"] = $"{Person()} {at}", ["street"] = $"Lindenweg {random.Next(200)}",
            ["zip"] = random.Next(10_000, 99_999).ToString(CultureInfo.InvariantCulture), ["city"] = "Köln", ["salutation"] = "Dear " + Person(), ["subject"] = $"Progress of reference {at} over eight weeks", ["periodFrom"] = "1 January", ["periodTo"] = "28 February",
            ["amount"] = "8 sessions", ["amountWords"] = "eight of eight planned", ["iban"] = "twice a week", ["showReminder"] = at % 2 == 1, ["reminderFee"] = "the end of the month", ["contactName"] = Person(), ["contactPhone"] = "555 0100", ["contactEmail"] = $"team{at % 90}@example.org", ["signName"] = Person(), ["signTitle"] = "Licensed Massage Therapist",
        }))]);
    }

    public static JsonObject ReportRecord()
    {
        var random = new Random(4712);
        var record = Common(7, new JsonObject { ["showFindings"] = true, ["showMeasures"] = false });
        for (var field = 1; field <= 54; field++) record[BenchTemplates.ReportField(field)] = $"Value {field} {First[random.Next(First.Length)]} {random.Next(100_000)}";
        record["items"] = new JsonArray([.. Enumerable.Range(1, 12).Select(at => new JsonObject { ["no"] = $"{at}", ["date"] = $"{at} February", ["treatment"] = $"Treatment {at} with {Last[random.Next(Last.Length)]}", ["minutes"] = $"{random.Next(30, 90)}", ["before"] = $"{random.Next(5, 10)}/10", ["after"] = $"{random.Next(0, 5)}/10" })]);
        record["bullets"] = new JsonArray([.. Enumerable.Range(1, 5).Select(at => new JsonObject { ["text"] = $"Step {at}: {Last[random.Next(Last.Length)]} walks {random.Next(1000)} steps" })]);
        return record;
    }

    /// <summary>A true PNG that does not compress: random pixels.</summary>
    public static byte[] Png(int width, int height, int seed)
    {
        var random = new Random(seed);
        using var pixels = new MemoryStream();
        using (var deflate = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
            for (var row = 0; row < height; row++)
            {
                var line = new byte[1 + (width * 3)];
                for (var at = 1; at < line.Length; at++) line[at] = (byte)(random.Next(100) < 55 ? random.Next(256) : 90);
                line[0] = 0;
                deflate.Write(line);
            }
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "IDAT"u8, pixels.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    public static void Save(JsonNode node, string path) => File.WriteAllText(path, node.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    private static JsonObject Common(int at, JsonObject record)
    {
        (record["orgName"], record["orgAddress"], record["orgPhone"]) = ("Harbour Massage <North>", "1 Main Street, Springfield", "555 0101");
        (record["docRef"], record["footerNote"]) = ($"REF-2026-{at:00000}", "Confidential: for the addressee only");
        return record;
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] content = [.. type, .. data];
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Platform.Word.Crc32.Update(0, content));
        png.Write(number);
    }
}
