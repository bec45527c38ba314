namespace ReferralOutlook.Platform.Word;

/// <summary>
/// The template or its data cannot be used. <see cref="Exception.Message"/> is one line for the therapist: what is wrong, with the tag and where it stands.
/// It never holds a value, only names written in the template.
/// </summary>
public sealed class WordTemplateException : Exception
{
    public WordTemplateException(string message) : base(message) { }
    public WordTemplateException(string message, Exception inner) : base(message, inner) { }
    internal WordTemplateException(string tag, string where, string problem, Exception? inner = null) : base($"{tag} in {where} {problem}", inner) => (Tag, Where) = (tag, where);

    /// <summary>The tag as the template writes it, for example <c>{{provider.name}}</c>; null when the package itself is at fault.</summary>
    public string? Tag { get; }

    /// <summary>For example "the body, paragraph 4".</summary>
    public string? Where { get; }
}
