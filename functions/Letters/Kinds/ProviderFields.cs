using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>The fields of practice that letters are written for (FEATURES A5, A7).</summary>
public enum ProviderField
{
    PhysicalTherapy, Chiropractic, WomensHealth, Dermatology, PrimaryCare, Orthopedics, MentalHealth, Dentistry, Acupuncture, Training, Other,
}

/// <summary>What a provider's specialty and credentials say of how to write to them.</summary>
internal static class ProviderFields
{
    private static readonly (ProviderField Field, string[] Words)[] Known =
    [
        (ProviderField.PhysicalTherapy, ["physical therap", "physio", "occupational therap", "hand therap"]),
        (ProviderField.Chiropractic, ["chiropract"]),
        (ProviderField.WomensHealth, ["ob-gyn", "obgyn", "ob/gyn", "gynecolog", "gynaecolog", "obstetric", "midwi", "doula", "women", "lactation"]),
        (ProviderField.Dermatology, ["dermatolog"]),
        (ProviderField.Orthopedics, ["orthop", "sports med", "podiatr", "rheumat", "pain", "osteopath", "physiatr"]),
        (ProviderField.MentalHealth, ["psych", "counsel", "mental"]),
        (ProviderField.Dentistry, ["dent", "orthodon"]),
        (ProviderField.Acupuncture, ["acupunct", "naturopath"]),
        (ProviderField.Training, ["trainer", "yoga", "pilates", "coach", "aerobic", "fitness"]),
        (ProviderField.PrimaryCare, ["family", "general pract", "primary", "internal med", "internist", "geriatric", "pediatric"]),
    ];

    private static readonly string[] PhysicianWords = ["physician", "surgeon", "ob-gyn", "obgyn", "gynecolog", "dermatolog", "orthop", "sports med", "neurolog", "oncolog", "rheumat", "psychiatr", "osteopath", "general pract", "family", "internal med", "internist", "pain", "dentist"];

    /// <summary>After these letters a person is addressed as Doctor.</summary>
    private static readonly HashSet<string> Doctors = new(StringComparer.OrdinalIgnoreCase) { "MD", "DO", "DC", "DDS", "DMD", "DPM", "ND", "NMD", "OD", "PHD", "PSYD", "DPT", "DACM", "DAOM", "EDD" };
    private static readonly HashSet<string> Physicians = new(StringComparer.OrdinalIgnoreCase) { "MD", "DO", "DDS", "DMD", "DPM" };

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase) { "Dr", "Doctor", "Prof", "Professor", "Mr", "Mrs", "Ms", "Mx", "Dra", "ד״ר", "ד\"ר", "دكتور", "دكتورة", "د" };

    public static ProviderField Of(string? specialty) =>
        Known.FirstOrDefault(known => Has(specialty, known.Words), (ProviderField.Other, [])).Item1;

    public static Audience AudienceOf(Provider? provider) =>
        provider is null || Letters(provider.Credentials).Any(Physicians.Contains) || Has(provider.Specialty, PhysicianWords) ? Audience.Physician : Audience.OtherProvider;

    /// <summary>"Dr. Anna Lee": her own title stays, one is added where the credentials carry it.</summary>
    public static string Salutation(Provider provider) =>
        !HasTitle(provider.Name) && Letters(provider.Credentials).Any(Doctors.Contains) ? $"Dr. {provider.Name}" : provider.Name;

    /// <summary>"Anna Lee, MD" as on an envelope. A title is not said twice.</summary>
    public static string Addressee(Provider provider) =>
        provider.Credentials is { Length: > 0 } credentials && !HasTitle(provider.Name) ? $"{provider.Name}, {credentials}" : provider.Name;

    /// <summary>"Dr. Lee", "Dra Ruiz", and titles in other scripts; an initial such as "J." is none.</summary>
    private static bool HasTitle(string name) => name.Split([' ', '.'], 2, StringSplitOptions.RemoveEmptyEntries) is [var first, _] && Titles.Contains(first);

    private static IEnumerable<string> Letters(string? credentials) =>
        (credentials ?? "").Replace(".", "", StringComparison.Ordinal).Split([',', ' ', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Has(string? specialty, string[] words) => specialty is not null && words.Any(word => specialty.Contains(word, StringComparison.OrdinalIgnoreCase));
}
