namespace ReferralOutlook.Letters;

/// <summary>What an outgoing text is for. In files and over HTTP written in snake case (<c>first_contact</c>).</summary>
public enum OutgoingUse { FirstContact, Letter, Report, ThankYou, Invitation, ClientAsk }

/// <summary>Who will read an outgoing text. In files and over HTTP written in snake case (<c>other_provider</c>).</summary>
public enum Audience { Physician, OtherProvider, Business, Client }
