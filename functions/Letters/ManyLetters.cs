using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Letters;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Letters;

/// <summary>The providers a letter for many goes to, by name, and who is left out and why.</summary>
internal sealed class ManyLetters(IReadOnlyList<Provider> providers, IReadOnlyList<string> leftOut, IReadOnlyDictionary<Guid, string> addresses)
{
    private const int Most = 2_000;

    /// <summary>Mails without an answer after which one rests (FEATURES A41).</summary>
    private const int MostUnanswered = 3;

    public IReadOnlyList<Provider> Providers => providers;
    public IReadOnlyList<string> LeftOut => leftOut;

    /// <summary>Those of a stage and specialty who may be written to that way.</summary>
    public static async Task<ManyLetters> FindAsync(IFormCollection form, LetterKind kind, LetterWay way, ReferralDb db, CancellationToken cancellation)
    {
        var query = db.Providers.AsQueryable();
        if (Enum.TryParse<Stage>(form["Stage"], out var stage))
        {
            query = query.Where(provider => provider.Stage == stage);
        }

        if (form["Specialty"].ToString() is { Length: > 0 } specialty)
        {
            query = query.Where(provider => provider.Specialty == specialty);
        }

        var found = await query.OrderBy(provider => provider.FoldedName).ThenBy(provider => provider.Id).Take(Most).ToListAsync(cancellation);
        var people = await ManyPeople.ReadAsync(db, cancellation);
        var leftOut = new List<string>();
        var kept = new List<Provider>();
        foreach (var provider in found)
        {
            var why = !provider.IsActive ? "parked or declined"
                : kind.Field is { } field && ProviderFields.Of(provider.Specialty) != field ? "the letter is written for another specialty"
                : people.OptedOut.Contains(provider.Id) ? "asked not to be written to"
                : way == LetterWay.Draft && !people.Addresses.ContainsKey(provider.Id) ? "has no address that works"
                : way == LetterWay.Draft && people.Unanswered.GetValueOrDefault(provider.Id) >= MostUnanswered ? string.Create(CultureInfo.InvariantCulture, $"{MostUnanswered} mails without an answer")
                : null;
            if (why is null) kept.Add(provider);
            else leftOut.Add($"{provider.Name}: {why}.");
        }

        return new ManyLetters(kept, leftOut, people.Addresses);
    }

    /// <summary>Leaves out those of whom something is missing; what is missing of all is said instead.</summary>
    public (ManyLetters Complete, string? Missing) WhoHaveAll(LetterKind kind, Profile profile, LetterInputs inputs, DateOnly today)
    {
        var missing = providers.ToDictionary(provider => provider.Id, provider => kind.Missing(new LetterFacts(profile, provider, inputs, today)));
        var complete = providers.Where(provider => missing[provider.Id].Count == 0).ToList();
        return complete.Count == 0 && providers.Count > 0
            ? (this, missing[providers[0].Id][0])
            : (new ManyLetters(complete, [.. leftOut, .. providers.Except(complete).Select(provider => $"{provider.Name}: {missing[provider.Id][0]}")], addresses), null);
    }

    public string? Problem(LetterWay way) =>
        providers.Count == 0 ? "Nobody on your list fits"
        : way == LetterWay.Draft && providers.Count > WriteToMany.MostDrafts ? string.Create(CultureInfo.InvariantCulture, $"At most {WriteToMany.MostDrafts} drafts at once, so that you can read each over. Choose fewer, or one file to print")
        : null;

    public async Task<IResult> WriteAsync(
        IFormCollection form, LetterKind kind, ChosenTemplate template, LetterPictures pictures, LetterWay way, Profile profile, LetterInputs inputs, ReferralDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var today = clock.TodayIn(profile.Zone);
        List<WrittenLetter> written;
        try
        {
            written = template.Word is not { } word ? []
                : kind.LabelRows > 0 ? [WriteLetter.Labels(word, kind, new LetterFacts(profile, null, inputs, today), providers, pictures)]
                : [.. providers.Select(provider => WriteLetter.With(word, kind, new LetterFacts(profile, provider, inputs, today), way, pictures))];
        }
        catch (WordTemplateException misfit) when (template.IsHers)
        {
            (written, template) = ([], template with { Word = null, Problems = [misfit.Message] });
        }

        if (template.Word is null)
        {
            await db.SaveChangesAsync(cancellation);
            return Answer.Show<LetterHeld>(HeldLetters.Template(kind, null, form, new TemplateProblem(kind.Label, template.Problems, template.FileUrl)));
        }

        var (held, overrides) = Overrules.Read(form, written);
        if (held is not null)
        {
            await db.SaveChangesAsync(cancellation);
            return Answer.Show<LetterHeld>(HeldLetters.Findings(kind, null, form, [.. held.DistinctBy(found => (found.Place, found.Words, found.Finding.Why)).Take(10)], asked: form.ContainsKey("Overrule")));
        }

        return Answer.GoTo(await SaveAsync(SentOnce.IdOf(form, db, clock.GetUtcNow()), kind, written, way, overrides, db, today, clock.GetUtcNow(), cancellation));
    }

    private async Task<string> SaveAsync(
        Guid id, LetterKind kind, IReadOnlyList<WrittenLetter> written, LetterWay way, IReadOnlyList<Overruled> overrides, ReferralDb db, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"{kind.Label} for {providers.Count}");
        var bundle = LetterBundle.Start(id, null, label, way, await FileNames.ForAsync(db, $"{label}, to print", null, today, cancellation), leftOut, now);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd} {FolderNames.Fit(kind.Label, null)}");
        var taken = await db.Letters.Where(letter => letter.FileName.StartsWith(prefix)).Select(letter => letter.FileName).ToHashSetAsync(cancellation);
        var letters = new List<Letter>(written.Count);
        foreach (var one in written)
        {
            var name = FileNames.Free(one.Provider is { } provider ? $"{prefix} {FolderNames.Fit(provider.Name, provider.Office)}" : prefix, taken);
            taken.Add(name);
            letters.Add(Letter.Write(one, new LetterPlan(way, way == LetterWay.Draft ? addresses[one.Provider!.Id] : null, Bundle: bundle.Id, Position: way == LetterWay.Print ? letters.Count : 0), name, now));
            if (one.Provider is not null && kind.Group != LetterGroup.Print)
            {
                db.Add(StoryEntry.Tell(one.Provider.Id, StoryKind.LetterDrafted, now, now, kind.Label, letters[^1].Id));
            }
        }

        DraftLetter.Add(db, bundle, letters, now);
        db.AddRange(overrides.Select(one => GuardOverride.Log(letters[one.Position].Id, one.Finding, one.Reason, now)));
        return await SentOnce.SaveAsync(id, $"/addin/letters/bundles/{id}", db, cancellation);
    }
}

/// <summary>What is known of how providers may be written to.</summary>
internal sealed record ManyPeople(IReadOnlyDictionary<Guid, string> Addresses, IReadOnlySet<Guid> OptedOut, IReadOnlyDictionary<Guid, int> Unanswered)
{
    public static async Task<ManyPeople> ReadAsync(ReferralDb db, CancellationToken cancellation)
    {
        var suppressed = await db.Suppressions.Select(one => one.Address).ToHashSetAsync(cancellation);
        var all = await db.ProviderAddresses.AsNoTracking().OrderBy(address => address.Position).ToListAsync(cancellation);
        var usable = all.Where(address => address.DeadSince is null && !suppressed.Contains(address.Address)).GroupBy(address => address.ProviderId).ToDictionary(group => group.Key, group => group.First().Address);
        var optedOut = all.Where(address => suppressed.Contains(address.Address)).Select(address => address.ProviderId).ToHashSet();
        var mails = await db.Story.AsNoTracking().Where(entry => entry.Kind == StoryKind.Sent || entry.Kind == StoryKind.Received).Select(entry => new { entry.ProviderId, entry.At, entry.Kind }).ToListAsync(cancellation);
        var unanswered = mails.GroupBy(mail => mail.ProviderId).ToDictionary(group => group.Key, group => group.OrderByDescending(mail => mail.At).TakeWhile(mail => mail.Kind == StoryKind.Sent).Count());
        return new ManyPeople(usable, optedOut, unanswered);
    }
}
