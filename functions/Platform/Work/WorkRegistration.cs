using Microsoft.EntityFrameworkCore.Diagnostics;
using ReferralOutlook.Platform.Hosting;

namespace ReferralOutlook.Platform.Work;

internal static class WorkRegistration
{
    public static void AddWork(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<WorkOptions>().BindConfiguration("Work").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Leases>();
        builder.Services.AddSingleton<SideBySide>();
        builder.Services.AddSingleton<Nudges>();
        builder.Services.AddSingleton<IInterceptor, NudgeOnNewEffects>();
        builder.Services.AddHostedService<NudgeRunner>();
        builder.Services.AddTimedWork<CarryOutEffects>();
        builder.Services.AddTimedWork<Housekeeping>();
        builder.Services.AddSingleton(services => new NudgeAnswer(Nudges.Work.Effects, (practice, cancellation) => services.GetRequiredService<CarryOutEffects>().ForPracticeAsync(practice, cancellation)));
    }
}
