using System.Net;

namespace ReferralOutlook.Platform.Hosting.CheckConfiguration;

/// <summary>Whether Microsoft Graph and Outlook can reach this program: the address is public https, and answers the webhook's handshake.</summary>
internal static class CheckAddress
{
    private const string Subject = "Public address";

    public static async IAsyncEnumerable<Finding> FindAsync(HostingOptions hosting, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (hosting.PublicAddress is not { } address)
        {
            yield return Finding.Note(Subject, "none is set, so mail is looked for each minute instead of at once. Set Hosting__PublicAddress to the https address of this program.");
            yield break;
        }

        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
        {
            yield return Finding.Missing(Subject, "it is not https, and Microsoft Graph sends notifications nowhere else. Set Hosting__PublicAddress to an https address.");
            yield break;
        }

        if (address.IsLoopback)
        {
            yield return Finding.Note(Subject, "it is this machine itself: good for the sandbox and for sideloading, out of reach for Microsoft 365.");
            yield break;
        }

        yield return await HandshakeAsync(address, cancellation)
            ? Finding.Ok(Subject, $"https://{address.Authority} answers the webhook's handshake.")
            : Finding.Note(Subject, $"https://{address.Authority} does not answer as this program now. Start it there, with a certificate that is trusted, and check again.");
    }

    private static async Task<bool> HandshakeAsync(Uri address, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            using var answer = await http.PostAsync(new Uri(address, "/webhooks/graph?validationToken=check"), null, cancellation);
            return answer.StatusCode == HttpStatusCode.OK && await answer.Content.ReadAsStringAsync(cancellation) == "check";
        }
        catch (Exception problem) when (problem is HttpRequestException || (problem is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }
}
