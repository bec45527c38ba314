namespace ReferralOutlook.AddIn.Letters;

/// <param name="Kind">The letter kind's code, sent as <c>Kind</c>.</param>
/// <param name="Label">"Introduction", "Thank you".</param>
public sealed record LetterChoice(string Kind, string Label);

/// <summary>The kinds under one heading of the menu.</summary>
public sealed record LetterChoices(LetterHeading Heading, IReadOnlyList<LetterChoice> Letters);

public enum LetterHeading { Introduce, KeepInTouch, Invite, Answer, Sheets, Print }

/// <summary>Which letter; each is a button that opens its form.</summary>
/// <param name="ProviderId">Null for what is for nobody in particular.</param>
/// <param name="InternetMessageId">The open mail, which the letter may answer.</param>
public sealed record ChooseLetterModel(Guid? ProviderId, string? ProviderName, string? InternetMessageId, IReadOnlyList<LetterChoices> Groups);

public enum AnswerControl { Line, Lines, Day, Time, Tick }

/// <param name="Suggestions">To choose from; typing something else is allowed.</param>
public sealed record LetterQuestionModel(
    string Name, string Label, AnswerControl Control, bool IsRequired, string? Hint, int Max, IReadOnlyList<string> Suggestions, string? Value = null);

public enum LetterWayChoice { Draft, Pdf, Mail, File, Print }

/// <summary>A sheet that can go along.</summary>
/// <param name="Missing">What it needs first; null when it can be written.</param>
public sealed record SheetChoice(string Kind, string Label, string? Missing, bool IsChosen = false);

/// <summary>What is asked before a letter is written. POST /addin/letters, or /addin/letters/many with <paramref name="Many"/>.</summary>
/// <param name="Once">Sent as <c>Once</c>: a form sent twice makes nothing twice.</param>
/// <param name="Missing">What must be filled in elsewhere first, a sentence each.</param>
/// <param name="LeftOut">What the letter will not say although the profile does, and why.</param>
/// <param name="Ways">The first is the usual one; a single way is not asked for.</param>
public sealed record LetterFormModel(
    string Once,
    LetterChoice Letter,
    Guid? ProviderId,
    string? ProviderName,
    string? InternetMessageId,
    IReadOnlyList<string> Missing,
    IReadOnlyList<LetterQuestionModel> Questions,
    IReadOnlyList<SheetChoice> Sheets,
    IReadOnlyList<LetterWayChoice> Ways,
    ManyProviders? Many = null,
    LetterWayChoice? Way = null,
    IReadOnlyList<string>? LeftOut = null);

/// <summary>Whom a letter for many goes to.</summary>
/// <param name="LeftOut">"Dr. Lee: asked not to be written to".</param>
public sealed record ManyProviders(string? Stage, string? Specialty, int Count, IReadOnlyList<string> LeftOut);

/// <summary>A letter that the guards stopped, or whose template needs a look. Nothing was written yet.</summary>
/// <param name="Sent">The form as it was sent, to be sent again.</param>
/// <param name="Asked">She tried to go on, and an answer is missing.</param>
public sealed record LetterHeldModel(
    LetterChoice Letter, Guid? ProviderId, string? ProviderName, string Action, IReadOnlyList<SentField> Sent,
    IReadOnlyList<HeldFinding> Findings, TemplateProblem? Template, IncentiveQuestions? Incentive, bool Asked);

public sealed record SentField(string Name, string Value);

/// <param name="ReasonField">The form field for her reason; null where it may not be overruled.</param>
/// <param name="Source">The law or rule behind it, where there is one to name.</param>
public sealed record HeldFinding(string Place, string Words, string Why, string Better, string? Source, string? ReasonField);

/// <summary>A template of hers that cannot be used.</summary>
/// <param name="FileUrl">Opens it in Word.</param>
public sealed record TemplateProblem(string Label, IReadOnlyList<string> Problems, string? FileUrl);

public sealed record IncentiveQuestions(IReadOnlyList<string> Purposes, IReadOnlyList<string> Recipients);

public enum LetterState { Writing, Ready, Stuck }

public enum PdfState { None, Making, Ready }

/// <summary>A letter on its way; while <see cref="LetterState.Writing"/> the view asks again by itself.</summary>
/// <param name="IsDraft">It goes into the drafts; otherwise it is a file.</param>
/// <param name="EwsItemId">The draft in Outlook, as displayMessageForm wants it; set once it is there.</param>
/// <param name="Why">For a stuck letter: what happened and what to do.</param>
/// <param name="Advice">What the guards suggest.</param>
/// <param name="With">Labels of the sheets that go along.</param>
public sealed record LetterStartedModel(
    Guid LetterId, Guid? ProviderId, string? ProviderName, string Label, LetterState State, bool IsDraft = true, string? EwsItemId = null, Guid? StuckEffectId = null, string? Why = null,
    IReadOnlyList<string>? Advice = null, string? FileUrl = null, PdfState Pdf = PdfState.None, string? PdfUrl = null, IReadOnlyList<string>? With = null);

/// <summary>Letters written together: one file for the printer, or one letter for many. Asks again by itself until all is done.</summary>
/// <param name="Done">How many letters are where they go.</param>
/// <param name="FileUrl">The print file, once it is there.</param>
public sealed record LetterBundleModel(
    Guid BundleId, string Label, Guid? ProviderId, string? ProviderName, LetterWayChoice Way, int Done, int Total, string? FileUrl, PdfState Pdf, string? PdfUrl,
    IReadOnlyList<string> LeftOut, Guid? StuckEffectId, string? Why, IReadOnlyList<string> Advice);

/// <summary>Her templates and pictures.</summary>
/// <param name="Outside">What OneDrive said when it did not answer; templates and pictures are then shown as they were last seen.</param>
public sealed record MyTemplatesModel(IReadOnlyList<TemplateRow> Templates, MyPicturesModel Pictures, string? Outside = null);

/// <summary>Her logo and signature.</summary>
/// <param name="Pictures">One of each.</param>
/// <param name="Unused">Names of files in the folder that are neither.</param>
/// <param name="FolderUrl">Opens the folder in OneDrive; null until it is made.</param>
public sealed record MyPicturesModel(IReadOnlyList<PictureRow> Pictures, IReadOnlyList<string> Unused, string? FolderUrl);

public enum PictureChoice { Logo, Signature }

/// <summary>POST /addin/letters/pictures/logo with the file as <c>Logo</c>; …/remove takes it away.</summary>
/// <param name="FileName">Null when there is none.</param>
/// <param name="Problem">Why the file cannot be used, as a sentence that begins with its name.</param>
public sealed record PictureRow(PictureChoice Which, string? FileName, string? Problem);

public enum TemplateState { Ours, OnItsWay, Hers, Wrong }

/// <param name="FileUrl">Opens it in Word; null until it is in OneDrive.</param>
public sealed record TemplateRow(
    string Kind, string Label, LetterHeading Heading, TemplateState State, IReadOnlyList<string> Problems, IReadOnlyList<string> Advice, string? FileUrl, string? PreviewUrl = null);

/// <summary>GET /addin/letters/many: one letter for several providers.</summary>
public sealed record WriteToManyModel(IReadOnlyList<LetterChoices> Groups, IReadOnlyList<string> Specialties);
