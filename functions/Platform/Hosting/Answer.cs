using Microsoft.AspNetCore.Components;
using ReferralOutlook.AddIn.Pane;

namespace ReferralOutlook.Platform.Hosting;

/// <summary>What an endpoint answers: a view with its model, or a few words with a status.</summary>
internal static class Answer
{
    public static IResult Show<TView>(object model, string? notice = null)
        where TView : IComponent =>
        new View(typeof(TView), new Dictionary<string, object?> { ["Model"] = model, ["Notice"] = notice });

    public static IResult Say(int status, string title, string? detail = null, IReadOnlyList<FieldProblem>? fields = null, string? reference = null) =>
        new View(
            typeof(PaneMessage),
            new Dictionary<string, object?> { ["Model"] = new PaneMessageModel(status >= 500 ? PaneTone.Error : PaneTone.Warning, title, detail, reference, fields) },
            status);

    /// <summary>The same words for what is not hers and for what is gone.</summary>
    public static IResult NotThere() =>
        Say(StatusCodes.Status404NotFound, "That is not here any more", "Nothing was changed. Go back and open it again from your list.");

    /// <summary>Another window saved first.</summary>
    public static IResult ChangedMeanwhile() =>
        Say(StatusCodes.Status409Conflict, "This was changed in another window", "Nothing was saved over it, and what you typed is still here. Open it again to see what changed.");

    /// <summary>After a change: the page to show now. A fragment's address holds ids only.</summary>
    public static IResult GoTo(string path) => new SeeOther(path);

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
