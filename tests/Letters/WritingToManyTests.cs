using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Platform.Work;
using ReferralOutlook.Providers;
using ReferralOutlook.Tests.TestHost;
using Html = ReferralOutlook.Tests.TestHost.Html;

namespace ReferralOutlook.Tests.Letters;

/// <summary>One letter for several providers: a file each, one file for the printer, or a draft each within the caps; never one mail to many.</summary>
public sealed class WritingToManyTests : IAsyncLifetime
{
    private App _app = null!;
    private HttpClient _pane = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = await _app.SignedInAsync();
        foreach (var (name, specialty) in new[] { ("Anna Lee", "Chiropractor"), ("Bo Jensen", "Chiropractor"), ("Cem Yılmaz", "Chiropractor"), ("Dora Silva", "Chiropractor"), ("Eve Stone", "Dentist") })
        {
            await _pane.SubmitAsync("/addin/providers", HttpStatusCode.OK, ("Name", name), ("Email", $"{name[..2].Trim()}@clinic.example"), ("Practice", $"{name} Clinic"), ("Specialty", specialty), ("Address", "1 Main Street\nSpringfield, WA 98000"));
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Says_for_how_many_and_who_is_left_out_before_anything_is_written()
    {
        await OptOutAsync("Bo Jensen");
        await DeclineAsync("Dora Silva");
        var form = await AskAsync("thank-you", "Chiropractor");
        Assert.Contains("For 2 providers", form.Text, StringComparison.Ordinal);
        Assert.Contains("Bo Jensen: asked not to be written to.", form.Text, StringComparison.Ordinal);
        Assert.Contains("Dora Silva: parked or declined.", form.Text, StringComparison.Ordinal);
        Assert.Equal("Chiropractor", form.Value("Specialty"));
    }

    [Fact]
    public async Task A_file_for_each_lies_under_its_provider_and_the_page_can_be_left()
    {
        var page = await WriteAsync("thank-you", "File");
        Assert.Contains("0 of 4", (await ShowAsync(page)).Text, StringComparison.Ordinal);
        await _app.CarryOutAsync();
        Assert.Contains("4 files are in your OneDrive", (await ShowAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(4, Documents("/Letters/").Count);
        Assert.Empty(_app.Mailbox.Messages("drafts"));
    }

    [Fact]
    public async Task One_print_file_holds_each_letter_on_its_own_page()
    {
        var page = await WriteAsync("thank-you", "Print");
        await _app.CarryOutAsync();
        Assert.Contains("One file with 4 documents", (await ShowAsync(page)).Text, StringComparison.Ordinal);
        var file = Assert.Single(Documents("/Letters/"));
        Assert.Empty(WordCheck.Errors(file));
        var text = WordText.Read(file);
        Assert.All(new[] { "Anna Lee", "Bo Jensen", "Cem Yılmaz", "Dora Silva" }, name => Assert.Contains($"Dear {name}", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Labels_for_all_stand_on_one_sheet()
    {
        await WriteAsync("labels", "Print");
        await _app.CarryOutAsync();
        var text = WordText.Read(Assert.Single(Documents("/Letters/")));
        Assert.All(new[] { "Anna Lee", "Bo Jensen", "Cem Yılmaz", "Dora Silva" }, name => Assert.Equal(1, Count(text, $"{name}\n") + Count(text, $"{name}, ")));
    }

    [Fact]
    public async Task A_draft_for_each_goes_to_one_address_only()
    {
        await WriteAsync("thank-you", "Draft");
        await _app.CarryOutAsync();
        var drafts = _app.Mailbox.Messages("drafts");
        Assert.Equal(4, drafts.Count);
        Assert.All(drafts, draft => Assert.Single(draft.To));
    }

    [Fact]
    public async Task Those_who_never_answered_get_no_fourth_draft()
    {
        await _app.AskAsync(async db =>
        {
            var anna = await db.Providers.SingleAsync(provider => provider.Name == "Anna Lee");
            for (var mail = 0; mail < 3; mail++) db.Add(StoryEntry.Tell(anna.Id, StoryKind.Sent, _app.Clock.GetUtcNow().AddDays(-10 + mail), _app.Clock.GetUtcNow()));
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        var page = await WriteAsync("thank-you", "Draft");
        await _app.CarryOutAsync();
        Assert.Equal(3, _app.Mailbox.Messages("drafts").Count);
        Assert.Contains("Anna Lee: 3 mails without an answer.", (await ShowAsync(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_drafts_than_can_be_read_over_are_refused_but_may_be_printed()
    {
        await AddAsync(WriteToMany.MostDrafts, "Chiropractor");
        var refused = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/many", HttpStatusCode.Conflict, ("Kind", "thank-you"), ("Specialty", "Chiropractor"), ("Way", "Draft"), ("Many", "true")));
        Assert.Contains("At most 20 drafts", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _app.AskAsync(db => db.Letters.CountAsync()));
        await WriteAsync("thank-you", "Print");
        await _app.CarryOutAsync();
        Assert.Single(Documents("/Letters/"));
    }

    [Fact]
    public async Task Five_hundred_sent_twice_at_the_same_moment_are_written_once_and_printed_in_the_order_of_the_list()
    {
        await AddAsync(500);
        (string, string)[] form = [("Kind", "thank-you"), ("Specialty", "Physical therapist"), ("Way", "Print"), ("Many", "true"), ("Once", (await AskAsync("thank-you", "Physical therapist")).Value("Once"))];
        var started = Stopwatch.GetTimestamp();
        var first = _pane.SubmitAsync("/addin/letters/many", HttpStatusCode.OK, form);
        var second = _pane.SubmitAsync("/addin/letters/many", HttpStatusCode.OK, form);
        Assert.Single((await Task.WhenAll(first, second)).Select(answer => answer.RequestMessage!.RequestUri!.AbsolutePath).Distinct());
        TestContext.Current.TestOutputHelper?.WriteLine($"500 letters, asked for twice: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        await _pane.SubmitAsync("/addin/letters/many", HttpStatusCode.OK, form);
        Assert.Equal((500, 500, 1), await _app.AskAsync(async db => (await db.Letters.CountAsync(), await db.Story.CountAsync(entry => entry.Kind == StoryKind.LetterDrafted), await db.Effects.CountAsync(effect => effect.Kind == MakePrintFile.EffectKind))));
        started = Stopwatch.GetTimestamp();
        await _app.CarryOutAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"their print file: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        var text = WordText.Read(Assert.Single(Documents("/Letters/")));
        var places = Enumerable.Range(0, 500).Select(number => text.IndexOf($"Dear Person {number:000},", StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
    }

    [Fact]
    public async Task A_form_changed_and_sent_again_writes_anew()
    {
        var once = (await AskAsync("thank-you", "Chiropractor")).Value("Once");
        foreach (var note in new[] { "Your talk was good.", "Your talk was very good." })
        {
            await _pane.SubmitAsync("/addin/letters/many", HttpStatusCode.OK, ("Kind", "thank-you"), ("Specialty", "Chiropractor"), ("Way", "File"), ("Many", "true"), ("Once", once), ("Note", note));
        }

        Assert.Equal(8, await _app.AskAsync(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task A_letter_the_guards_stop_is_written_to_nobody()
    {
        var held = await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/many", HttpStatusCode.OK,
            ("Kind", "introduction-chiropractor"), ("Specialty", "Chiropractor"), ("Way", "Print"), ("Many", "true"), ("Note", "85% of patients feel better after one session.")));
        Assert.Contains("not written yet", held.Text, StringComparison.Ordinal);
        Assert.Equal("/addin/letters/many", held.Attribute("form", "hx-post"));
        Assert.Equal(0, await _app.AskAsync(db => db.Letters.CountAsync()));
    }

    private async Task<Html> AskAsync(string kind, string specialty) =>
        await Html.ReadAsync(await _pane.SubmitAsync("/addin/letters/many/ask", HttpStatusCode.OK, ("Kind", kind), ("Specialty", specialty), ("Stage", "")));

    private Task<int> AddAsync(int count, string specialty = "Physical therapist") => _app.AskAsync(async db =>
    {
        for (var number = 0; number < count; number++)
        {
            var provider = Provider.Add(new ProviderDetails($"Person {number:000}", Specialty: specialty), new DateOnly(2026, 3, 2), _app.Clock.GetUtcNow());
            db.Add(provider);
            db.Add(new ProviderAddress { Id = Guid.NewGuid(), ProviderId = provider.Id, Address = $"p{number}@many.example" });
        }

        return await db.SaveChangesAsync(CancellationToken.None);
    });

    private async Task<Uri> WriteAsync(string kind, string way)
    {
        var answer = await _pane.SubmitAsync("/addin/letters/many", HttpStatusCode.OK, ("Kind", kind), ("Specialty", "Chiropractor"), ("Stage", ""), ("Way", way), ("Many", "true"));
        Assert.True(Guid.TryParse(answer.RequestMessage!.RequestUri!.Segments[^1], out _), (await Html.ReadAsync(answer)).Text);
        return answer.RequestMessage.RequestUri;
    }

    private async Task<Html> ShowAsync(Uri page) => await Html.ReadAsync(await _pane.GetAsync(page));

    private List<ReadOnlyMemory<byte>> Documents(string folder) => [.. _app.Mailbox.Files().Where(file => !file.IsFolder && file.Path.Contains(folder, StringComparison.Ordinal)).Select(file => file.Content)];

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private Task<int> OptOutAsync(string name) => _app.AskAsync(async db =>
    {
        var address = await db.ProviderAddresses.Join(db.Providers.Where(provider => provider.Name == name), one => one.ProviderId, provider => provider.Id, (one, _) => one.Address).FirstAsync();
        db.Add(new Suppression { Id = Guid.NewGuid(), Address = address, FoldedName = name, Since = _app.Clock.GetUtcNow() });
        return await db.SaveChangesAsync(CancellationToken.None);
    });

    private Task<int> DeclineAsync(string name) => _app.AskAsync(async db =>
    {
        (await db.Providers.SingleAsync(provider => provider.Name == name)).Decline(null);
        return await db.SaveChangesAsync(CancellationToken.None);
    });
}
