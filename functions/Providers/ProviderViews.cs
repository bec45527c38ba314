using System.Globalization;
using ReferralOutlook.AddIn.Providers;

namespace ReferralOutlook.Providers;

/// <summary>A provider as the pane shows it.</summary>
internal static class ProviderViews
{
    public static ProviderHeadModel Head(Provider provider, DateOnly today) => new(
        provider.Id, provider.Name, provider.Credentials, provider.Office, provider.Specialty, ToView(provider.Stage),
        [.. Stages.From(provider).Where(stage => stage != Stage.Parked).Select(ToView)],
        Next(provider, today), provider.IsActive, provider.LookAgainOn, provider.OptedOutAt is not null);

    public static NextStep? Next(Provider provider, DateOnly today) =>
        provider.NextStep is { } step ? new NextStep(step, provider.NextStepDue, provider.NextStepDue < today) : null;

    public static ProviderFields Fields(Provider provider, IReadOnlyList<string> addresses) => new(
        provider.Name, provider.Credentials, provider.Office, provider.Specialty, provider.Phone, addresses.Count > 0 ? addresses[0] : null, string.Join('\n', addresses.Skip(1)),
        provider.PostalAddress, provider.Website, provider.MetAt, provider.Note);

    public static ProviderHit Hit(Provider provider) => new(provider.Id, provider.Name, provider.Office, ToView(provider.Stage));

    public static string Version(Provider provider) => provider.Version.ToString(CultureInfo.InvariantCulture);

    public static ProviderStage ToView(Stage stage) => Enum.Parse<ProviderStage>(stage.ToString());
}
