using System.Reflection;

namespace ReferralOutlook.AddIn.Threads;

/// <summary>GET /addin/launch-events.js: the script Outlook runs while a mail is written and sent.</summary>
public static class LaunchEventScript
{
    private static readonly Lazy<string> Script = new(Read);

    /// <summary>
    /// The script with the program's own address written in: classic Outlook on Windows runs it outside any page, where relative addresses
    /// do not work.
    /// </summary>
    /// <param name="origin">Scheme and host, for example <c>https://referrals.example</c>.</param>
    public static string For(string origin) => Script.Value.Replace("https://origin.invalid", origin.TrimEnd('/'), StringComparison.Ordinal);

    /// <summary>
    /// GET /.well-known/microsoft-officeaddins-allowed.json: lets that script ask for tokens and call the program from classic Outlook on Windows.
    /// </summary>
    public static string AllowedFor(string origin) => $$"""{ "allowed": ["{{origin.TrimEnd('/')}}/addin/launch-events.js"] }""";

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("launch-events.js")
            ?? throw new InvalidOperationException("The launch-event script is missing. Build addin/ with Node 20 or later installed.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
