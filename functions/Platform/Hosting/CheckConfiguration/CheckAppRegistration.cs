using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.SignIn;

namespace ReferralOutlook.Platform.Hosting.CheckConfiguration;

/// <summary>What the settings themselves say of the app registration.</summary>
internal static class CheckAppRegistration
{
    public static IEnumerable<Finding> Find(GraphOptions graph, SignInOptions signIn, Guid? tenant)
    {
        yield return Application(graph, signIn);
        yield return Credential(graph);
        yield return tenant is null
            ? Finding.Missing("Tenant", "none is named. Set SignIn__Tenants__0 to the tenant's id (Entra admin center, Overview), or say --tenant ID.")
            : Finding.Ok("Tenant", signIn.Tenants.Count == 0 ? "named for this check. Every organization may sign in; SignIn__Tenants__0 would let only one in." : $"{signIn.Tenants.Count} may sign in.");
    }

    private static Finding Application(GraphOptions graph, SignInOptions signIn)
    {
        const string Subject = "App registration";
        if (!Guid.TryParse(graph.ClientId, out _)) return Finding.Missing(Subject, "Graph__ClientId is not an application id. Set it to the app registration's Application (client) ID.");
        return string.Equals(graph.ClientId, signIn.Audience, StringComparison.OrdinalIgnoreCase)
            ? Finding.Ok(Subject, "its id is set.")
            : Finding.Missing(Subject, "SignIn__Audience is not the same id as Graph__ClientId, so nobody could sign in. Set both to the Application (client) ID.");
    }

    private static Finding Credential(GraphOptions graph)
    {
        const string Subject = "Credential";
        return (graph.ClientSecret is { Length: > 0 }, graph.ManagedIdentity is { Length: > 0 }) switch
        {
            (false, false) => Finding.Missing(Subject, "there is none. Set Graph__ManagedIdentity (system, or the client id of a user-assigned identity that is a federated credential), or Graph__ClientSecret."),
            (true, true) => Finding.Note(Subject, "a client secret and a managed identity are set; the secret is used. Remove the one you do not mean."),
            (true, false) => Finding.Ok(Subject, "a client secret. It ends one day: note the date."),
            (false, true) => Finding.Ok(Subject, "a managed identity."),
        };
    }
}
