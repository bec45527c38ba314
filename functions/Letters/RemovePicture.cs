using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>POST /addin/letters/pictures/{place}/remove: letters are written without her logo or signature; OneDrive keeps the file in its recycle bin.</summary>
internal static class RemovePicture
{
    public static async Task<IResult> HandleAsync(
        string place, ReferralDb db, SignedIn signedIn, LetterTemplates templates, MyPictures pictures, IMicrosoft365 microsoft365, CancellationToken cancellation)
    {
        if (MyPictures.Find(place) is not { } chosen)
        {
            return Answer.NotThere();
        }

        try
        {
            await pictures.RemoveAsync(signedIn.Profile, chosen, cancellation);
        }
        catch (Microsoft365BusyException)
        {
            // Its own words promise that it is tried again by itself, which only effects are.
            return Answer.Say(StatusCodes.Status503ServiceUnavailable, Texts.Current.PictureNotRemoved, Texts.Current.PictureNotRemovedDetail);
        }

        await db.LetterPictures.Where(picture => picture.Place == chosen).ExecuteDeleteAsync(cancellation);
        return await MyTemplates.ShowAsync(db, signedIn.Profile, templates, pictures, microsoft365, cancellation, Texts.Current.PictureRemoved(MyTemplates.ChoiceOf(chosen)));
    }
}
