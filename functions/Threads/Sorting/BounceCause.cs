namespace ReferralOutlook.Threads.Sorting;

/// <summary>
/// Whether a failure means that the address is dead. Hard is only what says that the person or the domain is not there
/// (no such user, no such host, moved, takes no mail); a full box, a filter, a policy, a time-out may pass.
/// The words decide before the code: servers send 5.1.1 for almost anything.
/// </summary>
internal static class BounceCause
{
    private static readonly Phrases Full = new(
        "mailbox full", "mailbox is full", "full mailbox", "mailbox size", "mailbox quota", "over quota", "overquota", "quota exceeded", "exceeded quota", "exceeds quota", "exceed the quota", "exceeded storage", "exceeds the maximum storage", "exceeded its storage", "out of storage",
        "storage quota", "storage limit", "not enough storage", "insufficient storage", "insufficient system storage", "insufficient disk", "no space left", "disk quota", "disk full", "disk space", "inbox is full", "user is over", "user's mailbox", "too many messages in the mailbox", "exceeded the local limit",
        "mailfolder is full", "mail box full", "account is full", "account is over", "boite pleine", "boîte pleine", "postfach voll", "postfach ist voll", "buzón lleno", "buzon lleno", "caixa cheia", "casella piena", "ящик переполнен", "容量", "メールボックスがいっぱい", "邮箱已满");

    private static readonly Phrases TooBig = new("too large", "too big", "message size", "size limit", "exceeds the maximum size", "exceeds size", "exceeds maximum", "exceeded maximum", "exceeds fixed", "max message size", "maximum message size", "line too long", "lines longer");

    private static readonly Phrases Filtered = new(
        "spam", "virus", "malware", "blocked", "blacklist", "black list", "blocklist", "block list", "blackhole", "black hole", "denylist", "dnsbl", "rbl", "reputation", "spamhaus", "barracuda", "policy", "policies", "prohibited", "content filter", "content rejected", "message content", "content is not accepted", "rejected for", "refused by",
        "message rejected", "message refused", "message has been rejected", "rejected by the recipient", "access denied", "not authorized", "not authorised", "unauthorized", "unauthenticated", "authentication", "authenticate", "not permitted", "permission", "not allowed", "administrative", "administratively", "relay", "relaying", "dmarc", "dkim", "spf ", "spf-", "sender policy",
        "reverse dns", "reverse hostname", "ptr ", "rdns", "helo", "ehlo", "greylist", "graylist", "greylisted", "rate limit", "throttl", "too many", "too fast", "too frequent", "sender address rejected", "sender rejected", "sender denied", "sender domain", "bad sender", "invalid sender", "mail from", "from address", "sending domain", "your email has been returned",
        "sender verify", "not rfc", "rfc 5322", "rfc5322", "rfc 2822", "rfc2822", "header error", "bad header", "invalid header", "missing header", "must contain", "malformed", "8bit", "unencoded", "tls", "encryption", "starttls", "certificate", "use the smtp server", "domain-filter", "restricted", "restriction", "locked",
        "challenge", "moderat", "may not exist, or you may not have permission", "permission to post", "投稿", "berechtigung", "system error", "service unavailable", "service not available", "local error", "internal error", "configuration", "mail for", "loops back", "mail loop", "routing loop", "too many hops", "hop count", "resources", "command not", "protocol error", "local configuration", "mailer error", "command died", "exit status",
        "junk", "unsolicited", "bulk mail", "bulk email", "suspicious", "phishing", "insecure");

    /// <summary>The address may not be there, or only closed to us: said of groups and by local programs that failed.</summary>
    private static readonly Phrases Doubtful = new("group you tried to contact", "may not exist, or you may not", "groups.google.com", "permission to post", "procmail", "couldn't create", "can't create", "command died", "mailer error", "temporarily");

    /// <summary>There, but asleep; with 5.1.1 the server means that it is gone.</summary>
    private static readonly Phrases Asleep = new("suspended", "disabled", "inactive", "deactivated", "not active", "no longer active");

    private static readonly Phrases Later = new(
        "timed out", "timeout", "time out", "expired", "in the queue too long", "in queue too long", "delayed", "will be retried", "retry", "try again", "try later", "later", "temporar", "connection refused", "connection reset", "connection lost", "lost connection", "connection closed", "dropped", "no route to host",
        "unreachable", "could not connect", "cannot connect", "unable to connect", "wasn't able to establish an smtp connection", "couldn't establish", "warning message only", "warning only", "deferred", "not responding", "no response", "cannot send message for", "could not send mail for past", "host not reachable", "network", "retrying", "hours", "busy", "out of memory", "server error");

    private static readonly Phrases Gone = new(
        "user not found", "recipient name is not recognized", "recipient address rejected: undeliverable", "no such recipient", "no such mailbox", "no such address", "no such person", "no such account", "no such email", "no such local",
        "no mailbox here", "no mailbox found", "no mailbox by", "mailbox not found", "mailbox unavailable", "mailbox unknown", "mailbox does not exist", "mailbox doesn't exist", "mailbox not available", "unknown mailbox", "not a valid mailbox", "invalid mailbox", "invalid recipient", "invalid user", "invalid final delivery", "bad recipient", "bad destination mailbox",
        "bad address", "address unknown", "unknown address", "address does not exist", "address doesn't exist", "address not found", "address is unknown", "address error", "account does not exist", "account that you tried to reach does not exist", "account doesn't exist", "account unknown", "account not found", "user does not exist", "user doesn't exist", "does not exist",
        "doesn't exist", "isn't a yahoo", "not a known user", "is not a user", "doesn't have a", "does not have an account", "does not have a yahoo", "no account by that name", "not our customer", "not a customer", "not listed in", "not in my", "unknown to address", "user missing", "not known here", "no one by that name", "no longer on server", "no longer available",
        "wasn't found at the destination", "wasn’t found at the destination", "was not found at the destination", "couldn't be found", "couldn’t be found", "could not be found", "wasn't found", "recipients not found", "resolver.adr.recip", "recipnotfound", "adr.recipient", "554 delivery error: dd", "verify address", "unrouteable address", "unroutable address", "550 address", "unknown account", "unknown email", "unknown e-mail", "not a valid user", "no valid recipients", "not valid",
        "in this domain is not", "user (", "not listed", "existe pas", "n'existe pas", "n’existe pas", "inconnu", "existiert nicht", "unbekannt", "nicht gefunden", "unbekannter empfänger", "no existe", "desconocid", "não existe", "desconhecid", "inesistente", "sconosciut", "non esiste", "onbekend", "bestaat niet", "finns inte", "hittades inte", "nie istnieje", "nieznan", "не существует", "не найден", "неизвестн", "見つからない", "存在しな", "存在しません", "宛先不明", "不存在", "查无此人", "用户不存在", "该邮箱", "存在しない");

    /// <summary>Recipient filters say this too, after they have seen the mail: believed only with a code or in answer to RCPT.</summary>
    private static readonly Phrases SaidGone = new("user unknown", "unknown user", "no such user", "user is unknown", "unknown recipient", "recipient unknown", "recipient not found", "invalid address", "unknown local", "unknown in local recipient", "unknown in virtual", "unknown in relay", "address rejected: user");

    private static readonly Phrases NoHost = new(
        "host unknown", "unknown host", "host not found", "not found: no such host", "host or domain name not found", "domain not found", "domain does not exist", "domain name not found", "no such domain", "unknown domain", "name or service not known", "name service error", "unrouteable mail domain", "unroutable mail domain", "unrouteable", "dns lookup failure",
        "no a, aaaa", "no mx", "mx record", "nxdomain", "non-existent domain", "nonexistent domain", "non existent domain", "bad destination system", "couldn't find any host", "could not find any host", "could not find a gateway", "domain is not reachable", "domain not reachable", "illegal host", "name server: host not found", "couldn't find the recipient domain", "cannot resolve", "unable to resolve", "address lookup did not yield", "host name lookup failure");

    private static readonly Phrases TakesNoMail = new("indicated no smtp service", "null mx", "nullmx", "does not accept mail", "doesn't accept mail", "do not accept mail", "host does not accept", "domain does not accept", "no mail accepted", "does not receive mail", "mail is not accepted", "not accepting network messages", "system not accepting", "not accept email", "smtp protocol returned a permanent error");

    private static readonly Phrases Moved = new("has moved", "mailbox has moved", "no forwarding address", "has changed address", "address has changed", "address changed", "recipient has moved", "user has moved", "user not local; please try", "has been replaced by", "new address");

    /// <param name="words">What the server said of this recipient.</param>
    /// <param name="status">Enhanced status, when known; empty otherwise.</param>
    /// <param name="action">RFC 3464 action; "delayed" is never hard.</param>
    /// <param name="stage">What the server answered to.</param>
    public static bool IsHard(string words, string status, string action, SmtpStage stage)
    {
        if (action == "delayed" || status.StartsWith('4')) return false;
        if (Full.In(words) || TooBig.In(words)) return false;
        if (TakesNoMail.In(words) || Moved.In(words)) return true;
        if (Doubtful.In(words)) return false;
        if (Asleep.In(words)) return status is "5.1.1";
        if (Gone.In(words) && !SaysSenderIsUnknown.In(words)) return true;
        if (SaidGone.In(words)) return IsProof(status, stage);
        if (NoHost.In(words) && !SaysSenderIsUnknown.In(words)) return true;
        if (Filtered.In(words) || Later.In(words)) return false;
        return status is "5.1.1" or "5.1.2" or "5.1.3" or "5.1.6" or "5.1.10" or "5.3.2" or "5.4.4" or "5.1.0";
    }

    /// <summary>Says that the user is unknown and no more.</summary>
    public static bool ProvesNothing(string words) => SaidGone.In(words) && !Gone.In(words);

    private static bool IsProof(string status, SmtpStage stage) =>
        status is "5.1.1" || stage == SmtpStage.Recipient
        || stage == SmtpStage.Unknown && status.Length > 0 && !status.EndsWith(".0.0", StringComparison.Ordinal) && !status.StartsWith("5.7.", StringComparison.Ordinal) && !status.StartsWith("5.2.", StringComparison.Ordinal);

    /// <summary>Neither a cause nor a hint of one: the notice around it must be read.</summary>
    public static bool SaysNothing(string words) =>
        !(Full.In(words) || TooBig.In(words) || TakesNoMail.In(words) || Moved.In(words) || Gone.In(words) || SaidGone.In(words) || NoHost.In(words) || Doubtful.In(words) || Asleep.In(words) || Filtered.In(words) || Later.In(words));

    /// <summary>It is our address that the other side does not know, which says nothing of theirs.</summary>
    private static readonly Phrases SaysSenderIsUnknown = new("sender address rejected", "sender domain", "bad sender", "sender unknown", "unknown sender", "domain of sender", "sender address", "cannot find your hostname", "cannot resolve your", "your hostname", "client host", "helo command", "reverse hostname", "reverse dns", "mail from:");
}
