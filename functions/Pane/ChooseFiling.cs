using ReferralOutlook.AddIn.Practice;
using ReferralOutlook.AddIn.Threads;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Pane;

/// <summary>POST /addin/providers/{id}/filing: how one provider's mail is filed, or her answer to whether filing should stop there. It concerns mail from now on.</summary>
internal static class ChooseFiling
{
    public sealed record Form
    {
        /// <summary>A <see cref="FilingChoice"/>, or empty for as usual.</summary>
        public string? Choice { get; init; }

        /// <summary>A <see cref="FilingAnswer"/>, when the question was answered.</summary>
        public string? Answer { get; init; }
    }

    public static async Task<IResult> HandleAsync(Guid id, [FromForm] Form form, ReferralDb db, CancellationToken cancellation)
    {
        if (await db.Providers.FindAsync([id], cancellation) is not { } provider)
        {
            return Answer.NotThere();
        }

        var filing = await db.FilingOfAsync(id, cancellation);
        var moves = filing.TakenOut;
        if (Enum.TryParse<FilingAnswer>(form.Answer, out var answer) && Enum.IsDefined(answer))
        {
            if (answer == FilingAnswer.Stop)
            {
                filing.Choose(Filing.Nothing);
            }
            else
            {
                filing.GoOn();
            }

            await db.SaveChangesAsync(cancellation);
            return Answer.Show<FilingQuestion>(new FilingQuestionModel(id, provider.Name, moves, answer));
        }

        if (!TryRead(form.Choice, out var choice))
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose how to file", "Nothing was changed.");
        }

        filing.Choose(choice);
        await db.SaveChangesAsync(cancellation);
        return Answer.Show<AddIn.Threads.ProviderFiling>(Model(provider, filing), "Saved. It holds for mail from now on.");
    }

    public static ProviderFilingModel Model(Provider provider, Threads.ProviderFiling? filing) => new(
        provider.Id,
        filing?.Choice switch { Filing.FolderAndCategory => FilingChoice.FolderAndCategory, Filing.CategoryOnly => FilingChoice.Category, Filing.Nothing => FilingChoice.Nothing, _ => null },
        filing is { IsInDoubt: true } ? new FilingQuestionModel(provider.Id, provider.Name, filing.TakenOut) : null);

    private static bool TryRead(string? text, out Filing? choice)
    {
        choice = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!Enum.TryParse<FilingChoice>(text, out var read) || !Enum.IsDefined(read))
        {
            return false;
        }

        choice = read switch { FilingChoice.FolderAndCategory => Filing.FolderAndCategory, FilingChoice.Category => Filing.CategoryOnly, _ => Filing.Nothing };
        return true;
    }
}
