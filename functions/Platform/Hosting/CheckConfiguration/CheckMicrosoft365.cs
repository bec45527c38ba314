using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.SignIn;

namespace ReferralOutlook.Platform.Hosting.CheckConfiguration;

/// <summary>Whether Entra answers, gives this app a token, and Graph takes it; and what the token allows beside what is needed. Only reads.</summary>
internal static partial class CheckMicrosoft365
{
    private const string Permissions = "Permissions";

    /// <summary>The least that works (README, In a real tenant). The first three can also be given in Exchange for single mailboxes; then the token does not name them.</summary>
    private static readonly string[] Needed = ["Mail.ReadWrite", "Calendars.ReadWrite", "MailboxSettings.ReadWrite", "Files.ReadWrite.AppFolder"];

    public static async IAsyncEnumerable<Finding> FindAsync(
        Credentials credentials, GraphOptions graph, SignInOptions signIn, Guid? tenant, string? mailbox, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        var authority = await AuthorityAsync(http, signIn, cancellation);
        yield return authority;
        if (authority.Kind == FindingKind.Missing || tenant is null) yield break;
        var (token, refused) = await TokenAsync(credentials, tenant.Value, cancellation);
        if (token is null)
        {
            yield return refused!;
            yield break;
        }

        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var reached = await GraphAsync(http, graph, cancellation);
        yield return reached;
        if (reached.Kind == FindingKind.Missing) yield break;
        var seen = mailbox is null ? null : await MailboxAsync(http, graph, mailbox, cancellation);
        if (seen is not null) yield return seen;
        foreach (var finding in Granted(token, isMailboxRead: seen?.Kind == FindingKind.Ok)) yield return finding;
    }

    private static async Task<Finding> AuthorityAsync(HttpClient http, SignInOptions signIn, CancellationToken cancellation)
    {
        const string Subject = "Sign-in service";
        var status = await StatusAsync(http, $"{signIn.Authority.ToString().TrimEnd('/')}/organizations/v2.0/.well-known/openid-configuration", cancellation);
        return status == HttpStatusCode.OK
            ? Finding.Ok(Subject, $"{signIn.Authority.Host} answers.")
            : Finding.Missing(Subject, $"{signIn.Authority.Host} {Said(status)}. Let this machine reach it over https, or correct SignIn__Authority.");
    }

    private static async Task<(string? Token, Finding? Refused)> TokenAsync(Credentials credentials, Guid tenant, CancellationToken cancellation)
    {
        try
        {
            return ((await credentials.App(tenant).GetTokenAsync(new TokenRequestContext(["https://graph.microsoft.com/.default"]), cancellation)).Token, null);
        }
        catch (Exception problem) when (problem is AuthenticationFailedException or ArgumentException)
        {
            // The code alone: the sentence around it may quote the request.
            var code = EntraCode().Match(problem.ToString());
            return (null, Finding.Missing("Sign-in of the program", (code.Success ? code.Value : "") switch
            {
                "AADSTS700016" => "the tenant does not know this app (AADSTS700016). Check Graph__ClientId, and let an administrator consent to the app in this tenant.",
                "AADSTS7000215" => "the client secret is wrong (AADSTS7000215). Set Graph__ClientSecret to the secret's value, not its id.",
                "AADSTS7000222" => "the client secret has ended (AADSTS7000222). Make a new one and set Graph__ClientSecret.",
                "AADSTS90002" => "there is no such tenant (AADSTS90002). Check the tenant's id.",
                "" => "no token was given, and no reason either. Check Graph__ClientId and the credential.",
                var other => $"no token was given ({other}). Look the code up at https://login.microsoftonline.com/error.",
            }));
        }
    }

    /// <summary>The app's own list of subscriptions needs no permission.</summary>
    private static async Task<Finding> GraphAsync(HttpClient http, GraphOptions graph, CancellationToken cancellation)
    {
        const string Subject = "Microsoft Graph";
        var status = await StatusAsync(http, $"{graph.BaseUrl.ToString().TrimEnd('/')}/subscriptions", cancellation);
        return status == HttpStatusCode.OK
            ? Finding.Ok(Subject, $"{graph.BaseUrl.Host} takes the program's token.")
            : Finding.Missing(Subject, $"{graph.BaseUrl.Host} {Said(status)}. Let this machine reach it over https, or correct Graph__BaseUrl.");
    }

    private static async Task<Finding> MailboxAsync(HttpClient http, GraphOptions graph, string mailbox, CancellationToken cancellation)
    {
        const string Subject = "Mailbox";
        var status = await StatusAsync(http, $"{graph.BaseUrl.ToString().TrimEnd('/')}/users/{Uri.EscapeDataString(mailbox)}/mailFolders/inbox?$select=id", cancellation);
        return status switch
        {
            HttpStatusCode.OK => Finding.Ok(Subject, "the program can read it."),
            HttpStatusCode.NotFound => Finding.Missing(Subject, "there is none of that address in this tenant, or it has no Exchange Online license."),
            HttpStatusCode.Forbidden => Finding.Missing(Subject, "the program may not read it. Grant Mail.ReadWrite, or take the mailbox into the management scope; a change in Exchange takes up to two hours."),
            _ => Finding.Missing(Subject, $"Microsoft Graph {Said(status)}. Try again in a minute."),
        };
    }

    private static IEnumerable<Finding> Granted(string token, bool isMailboxRead)
    {
        var roles = new JsonWebToken(token).Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var permission in Needed.Where(needed => !roles.Contains(needed)))
        {
            yield return permission.StartsWith("Files", StringComparison.Ordinal) || !isMailboxRead
                ? Finding.Missing(Permissions, $"{permission} is not granted. Add it as an application permission of Microsoft Graph and let an administrator consent{(permission.StartsWith("Files", StringComparison.Ordinal) ? "" : "; if it was given in Exchange for one mailbox, say --mailbox ADDRESS")}.")
                : Finding.Note(Permissions, $"{permission} is not granted for the whole tenant, as it should be; Test-ServicePrincipalAuthorization says whether Exchange grants it for this mailbox.");
        }

        var more = roles.Except(Needed, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (more.Count > 0) yield return Finding.Note(Permissions, $"granted and not needed: {string.Join(", ", more)}. Take them away.");
        if (Needed.Where(needed => !needed.StartsWith("Files", StringComparison.Ordinal)).Any(roles.Contains))
            yield return Finding.Note(Permissions, "mail and calendar of the whole tenant are open to this app. Limit it to her mailbox in Exchange (README, In a real tenant).");
        if (Needed.All(roles.Contains)) yield return Finding.Ok(Permissions, "all that are needed are granted.");
    }

    /// <returns>Null when no answer came.</returns>
    private static async Task<HttpStatusCode?> StatusAsync(HttpClient http, string address, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(address), cancellation);
            return answer.StatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or UriFormatException or NotSupportedException || (problem is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    private static string Said(HttpStatusCode? status) => status is null ? "does not answer" : $"answered {(int)status}";

    [GeneratedRegex("AADSTS[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex EntraCode();
}
