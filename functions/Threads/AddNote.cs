using ReferralOutlook.AddIn.Pane;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Providers;

namespace ReferralOutlook.Threads;

/// <summary>POST /addin/threads/{id}/log: her own note on the story of the mail's provider.</summary>
internal static class AddNote
{
    private const int Longest = 1000;

    public sealed record Form
    {
        public string? Note { get; init; }
    }

    public static async Task<IResult> HandleAsync(Guid id, [FromForm] Form form, ReferralDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.ThreadMessages.FindAsync([id], cancellation) is not { } message)
        {
            return Answer.NotThere();
        }

        if (ProviderForm.Clean(form.Note) is not { Length: <= Longest } note)
        {
            return Answer.Say(StatusCodes.Status422UnprocessableEntity, "Write a short note first", "Up to 1000 characters.", [new FieldProblem(nameof(form.Note), "Up to 1000 characters.")]);
        }

        var now = clock.GetUtcNow();
        db.Add(StoryEntry.Tell(message.ProviderId, StoryKind.Noted, now, now, note));
        await db.SaveChangesAsync(cancellation);
        return Answer.GoTo($"/addin/threads/{id}");
    }
}
