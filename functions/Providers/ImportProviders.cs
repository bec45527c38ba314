using Microsoft.EntityFrameworkCore;
using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Providers;

/// <summary>POST /addin/providers/import: a CSV file, row by row; known providers are completed, never overwritten, and nothing is added twice (A8).</summary>
internal static class ImportProviders
{
    private const int RowsShown = 200;

    public static IResult Show() => Answer.Show<AddIn.Providers.ImportProviders>(new ImportProvidersModel(ProviderFile.Columns));

    public static async Task<IResult> HandleAsync(IFormFile? file, ReferralDb db, SignedIn signedIn, TimeProvider clock, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Choose a CSV file first", "Nothing was imported.");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        List<ProviderFile.Row> rows;
        try
        {
            rows = ProviderFile.Read(content.ToArray()).ToList();
        }
        catch (FormatException wrong)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, wrong.Message, $"Nothing was imported. The first line should name the columns: {string.Join(", ", ProviderFile.Columns)}.");
        }

        var import = await Import.StartAsync(db, clock.TodayIn(signedIn.Zone), clock.GetUtcNow(), cancellation);
        var outcomes = rows.Select(import.Take).ToList();
        await db.SaveChangesAsync(cancellation);
        return Answer.Show<ImportReport>(new ImportReportModel(
            Count(ImportOutcome.Added), Count(ImportOutcome.Merged), Count(ImportOutcome.Unchanged), Count(ImportOutcome.Rejected),
            [.. outcomes.OrderByDescending(row => row.Outcome).ThenBy(row => row.Line).Take(RowsShown)]));

        int Count(ImportOutcome outcome) => outcomes.Count(row => row.Outcome == outcome);
    }

    /// <summary>The list as it grows while a file is read.</summary>
    private sealed class Import(ReferralDb db, DateOnly today, DateTimeOffset now)
    {
        private readonly Dictionary<string, Provider> _byAddress = [];
        private readonly Dictionary<string, Provider> _byName = [];
        private HashSet<string> _suppressed = [];
        private HashSet<string> _suppressedNames = [];

        public static async Task<Import> StartAsync(ReferralDb db, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
        {
            var import = new Import(db, today, now);
            var providers = await db.Providers.ToDictionaryAsync(provider => provider.Id, cancellation);
            foreach (var address in await db.ProviderAddresses.AsNoTracking().ToListAsync(cancellation))
            {
                import._byAddress[address.Address] = providers[address.ProviderId];
            }

            foreach (var provider in providers.Values)
            {
                import._byName[provider.FoldedName] = provider;
            }

            import._suppressed = await db.Suppressions.Select(suppressed => suppressed.Address).ToHashSetAsync(cancellation);
            import._suppressedNames = await db.Suppressions.Select(suppressed => suppressed.FoldedName).ToHashSetAsync(cancellation);
            return import;
        }

        public ImportRow Take(ProviderFile.Row row)
        {
            var form = row.Form;
            if (form.Problems().FirstOrDefault() is { } problem)
            {
                return new ImportRow(row.Line, ImportOutcome.Rejected, ProviderForm.Clean(form.Name), $"{problem.Name}: {problem.Text}");
            }

            var addresses = form.Addresses();
            if (addresses.Any(_suppressed.Contains) || _suppressedNames.Contains(MailText.FoldName($"{form.Name} {form.Practice}")))
            {
                return new ImportRow(row.Line, ImportOutcome.Rejected, form.Name, "Asked not to be written to.");
            }

            var known = addresses.Select(address => _byAddress.GetValueOrDefault(address)).FirstOrDefault(provider => provider is not null)
                ?? _byName.GetValueOrDefault(MailText.FoldName($"{form.Name} {form.Practice}"));
            return known is null ? Added(row, addresses) : Merged(row, known, addresses);
        }

        private ImportRow Added(ProviderFile.Row row, IReadOnlyList<string> addresses)
        {
            var provider = Provider.Add(row.Form.Details(), today, now);
            db.Add(provider);
            db.Add(StoryEntry.Tell(provider.Id, StoryKind.Added, now, now));
            _byName[provider.FoldedName] = provider;
            Keep(provider, addresses, 0);
            return new ImportRow(row.Line, ImportOutcome.Added, provider.Name, addresses.Count == 0 ? "Added, without an email address." : "Added.");
        }

        private ImportRow Merged(ProviderFile.Row row, Provider known, IReadOnlyList<string> addresses)
        {
            var more = addresses.Where(address => !_byAddress.ContainsKey(address)).ToList();
            var completed = known.Complete(row.Form.Details());
            Keep(known, more, 1000);
            return completed || more.Count > 0
                ? new ImportRow(row.Line, ImportOutcome.Merged, known.Name, "Already on your list; what was missing was added.")
                : new ImportRow(row.Line, ImportOutcome.Unchanged, known.Name, "Already on your list.");
        }

        private void Keep(Provider provider, IReadOnlyList<string> addresses, int firstPosition)
        {
            foreach (var (address, index) in addresses.Select((address, index) => (address, index)))
            {
                _byAddress[address] = provider;
                db.Add(new ProviderAddress { Id = Guid.CreateVersion7(now), ProviderId = provider.Id, Address = address, Position = firstPosition + index });
            }

            if (addresses.Count > 0)
            {
                db.Add(Effect.Cause(AddProvider.LookBack, provider.Id, now));
            }
        }
    }
}
