using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Graph;

namespace ReferralOutlook.Platform.Hosting;

/// <summary>The one place where an exception becomes words for her: Microsoft 365's troubles say so, a mistake of ours gets a number to quote.</summary>
internal sealed partial class PaneExceptionHandler(ILogger<PaneExceptionHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        IResult answer;
        switch (exception)
        {
            case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                return true;
            case BadHttpRequestException bad:
                answer = Answer.Say(bad.StatusCode, "That could not be read", "Nothing was changed. Please check what you entered and send it again.");
                break;
            case DbUpdateException:
                // Two windows at once: the row changed, or the same address was added meanwhile.
                Log.Met(log, exception);
                answer = Answer.ChangedMeanwhile();
                break;
            case Microsoft365RefusedException refused:
                answer = Answer.Say(StatusCodes.Status502BadGateway, "Microsoft 365 said no", $"{refused.Message} What you typed is still here.");
                break;
            case Microsoft365Exception outside:
                answer = Answer.Say(StatusCodes.Status503ServiceUnavailable, outside.Message, "What you typed is still here. Please try again in a minute.");
                break;
            default:
                var reference = Activity.Current?.TraceId.ToHexString()[..8] ?? httpContext.TraceIdentifier;
                Log.Failed(log, reference, exception);
                answer = Answer.Say(StatusCodes.Status500InternalServerError, "Something went wrong on our side", "What you typed is still here. Please try again; if it happens again, quote the number.", reference: reference);
                break;
        }

        await answer.ExecuteAsync(httpContext);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Warning, "Two changes met; the later one was not saved.")]
        public static partial void Met(ILogger logger, Exception exception);

        [LoggerMessage(1, LogLevel.Error, "A request failed; reference {Reference}.")]
        public static partial void Failed(ILogger logger, string reference, Exception exception);
    }
}
