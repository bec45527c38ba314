using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>How one provider's mail is filed where it differs from the rest, what she did with filed mail, and how far the folder has been read.</summary>
public sealed class ProviderFiling : IBelongToPractice
{
    /// <summary>Her moves after which the pane asks whether filing should stop.</summary>
    public const int MovesToAskAfter = 2;

    public Guid ProviderId { get; init; }
    public Guid PracticeId { get; init; }

    /// <summary>Null: as her mail with providers in general.</summary>
    public Filing? Choice { get; private set; }

    /// <summary>Mails that she took out of where they had been filed.</summary>
    public int TakenOut { get; private set; }

    /// <summary>Asked, she said that filing goes on: she is not asked again.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>Delta link of the provider's folder; null reads it from the start.</summary>
    public string? FolderLink { get; private set; }

    /// <summary>How many messages the folder held when it was last looked at.</summary>
    public int? FolderItems { get; private set; }
    public DateTimeOffset? FolderReadAt { get; private set; }

    /// <summary>Whether she should be asked if filing stops.</summary>
    public bool IsInDoubt => TakenOut >= MovesToAskAfter && !GoesOn && Choice != Filing.Nothing;

    public void Choose(Filing? choice)
    {
        Choice = choice;
        TakenOut = 0;
        GoesOn = false;
    }

    /// <summary>Her answer to the question whether filing should stop.</summary>
    public void GoOn() => GoesOn = true;

    public void TookOut(int mails) => TakenOut += mails;

    public void FolderRead(string? link, int? items, DateTimeOffset at)
    {
        FolderLink = link;
        FolderItems = items;
        FolderReadAt = at;
    }
}

internal sealed class ProviderFilingTable : IEntityTypeConfiguration<ProviderFiling>
{
    public void Configure(EntityTypeBuilder<ProviderFiling> builder)
    {
        builder.ToTable("provider_filing");
        builder.HasKey(filing => filing.ProviderId);
        builder.Property(filing => filing.ProviderId).ValueGeneratedNever();
        builder.Ignore(filing => filing.IsInDoubt);
        builder.HasIndex(filing => filing.PracticeId);
        builder.HasOne<Provider>().WithMany().HasForeignKey(filing => filing.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class ProviderFilings
{
    extension(ReferralDb db)
    {
        public DbSet<ProviderFiling> Filings => db.Set<ProviderFiling>();

        /// <summary>The provider's row, made when it is not there; the caller saves.</summary>
        public async Task<ProviderFiling> FilingOfAsync(Guid provider, CancellationToken cancellation) =>
            await db.Set<ProviderFiling>().FindAsync([provider], cancellation) ?? db.Add(new ProviderFiling { ProviderId = provider }).Entity;

        /// <summary>The provider's own choice, else the practice's.</summary>
        public async Task<Filing> ChosenFilingAsync(Profile profile, Guid provider, CancellationToken cancellation) =>
            (await db.Set<ProviderFiling>().FindAsync([provider], cancellation))?.Choice ?? profile.Filing;

        /// <summary>Those for which <see cref="ProviderFiling.IsInDoubt"/> holds.</summary>
        public IQueryable<ProviderFiling> FilingInDoubt =>
            db.Set<ProviderFiling>().Where(filing => filing.TakenOut >= ProviderFiling.MovesToAskAfter && !filing.GoesOn && filing.Choice != Filing.Nothing);
    }
}
