using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>
/// POST /addin/letters: writes a letter with its sheets. The guards read it first; what they stop is shown with the way on. Then it goes into an Outlook draft, into
/// OneDrive or into one file for the printer, and nothing is sent without her.
/// </summary>
internal static class DraftLetter
{
    public static async Task<IResult> HandleAsync(IFormCollection form, ReferralDb db, SignedIn signedIn, LetterTemplates templates, MyPictures myPictures, TimeProvider clock, CancellationToken cancellation)
    {
        var profile = signedIn.Profile;
        var today = clock.TodayIn(profile.Zone);
        var id = SentOnce.IdOf(form, db, clock.GetUtcNow());
        if (await SentOnce.PageAsync(id, db, cancellation) is { } made)
        {
            return Answer.GoTo(made);
        }

        var (order, problem) = await LetterOrder.ReadAsync(form, db, profile, today, cancellation);
        if (order is null)
        {
            return problem!;
        }

        var pictures = order.Way == LetterWay.Mail ? LetterPictures.None : await myPictures.ChooseAsync(db, profile, cancellation);
        var (written, wrong) = await WriteAsync(order, db, profile, templates, pictures, today, cancellation);
        if (wrong is not null)
        {
            await db.SaveChangesAsync(cancellation);
            return Answer.Show<LetterHeld>(HeldLetters.Template(order.Kind, order.Provider, form, wrong));
        }

        var (held, overrides) = Overrules.Read(form, written);
        if (held is not null)
        {
            await db.SaveChangesAsync(cancellation);
            return Answer.Show<LetterHeld>(HeldLetters.Findings(order.Kind, order.Provider, form, held, asked: form.ContainsKey("Overrule")));
        }

        return Answer.GoTo(await SaveAsync(id, order, written, overrides, db, today, clock.GetUtcNow(), cancellation));
    }

    private static async Task<(IReadOnlyList<WrittenLetter> Written, TemplateProblem? Wrong)> WriteAsync(
        LetterOrder order, ReferralDb db, Profile profile, LetterTemplates templates, LetterPictures pictures, DateOnly today, CancellationToken cancellation)
    {
        var written = new List<WrittenLetter>();
        foreach (var kind in order.Kinds)
        {
            var template = order.WithOurs ? new ChosenTemplate(LetterTemplates.Ours(kind, profile.Facts.Paper), false, []) : await templates.ChooseAsync(db, profile, kind, cancellation);
            if (template.Word is null)
            {
                return ([], new TemplateProblem(kind.Label, template.Problems, template.FileUrl));
            }

            try
            {
                var way = kind == order.Kind ? order.Way : LetterWay.File;
                written.Add(WriteLetter.With(template.Word, kind, new LetterFacts(profile, order.Provider, order.Inputs, today), way, pictures));
            }
            catch (WordTemplateException misfit) when (template.IsHers)
            {
                return ([], new TemplateProblem(kind.Label, [misfit.Message], template.FileUrl));
            }
        }

        return (written, null);
    }

    private static async Task<string> SaveAsync(
        Guid id, LetterOrder order, IReadOnlyList<WrittenLetter> written, IReadOnlyList<Overruled> overrides, ReferralDb db, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        var isOnePrint = order.Way == LetterWay.File && written.Count > 1;
        var bundle = written.Count == 1 ? null : LetterBundle.Start(
            isOnePrint ? id : Guid.CreateVersion7(now), order.Provider?.Id, order.Kind.Label, isOnePrint ? LetterWay.Print : order.Way, await FileNames.ForAsync(db, $"{order.Kind.Label}, to print", order.Provider, today, cancellation), [], now);
        var letters = new List<Letter>();
        foreach (var (one, position) in written.Select((one, position) => (one, position)))
        {
            var plan = new LetterPlan(isOnePrint ? LetterWay.Print : order.Way, order.Recipient, order.Answers, order.AsPdf, bundle?.Id, position, position == 0 && !isOnePrint ? id : null);
            letters.Add(Letter.Write(one, plan, await FileNames.ForAsync(db, one.Kind.Label, order.Provider, today, cancellation, letters), now));
        }

        Add(db, bundle, letters, now);
        db.AddRange(overrides.Select(one => GuardOverride.Log(letters[one.Position].Id, one.Finding, one.Reason, now)));
        if (order.Provider is { } provider)
        {
            db.Add(StoryEntry.Tell(provider.Id, StoryKind.LetterDrafted, now, now, order.Kind.Label, letters[0].Id));
        }

        return await SentOnce.SaveAsync(id, isOnePrint ? $"/addin/letters/bundles/{id}" : $"/addin/letters/{id}", db, cancellation);
    }

    /// <summary>The rows and what is to be done outside. A PDF is made from the file in OneDrive, which therefore comes first.</summary>
    public static void Add(ReferralDb db, LetterBundle? bundle, IReadOnlyList<Letter> letters, DateTimeOffset now)
    {
        db.AddRange(letters);
        if (bundle is not null)
        {
            db.Add(bundle);
        }

        if (bundle is { Way: LetterWay.Print })
        {
            db.Add(Effect.Cause(MakePrintFile.EffectKind, bundle.Id, now));
        }

        db.AddRange(letters.Where(letter => letter.Steps.HasFlag(LetterSteps.File)).Select(letter => Effect.Cause(SaveToOneDrive.EffectKind, letter.Id, now)));
        db.AddRange(letters.Where(letter => letter.Position == 0 && letter.Steps.HasFlag(LetterSteps.Draft))
            .Select(letter => Effect.Cause(PutInDrafts.EffectKind, letter.Id, letter.AsPdf ? now.AddMilliseconds(1) : now)));
    }
}

/// <summary>Names of letters' files.</summary>
internal static class FileNames
{
    /// <summary>A name that no other letter of the practice has: it is how a second try knows its own file.</summary>
    /// <param name="beside">Letters written in the same turn, not saved yet.</param>
    public static async Task<string> ForAsync(ReferralDb db, string label, Provider? provider, DateOnly today, CancellationToken cancellation, IEnumerable<Letter>? beside = null)
    {
        var who = provider is null ? "" : $" {FolderNames.Fit(provider.Name, provider.Office)}";
        var wanted = string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd} {FolderNames.Fit(label, null)}{who}");
        var taken = (await db.Letters.Where(letter => letter.FileName.StartsWith(wanted)).Select(letter => letter.FileName).ToListAsync(cancellation))
            .Concat(await db.LetterBundles.Where(bundle => bundle.FileName.StartsWith(wanted)).Select(bundle => bundle.FileName).ToListAsync(cancellation))
            .Concat(beside?.Select(letter => letter.FileName) ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Free(wanted, taken);
    }

    /// <summary>The wanted name, or with a number, that is not taken.</summary>
    public static string Free(string wanted, IReadOnlySet<string> taken)
    {
        var name = $"{wanted}.docx";
        for (var number = 2; taken.Contains(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted} ({number}).docx");
        }

        return name;
    }
}
