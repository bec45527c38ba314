using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

internal static class LetterEndpoints
{
    public static void AddLetters(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IEffectHandler, PutInDrafts>();
        builder.Services.AddSingleton<IEffectHandler, SaveToOneDrive>();
    }

    public static void MapLetters(this IEndpointRouteBuilder routes)
    {
        var letters = routes.MapGroup("/addin/letters").RequirePractice();
        letters.MapPost("/", DraftLetter.HandleAsync);
        letters.MapGet("/{id:guid}", ShowLetter.HandleAsync);
        letters.MapGet("/{id:guid}/file", LetterFile.HandleAsync);
    }
}
