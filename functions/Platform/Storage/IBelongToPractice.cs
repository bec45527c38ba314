namespace ReferralOutlook.Platform.Storage;

/// <summary>A row of one practice. <see cref="ReferralDb"/> stamps it when it is added and never shows it to another practice.</summary>
public interface IBelongToPractice
{
    Guid PracticeId { get; }
}

/// <summary>A row that two windows may change at once. The entity counts <c>Version</c> up where she would not want to lose what she typed;
/// the second save then meets a <see cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException"/>.</summary>
public interface IVersioned
{
    int Version { get; }
}
