using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Threads.Sorting;

/// <summary>Answers to invitations: Graph names the type; a calendar part (RFC 5546) says it when the raw message is at hand.</summary>
internal static class MeetingRules
{
    private static readonly Phrases NewTime = new(
        "new time proposed", "proposed new time", "neuer zeitvorschlag", "neue zeit vorgeschlagen", "nouvelle heure proposée", "nouvel horaire proposé",
        "nueva hora propuesta", "nova hora proposta", "nuova ora proposta", "nieuwe tijd voorgesteld");

    private static readonly (MeetingAnswer Answer, Phrases Starts)[] Subjects =
    [
        (MeetingAnswer.Accepted, new("accepted:", "event accepted:", "zugesagt:", "angenommen:", "accepté :", "accepté:", "acceptée :", "aceptada:", "aceptado:", "aceito:", "accettato:", "geaccepteerd:")),
        (MeetingAnswer.Declined, new("declined:", "event declined:", "abgelehnt:", "abgesagt:", "refusé :", "refusé:", "refusée :", "rechazada:", "rechazado:", "recusado:", "rifiutato:", "geweigerd:")),
        (MeetingAnswer.Tentative, new("tentative:", "tentatively accepted:", "event tentatively", "mit vorbehalt:", "vorläufig:", "provisoire :", "provisional:", "provisorio:", "provisório:", "voorlopig:")),
    ];

    /// <summary>What calendar programs write into an answer when its calendar part got lost on the way.</summary>
    private static readonly Phrases Words = new("invitation", "has accepted", "has declined", "has tentatively", "einladung", "hat zugesagt", "hat abgesagt", "a accepté", "a refusé", "ha aceptado", "ha rechazado", "aceitou", "recusou", "ha accettato", "ha rifiutato");

    public static SortedMail? Sort(MailFacts mail)
    {
        if (Answer(mail) is { } answer)
            return MailSorter.WithText(mail, new()
            {
                Kind = MailKind.MeetingResponse,
                MeetingAnswer = answer,
                Reasons = [new("meeting_answer", "It answers an invitation.")],
            });
        return mail.Envelope.Meeting is MeetingMessage.Request or MeetingMessage.Cancelled
            ? MailSorter.WithText(mail, new() { Kind = MailKind.Other, Reasons = [new("invitation", "It is an invitation or its cancellation.")] })
            : null;
    }

    private static MeetingAnswer? Answer(MailFacts mail)
    {
        MeetingAnswer? answer = mail.Envelope.Meeting switch
        {
            MeetingMessage.Accepted => MeetingAnswer.Accepted,
            MeetingMessage.Declined => MeetingAnswer.Declined,
            MeetingMessage.TentativelyAccepted => MeetingAnswer.Tentative,
            _ => null,
        };
        if (answer is null && !mail.IsReply && Words.In(mail.Text.AsSpan(0, Math.Min(mail.Text.Length, 1_000))))
            answer = Subjects.Where(s => s.Starts.Start(mail.Subject)).Select(s => (MeetingAnswer?)s.Answer).FirstOrDefault();
        if (mail.Mime?.Calendar is { Method: "REPLY" or "COUNTER" } calendar)
        {
            if (calendar.Method == "COUNTER") return MeetingAnswer.NewTime;
            answer ??= calendar.Answer switch { "ACCEPTED" => MeetingAnswer.Accepted, "DECLINED" => MeetingAnswer.Declined, _ => MeetingAnswer.Tentative };
        }
        return answer is not null && NewTime.Start(mail.Subject) ? MeetingAnswer.NewTime : answer;
    }
}
