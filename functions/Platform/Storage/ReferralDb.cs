using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReferralOutlook.Platform.Storage;

/// <summary>
/// The repository and the unit of work. Tables are mapped beside their entities (<see cref="IEntityTypeConfiguration{T}"/>) and reached by each capability's own
/// property on this class (<c>db.Providers</c>), so that the platform knows no capability.
/// </summary>
/// <remarks>Every row that <see cref="IBelongToPractice"/> is filtered by <see cref="Practice"/>; without a practice such tables are empty.</remarks>
/// <param name="tables">Told, not searched for: looking through the assembly would load every type and all that it names, Microsoft Graph among it.</param>
public abstract class ReferralDb(DbContextOptions options, Tables tables) : DbContext(options)
{
    private static readonly MethodInfo FilterMethod =
        typeof(ReferralDb).GetMethod(nameof(KeepToPractice), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly MethodInfo MapMethod = typeof(ReferralDb).GetMethod(nameof(Map), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Whose rows are visible and where new rows go. Set once, by sign-in or by the worker that acts for the practice.</summary>
    public Guid? Practice { get; private set; }

    private Guid FilteredPractice => Practice ?? Guid.Empty;

    /// <exception cref="InvalidOperationException">The context already acts for another practice.</exception>
    public void ActFor(Guid practice)
    {
        if (Practice is { } other && other != practice)
        {
            throw new InvalidOperationException("One unit of work belongs to one practice.");
        }

        Practice = practice;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapTables(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (typeof(IBelongToPractice).IsAssignableFrom(entity.ClrType))
            {
                FilterMethod.MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
            }

            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                modelBuilder.Entity(entity.ClrType).Property<int>(nameof(IVersioned.Version)).IsConcurrencyToken();
            }
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry is { State: EntityState.Added, Entity: IBelongToPractice row })
            {
                Stamp(entry.Property(nameof(IBelongToPractice.PracticeId)), row.PracticeId);
            }
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void MapTables(ModelBuilder model)
    {
        foreach (var table in tables.Mappings)
        {
            foreach (var mapping in table.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)))
            {
                MapMethod.MakeGenericMethod(mapping.GenericTypeArguments).Invoke(null, [model, Activator.CreateInstance(table)]);
            }
        }
    }

    private static void Map<T>(ModelBuilder model, IEntityTypeConfiguration<T> table)
        where T : class => model.ApplyConfiguration(table);

    private void Stamp(Microsoft.EntityFrameworkCore.ChangeTracking.PropertyEntry property, Guid practice)
    {
        var mine = Practice ?? throw new InvalidOperationException("A row of a practice is saved only while acting for one.");
        if (practice != Guid.Empty && practice != mine)
        {
            throw new InvalidOperationException("A row of another practice may not be saved here.");
        }

        property.CurrentValue = mine;
    }

    private void KeepToPractice<T>(ModelBuilder model)
        where T : class, IBelongToPractice
    {
        EntityTypeBuilder<T> entity = model.Entity<T>();
        Expression<Func<T, bool>> mine = row => row.PracticeId == FilteredPractice;
        entity.HasQueryFilter(mine);
    }
}
