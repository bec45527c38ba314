namespace ReferralOutlook.AddIn.Pane;

public enum PaneTone { Info, Success, Warning, Error }

/// <summary>
/// The answer to everything that did not go as asked, sent with its 4xx or 5xx status. The bridge shows it above the view and leaves
/// the view, and so everything typed, as it is.
/// </summary>
/// <param name="Title">What happened, one short sentence.</param>
/// <param name="Detail">What was kept and what to do.</param>
/// <param name="Reference">The number to quote for a mistake of ours (500).</param>
/// <param name="Fields">Which form fields to correct; names as in the form.</param>
public sealed record PaneMessageModel(
    PaneTone Tone, string Title, string? Detail = null, string? Reference = null, IReadOnlyList<FieldProblem>? Fields = null);

/// <param name="Name">The form field's name, for example <c>Email</c>.</param>
/// <param name="Text">What to correct, a few words.</param>
public sealed record FieldProblem(string Name, string Text);
