using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.SignIn;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Practice;

/// <summary>Whose practice a request is about; filled by <see cref="RequirePracticeFilter"/> before the endpoint runs.</summary>
internal sealed class SignedIn
{
    private Profile? _profile;

    public Profile Profile
    {
        get => _profile ?? throw new InvalidOperationException("The endpoint lacks RequirePractice().");
        set => _profile = value;
    }

    public TimeZoneInfo Zone => Profile.Zone;
}

/// <summary>Finds the practice by the token's tenant and user, makes it at the first sign-in, and binds the unit of work to it.</summary>
internal sealed class RequirePracticeFilter(ReferralDb db, SignedIn signedIn, TimeProvider clock) : IEndpointFilter
{
    /// <summary>The browser's IANA zone, sent by the pane.</summary>
    private const string TimeZoneHeader = "X-Time-Zone";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.User.Account() is not { } account)
        {
            return Results.Unauthorized();
        }

        signedIn.Profile = await FindAsync(account, http.RequestAborted) ?? await StartAsync(account, http, http.RequestAborted);
        db.ActFor(signedIn.Profile.Id);
        // What a fragment shows is hers alone: no cache keeps it.
        http.Response.Headers.CacheControl = "no-store";
        return await next(context);
    }

    private Task<Profile?> FindAsync(AccountId account, CancellationToken cancellation) =>
        db.Profiles.SingleOrDefaultAsync(profile => profile.Tenant == account.Tenant && profile.User == account.User, cancellation);

    private async Task<Profile> StartAsync(AccountId account, HttpContext http, CancellationToken cancellation)
    {
        var address = http.User.FindFirst("email")?.Value ?? http.User.FindFirst("preferred_username")?.Value ?? "";
        var profile = Profile.Start(account, MailText.FoldAddress(address), http.User.FindFirst("name")?.Value, http.Request.Headers[TimeZoneHeader], clock.GetUtcNow());
        db.Add(profile);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return profile;
        }
        catch (DbUpdateException twice)
        {
            // Two first requests at once: the other one made it.
            db.ChangeTracker.Clear();
            return await FindAsync(account, cancellation) ?? throw new InvalidOperationException("The practice could not be made.", twice);
        }
    }
}

internal static class RequirePracticeExtension
{
    /// <summary>A valid bearer token of a user, and everything inside acts for that user's practice.</summary>
    public static RouteGroupBuilder RequirePractice(this RouteGroupBuilder group) =>
        group.RequireAuthorization().DisableAntiforgery().AddEndpointFilterFactory((_, next) => context =>
        {
            var filter = ActivatorUtilities.CreateInstance<RequirePracticeFilter>(context.HttpContext.RequestServices);
            return filter.InvokeAsync(context, next);
        });
}
