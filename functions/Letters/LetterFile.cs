using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>GET /addin/letters/{id}/file: a written letter, as the pane attaches it to a mail being written. From OneDrive, so that what she changed in Word is in it.</summary>
internal static class LetterFile
{
    public static async Task<IResult> HandleAsync(Guid id, ReferralDb db, SignedIn signedIn, IMicrosoft365 microsoft365, CancellationToken cancellation)
    {
        if (await db.Letters.AsNoTracking().SingleOrDefaultAsync(letter => letter.Id == id, cancellation) is not { } letter)
        {
            return Answer.NotThere();
        }

        try
        {
            if (letter.FileId is { } file)
            {
                return Answer.Show<LetterAttachment>(new LetterAttachmentModel(letter.FileName, await microsoft365.Drive(signedIn.Profile.Account).ReadAsync(file, cancellation)));
            }

            return letter.Document is { } document ? Answer.Show<LetterAttachment>(new LetterAttachmentModel(letter.FileName, document)) : Answer.NotThere();
        }
        catch (GoneFromMicrosoft365Exception)
        {
            return Answer.Say(StatusCodes.Status404NotFound, "The letter is not in your OneDrive any more", "Nothing was attached. Write it again from their page.");
        }
    }
}
