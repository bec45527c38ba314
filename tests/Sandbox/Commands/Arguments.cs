namespace ReferralOutlook.Sandbox;

/// <summary>Reads `--name value` pairs.</summary>
internal static class Arguments
{
    public static bool TryRead(string[] arguments, IReadOnlyCollection<string> known, out Dictionary<string, string> values, out string? problem)
    {
        values = [];
        problem = null;
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (!known.Contains(arguments[i])) problem = $"Unknown option {arguments[i]}; known: {string.Join(' ', known)}.";
            else if (i + 1 == arguments.Length) problem = $"{arguments[i]} needs a value.";
            if (problem is not null) return false;
            values[arguments[i]] = arguments[i + 1];
        }
        return true;
    }
}
