using System.Text.RegularExpressions;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>
/// A person asks not to be written to again. Read from what they wrote now, clause by clause, so that a quoted footer or
/// "please don't remove me" is no opt-out.
/// </summary>
internal static partial class OptOutRules
{
    /// <summary>Who asks to be left alone does it at once; a long mail that mentions unsubscribing is about something else.</summary>
    private const int MaxText = 1_500;

    private static readonly char[] ClauseEnds = ['.', '!', '?', '\n', ';', ',', '–', '—', '。', '，', '！'];

    private static readonly Phrases Asks = new(
        "do not contact", "don't contact", "dont contact", "do not email", "don't email", "do not e-mail", "do not write to me", "don't write to me", "stop emailing", "stop e-mailing",
        "stop contacting", "stop sending", "stop writing", "stop these emails", "no further emails", "no further contact", "no more emails", "no more e-mails", "cease contact",
        "cease all contact", "not contact me again", "not contact us again", "never contact", "not to be contacted", "not wish to be contacted", "not wish to receive", "not want to receive",
        "don't want to receive", "no longer wish to receive", "lose my email", "lose my number", "opt out", "opt-out of", "opt me out",
        "keine weiteren e-mails", "keine weiteren mails", "keine e-mails mehr", "keine mails mehr", "nicht mehr kontaktieren", "nicht mehr anschreiben", "nicht mehr an mich", "aus ihrem verteiler",
        "aus dem verteiler", "aus ihrer liste", "von ihrer liste", "von der liste streichen",
        "ne me contactez plus", "ne nous contactez plus", "ne plus me contacter", "ne plus nous contacter", "ne plus recevoir", "me désinscrire", "me désabonner", "retirez-moi", "retirer de votre liste",
        "supprimer de votre liste", "supprimez mon adresse",
        "no me contacte", "no me contacten", "no nos contacte", "no me escriba", "no me envíe", "no me envie", "no deseo recibir", "no quiero recibir", "denme de baja", "darme de baja", "deme de baja",
        "elimíneme", "elimineme", "eliminarme de su lista", "quíteme de", "quiteme de",
        "não me contacte", "não desejo receber", "remova-me", "remova meu", "non contattatemi", "non desidero ricevere", "cancellatemi", "rimuovetemi", "niet meer contact", "geen e-mails meer", "geen mails meer");

    public static bool Asked(string newText, string subject, bool isReply)
    {
        if (newText.Length > MaxText) return false;
        if (newText.Length <= 40 && newText.Trim(' ', '.', '!', '\n').ToLowerInvariant() is "unsubscribe" or "remove" or "stop" or "opt out" or "opt-out" or "remove me" or "abmelden" or "baja") return true;
        if (!isReply && subject.Trim().ToLowerInvariant() is "unsubscribe" or "remove") return true;
        return newText.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries).Any(clause => IsRequest(clause.Trim()));
    }

    private static bool IsRequest(string clause)
    {
        clause = clause.Replace('’', '\'');
        return !Hypothetical().IsMatch(clause) && (Asks.In(clause) || ImperativeOpening().IsMatch(clause) && ImperativeObject().IsMatch(clause) && !Negated().IsMatch(clause));
    }

    [GeneratedRegex(@"^(hi|hello|and|so|then|but|no|sorry|kindly|please|pls|just|again|could you|can you|would you|will you|i('d| would) (like|ask) you to|we('d| would) (like|ask) you to|i want you to|\s)*\s*((remove|delete|take|drop|unsubscribe) (me|us|my|our|this|the) |(remove|delete|take|drop|unsubscribe) (me|us)$|unsubscribe$|unsubscribe from)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ImperativeOpening();

    [GeneratedRegex(@"\b(list|lists|mailing|mailings|database|distribution|contacts|emails|e-mails|email address|records|me|us|unsubscribe)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ImperativeObject();

    [GeneratedRegex(@"\b(not|don't|never) (remove|delete|take|drop|unsubscribe)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Negated();

    [GeneratedRegex(@"\b(if|when|unless|before|patients?|clients?|he|she|they|someone) .*\b(opt|unsubscribe|stop|contact|remove|receive)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hypothetical();
}
