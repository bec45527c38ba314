using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Tests.SandboxBehaviour;

public sealed class DeltaTests : SandboxTest
{
    private static readonly string[] Fields = ["subject", "isRead", "internetMessageHeaders"];

    [Fact]
    public async Task The_first_round_lists_everything_in_pages_and_the_next_only_what_changed()
    {
        for (var i = 0; i < 25; i++) Box.Deliver(From("a@x.example", $"No {i}"));
        var (all, link) = await RoundAsync(null);
        Assert.Equal(25, all.Count);
        Assert.All(all, m => Assert.NotNull(m.InternetMessageHeaders));
        var late = Box.Deliver(From("a@x.example", "Late"));
        var (changes, next) = await RoundAsync(link);
        Assert.Equal(late.Id, Assert.Single(changes).Id);
        Assert.Empty((await RoundAsync(next)).Messages);
        Assert.Single((await RoundAsync(link)).Messages);
    }

    [Fact]
    public async Task A_moved_message_is_removed_here_and_present_there_under_one_immutable_id()
    {
        var message = Box.Deliver(From("a@x.example"));
        var folder = Box.CreateFolder("Referrals");
        var (_, inbox) = await RoundAsync(null);
        var (_, referrals) = await RoundAsync(null, folder.Id);
        Box.Move(message.Id, "Referrals");
        var gone = Assert.Single((await RoundAsync(inbox)).Messages);
        Assert.Equal(message.Id, gone.Id);
        Assert.True(gone.AdditionalData.ContainsKey("@removed"));
        Assert.Equal(message.Id, Assert.Single((await RoundAsync(referrals, folder.Id)).Messages).Id);
    }

    [Fact]
    public async Task A_read_state_change_carries_little_more_than_the_id()
    {
        var message = Box.Deliver(From("a@x.example", "Subject"));
        var (_, link) = await RoundAsync(null);
        Box.MarkRead(message.Id);
        var change = Assert.Single((await RoundAsync(link)).Messages);
        Assert.Equal((message.Id, true, null), (change.Id, change.IsRead, change.Subject));
    }

    [Fact]
    public async Task Reading_between_two_pages_of_the_first_round_still_brings_the_whole_message()
    {
        var messages = Enumerable.Range(0, 12).Select(i => Box.Deliver(From("a@x.example", $"No {i}"))).ToList();
        var page = await PageAsync(null, "inbox");
        Box.MarkRead(messages[11].Id);
        var rest = await PageAsync(page.OdataNextLink, "inbox");
        Assert.Equal("No 11", rest.Value!.Single(m => m.Id == messages[11].Id).Subject);
    }

    [Fact]
    public async Task An_expired_link_answers_410_with_a_place_to_start_over()
    {
        Box.Deliver(From("a@x.example"));
        var (_, link) = await RoundAsync(null);
        Service.ExpireDeltaTokens(Therapist);
        Assert.Equal((410, "SyncStateNotFound"), await RefusedAsync(() => PageAsync(link, "inbox")));
        Assert.Single((await RoundAsync(null)).Messages);
    }

    [Fact]
    public async Task Only_the_documented_filter_is_taken()
    {
        Box.Deliver(From("a@x.example", "Old") with { ReceivedAt = Start.AddDays(-9) });
        Box.Deliver(From("a@x.example", "New"));
        var some = await User.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(c => c.QueryParameters.Filter = "receivedDateTime ge 2026-03-01T00:00:00Z", Cancellation);
        Assert.Equal("New", Assert.Single(some!.Value!).Subject);
        Assert.Equal(400, (await RefusedAsync(() => User.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(c => c.QueryParameters.Filter = "isRead eq false", Cancellation))).Status);
    }

    [Fact]
    public async Task Folders_have_a_delta_of_their_own()
    {
        var first = await User.MailFolders.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Cancellation);
        Box.CreateFolder("Referrals/Dr. Ames");
        var second = await User.MailFolders.Delta.WithUrl(first!.OdataDeltaLink!).GetAsDeltaGetResponseAsync(cancellationToken: Cancellation);
        Assert.Contains(first.Value!, f => f.DisplayName == "Inbox");
        Assert.Equal(["Dr. Ames", "Referrals"], second!.Value!.Select(f => f.DisplayName).Order());
    }

    [Fact]
    public void A_round_looks_at_what_changed_and_not_at_what_is_stored()
    {
        var log = new ChangeLog();
        for (var i = 0; i < 20_000; i++) log.Touch($"message {i}");
        var end = log.Sequence;
        log.Touch("message 7", onlyReadState: true);
        log.Remove("message 8", "default 8");
        var looked = 0;
        var (entries, _, more) = log.Since(end, end, 100, _ => ++looked > 0);
        Assert.Equal([("message 7", false, true), ("message 8", true, false)], entries.Select(e => (e.Id, e.Removed, e.OnlyReadState)));
        Assert.Equal((1, false), (looked, more));
    }

    [Fact]
    public void Changing_one_message_over_and_over_does_not_make_the_log_grow()
    {
        var log = new ChangeLog();
        for (var i = 0; i < 100; i++) log.Touch($"message {i}");
        for (var i = 0; i < 100_000; i++) log.Touch("message 1");
        Assert.InRange(log.Length, 100, 1000);
        Assert.Equal(100, log.Since(0, 0, 1000, _ => true).Entries.Count);
    }

    private async Task<(List<Message> Messages, string Link)> RoundAsync(string? link, string folder = "inbox")
    {
        var all = new List<Message>();
        for (var page = await PageAsync(link, folder); ; page = await PageAsync(page.OdataNextLink, folder))
        {
            all.AddRange(page.Value!);
            if (page.OdataDeltaLink is { } end) return (all, end);
        }
    }

    private async Task<DeltaGetResponse> PageAsync(string? link, string folder)
    {
        var delta = User.MailFolders[folder].Messages.Delta;
        var page = link is null
            ? await delta.GetAsDeltaGetResponseAsync(c => c.QueryParameters.Select = Fields, Cancellation)
            : await delta.WithUrl(link).GetAsDeltaGetResponseAsync(cancellationToken: Cancellation);
        return page!;
    }
}
