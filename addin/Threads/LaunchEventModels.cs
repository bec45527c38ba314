namespace ReferralOutlook.AddIn.Threads;

/// <summary>POST /addin/events/{name} as JSON, name being <c>compose</c>, <c>recipients</c> or <c>send</c>.</summary>
/// <param name="Recipients">To, Cc and Bcc addresses; empty for <c>compose</c>.</param>
/// <param name="Body">The text being sent, only for <c>send</c> and only after <see cref="LaunchEventAnswer.NeedsText"/>; read by the guards and not kept.</param>
/// <param name="ConversationId">Only for <c>compose</c>; null on a new mail.</param>
/// <param name="ComposeType">Only for <c>compose</c>: newMail, reply or forward, as Office.js says.</param>
/// <param name="Mark">Only for <c>send</c>: value of our internet header, when the mail bears it.</param>
public sealed record LaunchEventRequest(IReadOnlyList<string>? Recipients, string? Body = null, string? ConversationId = null, string? ComposeType = null, string? Mark = null);

/// <summary>What the event script does with the answer.</summary>
/// <param name="Allow">Only for <c>send</c>: false shows the Smart Alert with <paramref name="Message"/>.</param>
/// <param name="Message">At most 500 characters: a notification (<c>recipients</c>) or the Smart Alert's text (<c>send</c>).</param>
/// <param name="TrackingHeader">Only for <c>compose</c>: value of our internet header, so that the mail is known from birth.</param>
/// <param name="MaySendAnyway">PromptUser when true, SoftBlock when false.</param>
/// <param name="NeedsText">Only for <c>send</c>: somebody of the list is written to; ask again with the text.</param>
public sealed record LaunchEventAnswer(bool Allow = true, string? Message = null, string? TrackingHeader = null, bool MaySendAnyway = true, bool NeedsText = false);

/// <summary>GET /addin/launch-events: anonymous, no data.</summary>
public sealed record LaunchEventPageModel(string OfficeScriptUrl, Pane.PaneAssets Assets);
