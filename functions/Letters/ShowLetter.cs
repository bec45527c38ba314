using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;

namespace ReferralOutlook.Letters;

/// <summary>GET /addin/letters/{id}: how far the letter is; the pane asks again while it is being written.</summary>
internal static class ShowLetter
{
    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, CancellationToken cancellation)
    {
        var found = await (from letter in db.Letters.AsNoTracking()
                           join provider in db.Set<Providers.Provider>() on letter.ProviderId equals provider.Id
                           where letter.Id == id
                           select new { letter.DraftId, letter.EwsId, letter.Kind, ProviderId = provider.Id, provider.Name }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Answer.NotThere();
        }

        var stuck = await db.Effects.AsNoTracking().FirstOrDefaultAsync(effect => effect.Subject == id && effect.Kind == PutInDrafts.EffectKind && effect.State == EffectState.Parked, cancellation);
        var state = found.DraftId is not null ? LetterState.InOutlook : stuck is not null ? LetterState.Stuck : LetterState.Writing;
        return Answer.Show<LetterStarted>(new LetterStartedModel(id, found.ProviderId, found.Name, LetterKinds.Label(found.Kind), state, found.EwsId, stuck?.Id, stuck?.Reason));
    }
}
