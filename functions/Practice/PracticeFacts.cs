using System.Text.Json.Serialization;

namespace ReferralOutlook.Practice;

/// <summary>The paper that letters are printed on.</summary>
public enum Paper
{
    Letter,
    A4,
}

/// <summary>A licence, certificate or insurance she can show (FEATURES A80). It still counts on its last day; without one it does not end.</summary>
public sealed record Qualification(string Title, string? Number = null, string? IssuedBy = null, DateOnly? ValidUntil = null)
{
    public bool CountsOn(DateOnly day) => ValidUntil is not { } last || day <= last;
}

/// <summary>What she says insurance covers, in her words: the state it holds for and the day she checked it (FEATURES A75). All three or nothing.</summary>
public sealed record Coverage(string State, DateOnly AsOf, string Text);

/// <summary>What letters and sheets may say of the practice beyond name and address. Kept as one document with the profile; nothing is ever searched by it.</summary>
public sealed record PracticeFacts
{
    public static PracticeFacts None { get; } = new();

    public Paper Paper { get; init; }
    public IReadOnlyList<Qualification> Qualifications { get; init; } = [];

    /// <summary>Whom she helps, one kind of person a line (FEATURES A1, A10).</summary>
    public string? Clients { get; init; }

    /// <summary>The year in which she began to practise.</summary>
    public int? PractisingSince { get; init; }
    public string? Hours { get; init; }

    /// <summary>Fees, insurance plans and ways to pay, one a line (FEATURES A73).</summary>
    public string? Payment { get; init; }

    /// <summary>https; where referred patients book (FEATURES A72).</summary>
    public string? BookingLink { get; init; }

    /// <summary>https; a secure form for offices that refer (FEATURES A72, A74).</summary>
    public string? OfficeLink { get; init; }

    /// <summary>A line for offices only (FEATURES A74).</summary>
    public string? OfficePhone { get; init; }
    public string? Fax { get; init; }

    /// <summary>Articles she cites: author, year, title, journal, DOI; one a line (FEATURES A64).</summary>
    public string? Articles { get; init; }

    /// <summary>Equipment and brands: for her own templates, in none of ours (FEATURES A92).</summary>
    public string? Equipment { get; init; }
    public Coverage? Coverage { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> ClientLines => Lines(Clients);

    [JsonIgnore]
    public IReadOnlyList<string> PaymentLines => Lines(Payment);

    [JsonIgnore]
    public IReadOnlyList<string> ArticleLines => Lines(Articles);

    internal static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
