using Microsoft.AspNetCore.Localization;

namespace ReferralOutlook.Platform.Hosting;

/// <summary>Dates and numbers as her Outlook writes them (Accept-Language); words stay English until there are others.</summary>
internal static class Languages
{
    private static readonly string[] Names =
        ["en-US", "en-GB", "en-CA", "en-AU", "en-NZ", "en-IE", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-CA", "es-ES", "es-MX", "es-US", "it-IT", "nl-NL", "pt-BR", "pt-PT", "sv-SE", "da-DK", "nb-NO", "pl-PL", "ja-JP"];

    public static RequestLocalizationOptions Known { get; } = new RequestLocalizationOptions { ApplyCurrentCultureToResponseHeaders = true }
        .SetDefaultCulture(Names[0]).AddSupportedCultures(Names).AddSupportedUICultures(Names);

    static Languages() => Known.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
}
