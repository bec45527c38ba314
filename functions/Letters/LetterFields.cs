using System.Globalization;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>The pictures of her letters; left out where there is none.</summary>
public sealed record LetterPictures(WordImage? Logo, WordImage? Signature)
{
    public static LetterPictures None { get; } = new(null, null);

    /// <summary>What they add to each letter, in bytes.</summary>
    public long Size => (Logo?.Bytes.Length ?? 0L) + (Signature?.Bytes.Length ?? 0L);
}

/// <summary>The fields that templates may name, ours and hers: the same names for every kind, empty where there is nothing. None of them is of a client.</summary>
internal static class LetterFields
{
    private const int LabelColumns = 2;
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static WordValues Of(LetterKind kind, Profile profile, Provider? provider, LetterInputs inputs, DateOnly today, LetterPictures pictures)
    {
        var services = LetterClaims.Services(profile, today);
        return new()
        {
            ["title"] = kind.Label,
            ["date"] = today,
            ["provider"] = OfProvider(provider),
            ["me"] = OfPractice(profile, services, today, pictures),
            ["office"] = OfOffice(profile),
            ["offers"] = OfTopics(kind, services),
            ["training"] = Record(ServiceTopics.All, topic => topic.Training(profile.Facts, today)),
            ["coverage"] = OfCoverage(profile.Facts.Coverage),
            ["labels"] = Labels(Enumerable.Repeat(provider, kind.LabelRows * LabelColumns).OfType<Provider>(), inputs.HoldsRecords),
            // FEATURES A2, A20: without a yes there is no name to print.
            ["introducer"] = inputs.IntroducerAgreed ? inputs.Introducer : null,
            ["referred"] = inputs.HasReferred,
            ["records"] = inputs.HoldsRecords,
            ["wroteIt"] = inputs.WroteIt,
            ["day"] = inputs.Day,
            ["time"] = inputs.Time?.ToString("h:mm tt", English),
            ["replyBy"] = inputs.ReplyBy,
            ["note"] = inputs.Note, ["topic"] = inputs.Topic, ["place"] = inputs.Place, ["points"] = WordList.Of(PracticeFacts.Lines(inputs.Points)),
            ["citation"] = inputs.Citation, ["link"] = LinkTo(inputs.Link), ["why"] = inputs.WhyItMatters, ["news"] = inputs.News,
            ["condition"] = inputs.Condition, ["question"] = inputs.Question,
        };
    }

    /// <summary>Rows of two for sheets of labels, one label for each provider: <c>{{left.named}}</c>, <c>{{right.named}}</c>.</summary>
    public static WordList Labels(IEnumerable<Provider> providers, bool holdRecords) =>
        WordList.Of(providers.Chunk(LabelColumns), pair => new WordValues { ["left"] = OfLabel(pair[0], holdRecords), ["right"] = OfLabel(pair.ElementAtOrDefault(1), holdRecords) });

    /// <summary>The page that a QR code opens: where patients book, else her website; https only (FEATURES A72).</summary>
    public static string? Page(Profile profile) => Secure(profile.Facts.BookingLink) ?? Secure(profile.Website);

    private static WordValues OfProvider(Provider? provider) => new()
    {
        ["name"] = provider?.Name,
        ["named"] = provider is null ? null : ProviderFields.Addressee(provider),
        ["salutation"] = provider is null ? null : ProviderFields.Salutation(provider),
        ["credentials"] = provider?.Credentials,
        ["practice"] = provider?.Office,
        ["specialty"] = provider?.Specialty,
        ["address"] = provider?.PostalAddress,
        ["phone"] = provider?.Phone,
    };

    private static WordValues OfLabel(Provider? provider, bool holdsRecords)
    {
        var label = OfProvider(provider);
        label["mark"] = holdsRecords && provider is not null ? Envelopes.Mark : null;
        return label;
    }

    private static WordValues OfPractice(Profile profile, IReadOnlyList<string> services, DateOnly today, LetterPictures pictures) => new()
    {
        ["name"] = profile.TherapistName,
        ["named"] = CoverMail.Named(profile),
        ["credentials"] = profile.Credentials,
        ["practice"] = profile.PracticeName,
        ["phone"] = profile.Phone,
        ["mail"] = profile.MailAddress,
        ["website"] = Bare(profile.Website),
        ["address"] = profile.PostalAddress,
        ["addressLine"] = string.Join(", ", PracticeFacts.Lines(profile.PostalAddress)),
        ["contact"] = Joined(profile.Phone, profile.MailAddress, Bare(profile.Website)),
        ["services"] = WordList.Of(services),
        ["clients"] = WordList.Of(profile.Facts.ClientLines),
        ["since"] = profile.Facts.PractisingSince?.ToString(English),
        ["hours"] = profile.Facts.Hours,
        ["payment"] = WordList.Of(profile.Facts.PaymentLines),
        ["equipment"] = profile.Facts.Equipment,
        ["qualifications"] = WordList.Of(LetterClaims.Qualifications(profile, today), OfQualification),
        ["page"] = Bare(Page(profile)),
        ["qr"] = Page(profile) is { } page ? new WordQr(page) : WordValue.Empty,
        ["logo"] = pictures.Logo ?? WordValue.Empty,
        ["signature"] = pictures.Signature ?? WordValue.Empty,
    };

    private static WordValues OfOffice(Profile profile) => new()
    {
        ["phone"] = profile.Facts.OfficePhone ?? profile.Phone,
        ["fax"] = profile.Facts.Fax,
        ["link"] = LinkTo(profile.Facts.OfficeLink),
        ["byPhone"] = Joined(profile.Facts.OfficePhone ?? profile.Phone, profile.Facts.Fax is { } fax ? $"fax {fax}" : null),
    };

    private static WordValue OfQualification(Qualification held) => new WordValues
    {
        ["title"] = held.Title,
        ["number"] = held.Number,
        ["issuedBy"] = held.IssuedBy,
        ["until"] = held.ValidUntil,
    };

    private static WordValues OfTopics(LetterKind kind, IReadOnlyList<string> services)
    {
        var offers = Record(ServiceTopics.All, topic => topic.IsOffered(services));
        offers["any"] = kind.Topics.Any(topic => topic.IsOffered(services));
        return offers;
    }

    private static WordValues OfCoverage(Coverage? coverage) => new() { ["state"] = coverage?.State, ["asOf"] = coverage?.AsOf, ["text"] = WordList.Of(PracticeFacts.Lines(coverage?.Text)) };

    private static WordValues Record(IEnumerable<ServiceTopic> topics, Func<ServiceTopic, WordValue> value)
    {
        var record = new WordValues();
        foreach (var topic in topics)
        {
            record[topic.Name] = value(topic);
        }

        return record;
    }

    private static WordValue LinkTo(string? address) => Secure(address) is { } secure ? new WordLink(Bare(secure)!, secure) : WordValue.Empty;
    private static string? Secure(string? address) => address is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? address : null;
    private static string? Bare(string? address) => address?.Replace("https://", "", StringComparison.OrdinalIgnoreCase).TrimEnd('/');
    private static string Joined(params string?[] parts) => string.Join("  ·  ", parts.Where(part => part is { Length: > 0 }));
}
