using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>POST /addin/offers/{id}/accept and /dismiss: what was read in a mail goes into the record, or is not offered again.</summary>
internal static class DecideOffer
{
    public static async Task<IResult> AcceptAsync(Guid id, ReferralDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Offers.FindAsync([id], cancellation) is not { } offer)
        {
            return Answer.NotThere();
        }

        if (offer.State == OfferState.Open)
        {
            var provider = await db.Providers.SingleAsync(one => one.Id == offer.ProviderId, cancellation);
            if (offer.Field is OfferField.Address or OfferField.Contact)
            {
                if (await db.ProviderAddresses.AnyAsync(address => address.Address == offer.Value, cancellation) || (await db.SuppressedAsync([offer.Value], cancellation)).Count > 0)
                {
                    return Answer.Say(StatusCodes.Status409Conflict, "That address cannot be added", "It belongs to somebody on your list, or asked not to be written to. Nothing was changed.");
                }

                await AddAddressAsync(db, offer, clock.GetUtcNow(), cancellation);
            }
            else
            {
                Correct(db, provider, offer, clock.GetUtcNow());
            }

            offer.Accept(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
        }

        return Answer.GoTo($"/addin/threads/{offer.Message}");
    }

    public static async Task<IResult> DismissAsync(Guid id, ReferralDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Offers.FindAsync([id], cancellation) is not { } offer)
        {
            return Answer.NotThere();
        }

        if (offer.State == OfferState.Open)
        {
            offer.Dismiss(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
        }

        return Answer.GoTo($"/addin/threads/{offer.Message}");
    }

    private static async Task AddAddressAsync(ReferralDb db, Offer offer, DateTimeOffset now, CancellationToken cancellation)
    {
        var last = await db.ProviderAddresses.Where(address => address.ProviderId == offer.ProviderId).MaxAsync(address => (int?)address.Position, cancellation) ?? -1;
        db.Add(new ProviderAddress { Id = Guid.CreateVersion7(now), ProviderId = offer.ProviderId, Address = offer.Value, Person = offer.Person, Position = last + 1 });
        db.Add(Effect.Cause(AddProvider.LookBack, offer.ProviderId, now));
    }

    private static void Correct(ReferralDb db, Provider provider, Offer offer, DateTimeOffset now)
    {
        var name = provider.Name;
        var value = offer.Value;
        var known = new ProviderDetails(
            provider.Name, provider.Credentials, provider.Office, provider.Specialty, provider.Phone, provider.PostalAddress, provider.Website, provider.MetAt, provider.Note);
        provider.Describe(offer.Field switch
        {
            OfferField.Name => known with { Name = Fit(value, 200) },
            OfferField.Credentials => known with { Credentials = Fit(value, 200) },
            OfferField.Office => known with { Office = Fit(value, 200) },
            OfferField.Phone => known with { Phone = Fit(value, 60) },
            _ => known with { PostalAddress = value },
        });
        if (provider.Name != name && provider.FolderId is not null)
        {
            db.Add(Effect.Cause(EditProvider.RenameFolder, provider.Id, now));
        }
    }

    private static string Fit(string value, int most) => value.Length <= most ? value : value[..most];
}
