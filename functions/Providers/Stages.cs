namespace ReferralOutlook.Providers;

/// <summary>Which stage may follow which (A32): one step on or back, and out to Parked or Declined from anywhere; from there back to where it was.</summary>
public static class Stages
{
    public static IReadOnlyList<Stage> From(Provider provider) => provider.Stage switch
    {
        _ when provider.OptedOutAt is not null => [],
        Stage.Contact => [Stage.Connect, Stage.Parked, Stage.Declined],
        Stage.Connect => [Stage.Vet, Stage.Contact, Stage.Parked, Stage.Declined],
        Stage.Vet => [Stage.Refer, Stage.Connect, Stage.Parked, Stage.Declined],
        Stage.Refer => [Stage.Vet, Stage.Parked, Stage.Declined],
        Stage.Parked => [provider.StageBefore, Stage.Declined],
        _ => [provider.StageBefore, Stage.Parked],
    };
}
