namespace ReferralOutlook.Platform.Graph;

/// <summary>Microsoft 365 did not do what was asked. The message is for her: it names nothing of a mail or a person.</summary>
public abstract class Microsoft365Exception(string message, Exception? inner) : Exception(message, inner);

/// <summary>Busy, down or unreachable: trying later may work.</summary>
public sealed class Microsoft365BusyException(TimeSpan? retryAfter, Exception? inner, string? why = null)
    : Microsoft365Exception(why ?? (inner is HttpRequestException or IOException ? Unreachable : Busy), inner)
{
    public const string Throttled = "Microsoft 365 asks us to go slower for a while. Nothing is lost; it goes on by itself.";
    private const string Unreachable = "Microsoft 365 cannot be reached. It is tried again by itself.";
    private const string Busy = "Microsoft 365 is busy or cannot be reached. It is tried again by itself.";

    public TimeSpan? RetryAfter { get; } = retryAfter;
}

/// <summary>Refused: the consent or the permission is missing, or the request can never succeed.</summary>
public sealed class Microsoft365RefusedException(string message, string? code, Exception? inner) : Microsoft365Exception(message, inner)
{
    /// <summary>Graph's error code, e.g. <c>ErrorAccessDenied</c>.</summary>
    public string? Code { get; } = code;
}

/// <summary>The thing is gone: deleted by her, or never there (404 ErrorItemNotFound).</summary>
public sealed class GoneFromMicrosoft365Exception(Exception? inner) : Microsoft365Exception("It is no longer in Microsoft 365.", inner);

/// <summary>410: the delta token is forgotten; read the folder from the start.</summary>
public sealed class SyncStateLostException(Exception? inner) : Microsoft365Exception("Outlook asked us to read the folder again from the start.", inner);
