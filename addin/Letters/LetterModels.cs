namespace ReferralOutlook.AddIn.Letters;

/// <param name="Kind">The letter kind's code, sent as <c>Kind</c>.</param>
/// <param name="Label">"Introduction", "Thank you".</param>
public sealed record LetterChoice(string Kind, string Label);

public enum LetterState { Writing, InOutlook, Stuck }

/// <summary>A letter on its way; while <see cref="LetterState.Writing"/> the view asks again by itself.</summary>
/// <param name="EwsItemId">The draft in Outlook, as displayMessageForm wants it; set once it is there.</param>
/// <param name="Why">For a stuck letter: what happened and what to do.</param>
public sealed record LetterStartedModel(
    Guid LetterId, Guid ProviderId, string ProviderName, string Label, LetterState State, string? EwsItemId = null, Guid? StuckEffectId = null, string? Why = null);
