using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;

namespace ReferralOutlook.Providers;

/// <summary>GET /addin/providers/{id}/edit and POST /addin/providers/{id}: corrects what is known of a provider.</summary>
internal static class EditProvider
{
    /// <summary>Effect: the provider's mail folder takes the new name.</summary>
    public const string RenameFolder = "rename-folder";

    public static async Task<IResult> ShowAsync(Guid id, ReferralDb db, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([id], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        var addresses = await AddressesAsync(db, id, cancellation);
        return Answer.Show<AddIn.Providers.EditProvider>(
            new EditProviderModel(id, ProviderViews.Version(provider), ProviderViews.Fields(provider, addresses.ConvertAll(address => address.Address)), Specialties.All));
    }

    public static async Task<IResult> HandleAsync(Guid id, [FromForm] ProviderForm form, ReferralDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([id], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        var problems = form.Problems().ToList();
        if (problems.Count > 0)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Please check the marked fields", "Nothing was saved yet.", problems);
        }

        if (form.Version != ProviderViews.Version(provider))
        {
            return Answer.ChangedMeanwhile();
        }

        var wanted = form.Addresses();
        if (await db.ProviderAddresses.AnyAsync(address => wanted.Contains(address.Address) && address.ProviderId != id, cancellation))
        {
            return Answer.Say(StatusCodes.Status409Conflict, "That address belongs to somebody else on your list", "Nothing was saved yet.", [new FieldProblem(nameof(form.Email), "Used by another provider.")]);
        }

        if (provider.OptedOutAt is null && (await db.SuppressedAsync(wanted, cancellation)).Count > 0)
        {
            return Answer.Say(StatusCodes.Status409Conflict, "Somebody asked not to be written to at that address", "Nothing was saved yet.", [new FieldProblem(nameof(form.Email), "Asked for no more mail.")]);
        }

        var name = provider.Name;
        provider.Describe(form.Details());
        if (provider.Name != name && provider.FolderId is not null)
        {
            db.Add(Effect.Cause(RenameFolder, id, clock.GetUtcNow()));
        }

        await KeepAddressesAsync(db, id, wanted, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
        return Answer.GoTo($"/addin/providers/{id}");
    }

    private static async Task KeepAddressesAsync(ReferralDb db, Guid id, IReadOnlyList<string> wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        var present = await AddressesAsync(db, id, cancellation);
        db.RemoveRange(present.Where(address => !wanted.Contains(address.Address)));
        var added = wanted.Where(address => present.TrueForAll(there => there.Address != address)).ToList();
        db.AddRange(added.Select(address => new ProviderAddress { Id = Guid.CreateVersion7(now), ProviderId = id, Address = address, Position = wanted.ToList().IndexOf(address) }));
        if (added.Count > 0)
        {
            db.Add(Effect.Cause(AddProvider.LookBack, id, now));
        }
    }

    private static Task<List<ProviderAddress>> AddressesAsync(ReferralDb db, Guid id, CancellationToken cancellation) =>
        db.ProviderAddresses.Where(address => address.ProviderId == id).OrderBy(address => address.Position).ToListAsync(cancellation);
}
