using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

internal static class LetterEndpoints
{
    public static void AddLetters(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LetterTemplates>();
        builder.Services.AddSingleton<MyPictures>();
        builder.Services.AddSingleton<IEffectHandler, PutInDrafts>();
        builder.Services.AddSingleton<IEffectHandler, SaveToOneDrive>();
        builder.Services.AddSingleton<IEffectHandler, MakePrintFile>();
        builder.Services.AddSingleton<IEffectHandler, MakePdf>();
        builder.Services.AddSingleton<IEffectHandler, PutTemplate>();
    }

    public static void MapLetters(this IEndpointRouteBuilder routes)
    {
        var letters = routes.MapGroup("/addin/letters").RequirePractice();
        letters.MapPost("/choose", ChooseLetter.HandleAsync);
        letters.MapGet("/sheets", ChooseLetter.ShowSheets);
        letters.MapPost("/ask", AskForLetter.HandleAsync);
        letters.MapPost("/", DraftLetter.HandleAsync);
        letters.MapGet("/{id:guid}", ShowLetter.HandleAsync);
        letters.MapPost("/{id:guid}/pdf", MakePdf.OfLetterAsync);
        letters.MapGet("/bundles/{id:guid}", ShowBundle.HandleAsync);
        letters.MapPost("/bundles/{id:guid}/pdf", MakePdf.OfBundleAsync);
        letters.MapGet("/many", WriteToMany.ShowAsync);
        letters.MapPost("/many/ask", WriteToMany.AskAsync);
        letters.MapPost("/many", WriteToMany.HandleAsync);
        letters.MapGet("/templates", MyTemplates.HandleAsync);
        letters.MapPost("/templates/{kind}/edit", MyTemplates.EditAsync);
        letters.MapPost("/templates/{kind}/preview", MyTemplates.PreviewAsync);
        letters.MapPost("/templates/{kind}/reset", MyTemplates.ResetAsync);
        letters.MapPost("/pictures/folder", MakePictureFolder.HandleAsync);
        letters.MapPost("/pictures/{place}", UsePicture.HandleAsync);
        letters.MapPost("/pictures/{place}/remove", RemovePicture.HandleAsync);
        letters.MapGet("/{id:guid}/file", LetterFile.HandleAsync);
    }
}
