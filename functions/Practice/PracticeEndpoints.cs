namespace ReferralOutlook.Practice;

internal static class PracticeEndpoints
{
    public static void AddPractice(this WebApplicationBuilder builder) => builder.Services.AddScoped<SignedIn>();

    public static void MapPractice(this IEndpointRouteBuilder routes)
    {
        var practice = routes.MapGroup("/addin/practice").RequirePractice();
        practice.MapGet("/", ShowPractice.Handle);
        practice.MapPost("/", SavePractice.HandleAsync);
    }
}
