using ReferralOutlook.Practice;

namespace ReferralOutlook.Providers;

internal static class ProviderEndpoints
{
    public static void MapProviders(this IEndpointRouteBuilder routes)
    {
        var providers = routes.MapGroup("/addin/providers").RequirePractice();
        providers.MapGet("/new", AddProvider.Show);
        providers.MapGet("/capture", CaptureProvider.ShowAsync);
        providers.MapPost("/", AddProvider.HandleAsync);
        providers.MapPost("/search", SearchProviders.HandleAsync);
        providers.MapGet("/import", ImportProviders.Show);
        providers.MapPost("/import", ImportProviders.HandleAsync);
        providers.MapGet("/{id:guid}/edit", EditProvider.ShowAsync);
        providers.MapPost("/{id:guid}", EditProvider.HandleAsync);
        providers.MapPost("/{id:guid}/stage", ChangeStage.HandleAsync);
        providers.MapPost("/{id:guid}/park", ParkProvider.HandleAsync);
    }
}
