using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Threads;

internal static class ThreadEndpoints
{
    public static void AddThreads(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ThreadOptions>().BindConfiguration("Threads").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<TakeIn>();
        builder.Services.AddSingleton<HerMoves>();
        builder.Services.AddTimedWork<SyncMailboxes>();
        builder.Services.AddTimedWork<RenewSubscriptions>();
        builder.Services.AddSingleton<IEffectHandler, FileMail>();
        builder.Services.AddSingleton<IEffectHandler, UnfileMail>();
        builder.Services.AddSingleton<IEffectHandler, TrackMail>();
        builder.Services.AddSingleton<IEffectHandler, TrackByHand>();
        builder.Services.AddSingleton<IEffectHandler, LookBack>();
        builder.Services.AddSingleton<IEffectHandler, RenameFolder>();
        builder.Services.AddSingleton(services => new NudgeAnswer(Nudges.Work.Look, (practice, cancellation) => services.GetRequiredService<SyncMailboxes>().ForPracticeAsync(practice, cancellation)));
        builder.Services.AddSingleton(services => new NudgeAnswer(Nudges.Work.Resubscribe, (practice, cancellation) => services.GetRequiredService<RenewSubscriptions>().ForPracticeAsync(practice, cancellation)));
    }

    public static void MapThreads(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/webhooks/graph", Notifications.HandleAsync).AllowAnonymous().DisableAntiforgery();
        var threads = routes.MapGroup("/addin/threads").RequirePractice();
        threads.MapPost("/whose", ChooseProvider.FindAsync);
        threads.MapPost("/choose", ChooseProvider.HandleAsync);
        threads.MapPost("/{id:guid}/undo", UndoFiling.HandleAsync);
        threads.MapPost("/{id:guid}/not-theirs", NotTheirs.HandleAsync);
        threads.MapPost("/{id:guid}/track-again", TrackAgain.HandleAsync);
        threads.MapPost("/{id:guid}/split", SplitThread.HandleAsync);
        threads.MapPost("/{id:guid}/join", JoinThreads.HandleAsync);
        threads.MapPost("/{id:guid}/log", AddNote.HandleAsync);
        var offers = routes.MapGroup("/addin/offers").RequirePractice();
        offers.MapPost("/{id:guid}/accept", DecideOffer.AcceptAsync);
        offers.MapPost("/{id:guid}/dismiss", DecideOffer.DismissAsync);
        routes.MapGroup("/addin/providers").RequirePractice().MapPost("/read-signature", ReadSignature.HandleAsync);
    }
}
