using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>POST /addin/letters/pictures/folder: the folder for her logo and signature, so that she finds it in OneDrive.</summary>
internal static class MakePictureFolder
{
    public static async Task<IResult> HandleAsync(ReferralDb db, SignedIn signedIn, LetterTemplates templates, MyPictures pictures, IMicrosoft365 microsoft365, CancellationToken cancellation)
    {
        await microsoft365.Drive(signedIn.Profile.Account).EnsureFolderAsync(MyPictures.Folder, cancellation);
        return await MyTemplates.ShowAsync(db, signedIn.Profile, templates, pictures, microsoft365, cancellation);
    }
}
