using System.Text;

namespace ReferralOutlook.Platform.Mime;

/// <summary>Joins the soft line breaks of format=flowed text (RFC 3676), quoted text included.</summary>
public static class FlowedText
{
    /// <param name="text">Lines end in "\n".</param>
    /// <param name="deleteSpace">DelSp=yes: the space that marks the soft break is not part of the text.</param>
    public static string Unwrap(string text, bool deleteSpace)
    {
        var result = new StringBuilder(text.Length);
        var open = -1;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var depth = 0;
            while (depth < line.Length && line[depth] == '>') depth++;
            var content = line[depth..];
            if (content is [' ', ..]) content = content[1..];
            if (open != depth)
            {
                if (result.Length > 0 && open >= 0) result.Append('\n');
                result.Append('>', depth);
                if (depth > 0) result.Append(' ');
            }
            var soft = content is [.., ' '] && content is not "-- ";
            result.Append(soft && deleteSpace ? content[..^1] : content);
            if (soft) open = depth;
            else
            {
                open = -1;
                result.Append('\n');
            }
        }
        if (result is [.., '\n'] && !text.EndsWith('\n')) result.Length--;
        return result.ToString();
    }
}
