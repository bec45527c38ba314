using Microsoft.AspNetCore.Http.Features;
using ReferralOutlook.AddIn;
using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>
/// POST /addin/letters/pictures/{place}: the logo or signature that she chose in the pane goes into her OneDrive, checked like one that is found there. The multipart form holds
/// the file under the name of its <see cref="PicturePlace"/>. A refused one leaves everything as it was.
/// </summary>
internal static class UsePicture
{
    /// <summary>The file and what the form writes around it.</summary>
    private const long LargestForm = PictureFile.LargestFile + (64 << 10);

    public static async Task<IResult> HandleAsync(
        string place, HttpRequest request, ReferralDb db, SignedIn signedIn, LetterTemplates templates, MyPictures pictures, IMicrosoft365 microsoft365, CancellationToken cancellation)
    {
        if (MyPictures.Find(place) is not { } chosen)
        {
            return Answer.NotThere();
        }

        var (picture, refusal) = await ReadAsync(request, chosen, cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        try
        {
            await pictures.UseAsync(db, signedIn.Profile, chosen, picture, cancellation);
        }
        catch (Microsoft365BusyException)
        {
            // Its own words promise that it is tried again by itself, which only effects are.
            return Answer.Say(StatusCodes.Status503ServiceUnavailable, Texts.Current.PictureNotTaken, Texts.Current.PictureNotTakenDetail);
        }

        return await MyTemplates.ShowAsync(db, signedIn.Profile, templates, pictures, microsoft365, cancellation, Texts.Current.PictureUsed(MyTemplates.ChoiceOf(chosen)));
    }

    /// <summary>A form that says it is too long is refused before any of it is read; one that says nothing is cut off.</summary>
    private static async Task<(ReadOnlyMemory<byte> Picture, IResult? Refusal)> ReadAsync(HttpRequest request, PicturePlace place, CancellationToken cancellation)
    {
        if (request.ContentLength > LargestForm)
        {
            return (default, TooLarge(place));
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestForm;
        }

        try
        {
            if (!request.HasFormContentType || (await request.ReadFormAsync(cancellation)).Files[place.ToString()] is not { } file)
            {
                return (default, Refuse(StatusCodes.Status422UnprocessableEntity, Texts.Current.NoPictureChosen, place, Texts.Current.ChooseAPicture));
            }

            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancellation);
            var bytes = content.ToArray();
            return (bytes, PictureFile.Problem(bytes) is { } problem ? Refuse(StatusCodes.Status422UnprocessableEntity, Texts.Current.PictureRefused, place, $"{file.FileName} {problem}") : null);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, TooLarge(place));
        }
        catch (Exception broken) when (broken is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The form breaks off.", broken);
        }
    }

    private static IResult TooLarge(PicturePlace place) =>
        Refuse(StatusCodes.Status413PayloadTooLarge, Texts.Current.PictureRefused, place, $"{Texts.Current.ThisPicture} {PictureFile.TooLarge}");

    private static IResult Refuse(int status, string title, PicturePlace place, string why) =>
        Answer.Say(status, title, Texts.Current.PicturesAsBefore, [new FieldProblem(place.ToString(), why)]);
}
