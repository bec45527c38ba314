namespace ReferralOutlook.Threads.Sorting;

/// <summary>How mail programs mark the earlier mail in HTML.</summary>
internal static class HtmlHistory
{
    /// <summary>Ids and styles of the element after which all is history: Outlook in its versions, Outlook on the web and on phones, Zoho.</summary>
    private static readonly Phrases Starts = new(
        "divrplyfwdmsg", "appendonsend", "stopspelling", "mail-editor-reference-message", "ms-outlook-mobile-reference-message", "outlookmessageheader", "zmail_extra", "replyforwardmessage",
        "border-top:solid #e1e1e1", "border-top: solid #e1e1e1", "border-top:solid #b5c4df", "border-top: solid #b5c4df", "border-top:solid windowtext", "border-top: 1pt solid rgb(225", "border-top:1pt solid rgb(225",
        "border-top: 1pt solid rgb(181", "border-top:1pt solid rgb(181", "border-top-color:rgb(225, 225, 225)", "border-top-color: rgb(225, 225, 225)");

    /// <summary>Classes of elements whose content is quoted: Gmail's and Thunderbird's attribution, Yahoo, Proton, GMX, Front, Evolution.</summary>
    private static readonly Phrases Quotes = new("gmail_attr", "moz-cite-prefix", "moz-email-headers-table", "yahoo_quoted", "yahooquoted", "protonmail_quote", "tutanota_quote", "front-blockquote", "reply_message", "mailcontainer-quote", "cite=", "type=\"cite", "type='cite", "type=cite", "gmail_quote", "freebirdformreply");

    private static readonly Phrases Signatures = new("gmail_signature", "id=\"signature\"", "id=signature", "id='signature'", "ms-outlook-mobile-signature", "moz-signature", "yahoo-signature", "protonmail_signature_block", "applemailsignature", "x_signature\"");

    public static bool BeginsSignature(string element, ReadOnlySpan<char> attributes) =>
        attributes.Length > 4 && element is "div" or "span" or "table" or "p" or "pre" && Signatures.In(attributes);

    public static bool Begins(string element, ReadOnlySpan<char> attributes) =>
        attributes.Length > 4 && element is "div" or "hr" or "table" or "td" or "p" or "span" && Starts.In(attributes);

    public static bool IsQuote(string element, ReadOnlySpan<char> attributes) =>
        element is "blockquote" ? Quotes.In(attributes) || attributes.Contains("border-left", StringComparison.OrdinalIgnoreCase) || attributes.IsEmpty
        // Gmail's outer container also holds answers between the quotes; only the parts within are quoted.
        : element is "div" && attributes.Length > 4 && Quotes.In(attributes) && !(attributes.Contains("gmail_quote", StringComparison.OrdinalIgnoreCase) && !attributes.Contains("gmail_attr", StringComparison.OrdinalIgnoreCase));

    public static bool IsHidden(ReadOnlySpan<char> attributes) =>
        attributes.Length > 10 && (attributes.Contains("display:none", StringComparison.OrdinalIgnoreCase) || attributes.Contains("display: none", StringComparison.OrdinalIgnoreCase) || attributes.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase));
}
