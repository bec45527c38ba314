using ReferralOutlook.Letters;
using ReferralOutlook.Meetings;
using ReferralOutlook.Outreach;
using ReferralOutlook.Pane;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Hosting.CheckConfiguration;
using ReferralOutlook.Platform.SignIn;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads;

namespace ReferralOutlook;

/// <summary>The program's table of contents.</summary>
public static class Product
{
    public static readonly Tables Tables = new(
        typeof(ProfileTable),
        typeof(ProviderTable),
        typeof(LetterTable), typeof(LetterBundleTable), typeof(TemplateCopyTable), typeof(LetterPictureTable), typeof(GuardOverrideTable),
        typeof(MeetingTable), typeof(MeetingOutcomeTable),
        typeof(ThreadTable), typeof(ProviderFilingTable), typeof(ComposedMailTable),
        typeof(EffectTable), typeof(LeaseTable));

    /// <param name="adjust">What a test or the sandbox changes: addresses, the clock.</param>
    public static WebApplicationBuilder Configure(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Product).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        if (!CustomHandler.IsOn)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        adjust?.Invoke(builder);
        builder.AddHosting();
        builder.AddStorage(Tables);
        builder.AddSignIn();
        builder.AddGraph();
        builder.AddWork();
        builder.AddPractice();
        builder.AddLetters();
        builder.AddMeetings();
        builder.Services.AddTimedWork<PlanWhatIsDue>();
        builder.AddThreads();
        builder.AddPane();
        return builder;
    }

    /// <summary>The program, its database brought to the present schema.</summary>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var app = Configure(args, adjust).Build();
        await app.MigrateAsync(CancellationToken.None);
        app.UseExceptionHandler();
        app.UseResponseCompression();
        app.UseRequestLocalization(Languages.Known);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHosting();
        app.MapPractice();
        app.MapProviders();
        app.MapLetters();
        app.MapMeetings();
        app.MapThreads();
        app.MapPane();
        return app;
    }

    /// <summary>check: says what this configuration lacks; starts nothing and leaves the database as it is.</summary>
    public static async Task<int> CheckAsync(string[] args, TextWriter output, CancellationToken cancellation, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = Configure([], adjust);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        return await CheckCommand.RunAsync(app.Services, args, output, cancellation);
    }
}
