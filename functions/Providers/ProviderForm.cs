using System.Globalization;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Providers;

/// <summary>A provider as typed (the fields of <see cref="ProviderFields"/>), and what is wrong with it.</summary>
public sealed record ProviderForm
{
    public string? Name { get; init; }
    public string? Credentials { get; init; }
    public string? Practice { get; init; }
    public string? Specialty { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? OtherEmails { get; init; }
    public string? Address { get; init; }
    public string? Website { get; init; }
    public string? MetAt { get; init; }
    public string? Note { get; init; }
    public string? Version { get; init; }
    public string? InternetMessageId { get; init; }

    public ProviderDetails Details() => new(
        Clean(Name) ?? "", Clean(Credentials), Clean(Practice), Clean(Specialty), Clean(Phone), Clean(Address), Clean(Website), Clean(MetAt), Clean(Note));

    /// <summary>All addresses, folded, the first one first.</summary>
    public IReadOnlyList<string> Addresses() =>
        [.. $"{Email}\n{OtherEmails}".Split(['\n', '\r', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(MailText.FoldAddress).Distinct()];

    public IEnumerable<FieldProblem> Problems()
    {
        if (Clean(Name) is null)
        {
            yield return new(nameof(Name), "A name is needed.");
        }

        foreach (var (field, text, most) in new[]
        {
            (nameof(Name), Name, 200), (nameof(Credentials), Credentials, 200), (nameof(Practice), Practice, 200), (nameof(Specialty), Specialty, 100), (nameof(Phone), Phone, 60),
            (nameof(Address), Address, 500), (nameof(Website), Website, 500), (nameof(MetAt), MetAt, 200), (nameof(Note), Note, 4000),
        })
        {
            if (text?.Trim().Length > most)
            {
                yield return new(field, string.Create(CultureInfo.InvariantCulture, $"At most {most} characters."));
            }
        }

        if (Clean(Email) is { } email && !LooksLikeAddress(MailText.FoldAddress(email)))
        {
            yield return new(nameof(Email), "This does not look like an email address.");
        }

        if ((OtherEmails ?? "").Split('\n').Any(line => Clean(line) is { } other && !LooksLikeAddress(MailText.FoldAddress(other))))
        {
            yield return new(nameof(OtherEmails), "One address a line, please.");
        }
    }

    public static bool LooksLikeAddress(string folded)
    {
        var at = folded.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == folded.LastIndexOf('@') && folded.Length <= 320 && folded.LastIndexOf('.') > at + 1 && folded[^1] != '.' && !folded.Any(char.IsWhiteSpace);
    }

    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
