using Microsoft.EntityFrameworkCore;

namespace ReferralOutlook.Platform.Storage;

/// <summary>What the database holds.</summary>
/// <param name="Mappings">Types with an empty constructor, each an <see cref="IEntityTypeConfiguration{TEntity}"/> of one or more entities.</param>
public sealed record Tables(params IReadOnlyList<Type> Mappings);
