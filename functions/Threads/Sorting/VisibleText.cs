namespace ReferralOutlook.Threads.Sorting;

/// <summary>What a person wrote now, and their signature.</summary>
internal sealed record VisibleText(string Text, string Signature, string Postscript, SignatureFields? Fields)
{
    public static VisibleText Read(MailFacts mail)
    {
        var source = mail.Html is { } html && html.Contains('<', StringComparison.Ordinal) ? HtmlText.Read(html) : mail.Text;
        var parts = QuotedHistory.Remove(source);
        var split = SignatureBlock.Split(parts.Lines, mail.FromName, mail.FromAddress);
        var details = split.Signature.Length > 0 || parts.Footer.Count > 0 ? split.Signature + "\n" + string.Join('\n', parts.Footer) : "";
        var fields = details.Length > 0 ? SignatureReader.Read(details, mail.Envelope.From) : null;
        return new(split.Text, split.Signature, split.Postscript, fields is { IsEmpty: false } ? fields : null);
    }
}
