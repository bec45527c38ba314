namespace ReferralOutlook.Platform.Graph;

internal static class GraphRegistration
{
    public static void AddGraph(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<GraphOptions>().BindConfiguration("Graph").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Credentials>();
        builder.Services.AddSingleton<IMicrosoft365, Microsoft365>();
    }
}
