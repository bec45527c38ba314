using System.Text;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages.Item.Move;

namespace ReferralOutlook.Tests.SandboxBehaviour;

public sealed class ReadingMailTests : SandboxTest
{
    [Fact]
    public async Task A_move_changes_the_default_id_and_keeps_the_immutable_one()
    {
        var delivered = Box.Deliver(From("ames@clinic.example"));
        var folder = Box.CreateFolder("Referrals/Dr. Ames");
        var moved = await User.Messages[delivered.Id].Move.PostAsync(new MovePostRequestBody { DestinationId = folder.Id }, cancellationToken: Cancellation);
        Assert.Equal(delivered.Id, moved?.Id);
        Assert.NotEqual(delivered.DefaultId, Box.Message(delivered.Id)!.DefaultId);
        Assert.Equal((404, "ErrorItemNotFound"), await RefusedAsync(() => User.Messages[delivered.DefaultId].GetAsync(cancellationToken: Cancellation)));
        Assert.Equal(1, Box.Counters.MessagesMoved);
    }

    [Fact]
    public async Task Ids_are_of_the_kind_that_was_asked_for()
    {
        var delivered = Box.Deliver(From("ames@clinic.example"));
        var byDefault = await Me(immutable: false).Me.Messages[delivered.DefaultId].GetAsync(cancellationToken: Cancellation);
        var immutable = await User.Messages[delivered.DefaultId].GetAsync(cancellationToken: Cancellation);
        Assert.Equal((delivered.DefaultId, delivered.Id), (byDefault?.Id, immutable?.Id));
        Assert.EndsWith("=", delivered.Id);
    }

    [Fact]
    public async Task Headers_come_only_when_selected_and_only_for_received_mail()
    {
        var received = Box.Deliver(From("ames@clinic.example") with { Headers = [("From", "x"), ("Message-ID", "<1@clinic.example>"), ("Auto-Submitted", "auto-replied")] });
        var sent = Box.Deliver(From(Therapist) with { Folder = "sentitems" });
        var plain = await User.Messages[received.Id].GetAsync(cancellationToken: Cancellation);
        var selected = await User.Messages[received.Id].GetAsync(c => c.QueryParameters.Select = ["internetMessageHeaders"], Cancellation);
        var own = await User.Messages[sent.Id].GetAsync(c => c.QueryParameters.Select = ["internetMessageHeaders"], Cancellation);
        Assert.Null(plain?.InternetMessageHeaders);
        Assert.Equal(["Message-ID", "Auto-Submitted"], selected!.InternetMessageHeaders!.Select(h => h.Name));
        Assert.Null(own?.InternetMessageHeaders);
        Assert.Equal("<1@clinic.example>", received.InternetMessageId);
    }

    [Fact]
    public async Task The_unique_body_leaves_the_quoted_history_out()
    {
        var delivered = Box.Deliver(From("ames@clinic.example", text: "Yes, gladly.\r\n\r\nOn Mon, 2 Mar 2026 at 09:00, Dana Rivers <d@p.example> wrote:\r\n\r\n> May I call?"));
        var message = await User.Messages[delivered.Id].GetAsync(c =>
        {
            c.QueryParameters.Select = ["uniqueBody", "body"];
            c.Headers.Add("Prefer", "outlook.body-content-type=\"text\"");
        }, Cancellation);
        Assert.Equal("Yes, gladly.", message?.UniqueBody?.Content);
        Assert.Contains("May I call?", message?.Body?.Content);
    }

    [Fact]
    public async Task Scripts_are_taken_out_of_html()
    {
        var delivered = Box.Deliver(From("ames@clinic.example") with { Html = "<p onclick=\"x()\">Hi<script>alert(1)</script></p>" });
        var message = await User.Messages[delivered.Id].GetAsync(cancellationToken: Cancellation);
        Assert.DoesNotContain("script", message!.Body!.Content);
        Assert.DoesNotContain("onclick", message.Body.Content);
    }

    [Fact]
    public async Task The_mime_form_is_the_one_that_came()
    {
        var mime = Encoding.UTF8.GetBytes("From: a@b.example\r\nSubject: x\r\n\r\nHi\r\n");
        var given = Box.Deliver(From("a@b.example") with { Mime = mime });
        var composed = Box.Deliver(From("a@b.example", "Grüße", id: "<7@b.example>"));
        Assert.Equal(mime, await MimeAsync(given.Id));
        Assert.Contains("Message-ID: <7@b.example>", Encoding.ASCII.GetString(await MimeAsync(composed.Id)));
    }

    [Fact]
    public async Task Lists_page_by_ten_newest_first_and_filter()
    {
        for (var i = 0; i < 13; i++) Box.Deliver(From(i % 2 == 0 ? "even@x.example" : "odd@x.example", $"No {i}") with { ReceivedAt = Start.AddMinutes(i) });
        var first = await User.MailFolders["inbox"].Messages.GetAsync(cancellationToken: Cancellation);
        var second = await User.MailFolders["inbox"].Messages.WithUrl(first!.OdataNextLink!).GetAsync(cancellationToken: Cancellation);
        var odd = await User.Messages.GetAsync(c => (c.QueryParameters.Filter, c.QueryParameters.Top) = ("from/emailAddress/address eq 'ODD@x.example' and receivedDateTime ge 2026-03-02T14:05:00Z", 50), Cancellation);
        Assert.Equal(("No 12", 10, 3), (first.Value![0].Subject, first.Value.Count, second!.Value!.Count));
        Assert.Equal(["No 11", "No 9", "No 7", "No 5"], odd!.Value!.Select(m => m.Subject));
        Assert.Null(second.OdataNextLink);
    }

    [Fact]
    public async Task Sorting_that_the_filter_does_not_lead_with_is_inefficient()
    {
        var refused = await RefusedAsync(() => User.Messages.GetAsync(c => (c.QueryParameters.Filter, c.QueryParameters.Orderby) = ("isRead eq false", ["receivedDateTime desc"]), Cancellation));
        Assert.Equal((400, "InefficientFilter"), refused);
    }

    [Fact]
    public async Task An_unknown_property_is_refused_by_name()
    {
        Assert.Equal(400, (await RefusedAsync(() => User.Messages.GetAsync(c => c.QueryParameters.Select = ["subjekt"], Cancellation))).Status);
    }

    [Fact]
    public async Task Sent_mail_cannot_be_rewritten_but_can_be_marked()
    {
        var delivered = Box.Deliver(From("ames@clinic.example"));
        Assert.Equal((400, "ErrorInvalidPropertySet"), await RefusedAsync(() => User.Messages[delivered.Id].PatchAsync(new Message { Subject = "Other" }, cancellationToken: Cancellation)));
        await User.Messages[delivered.Id].PatchAsync(new Message { IsRead = true, Categories = ["Referral"] }, cancellationToken: Cancellation);
        var after = Box.Message(delivered.Id)!;
        Assert.True(after.IsRead);
        Assert.Equal(["Referral"], after.Categories);
        Assert.Equal(0, Box.Folders().Single(f => f.WellKnown == "inbox").Unread);
    }

    [Fact]
    public void Replies_join_the_conversation_by_reference_and_a_forced_id_wins()
    {
        var first = Box.Deliver(From("ames@clinic.example", id: "<1@clinic.example>"));
        var reply = Box.Deliver(From("ames@clinic.example", "Something else") with { InReplyTo = "<1@clinic.example>" });
        var other = Box.Deliver(From("ames@clinic.example"));
        var forced = Box.Deliver(From("stranger@x.example") with { ConversationId = first.ConversationId });
        Assert.Equal(first.ConversationId, reply.ConversationId);
        Assert.NotEqual(first.ConversationId, other.ConversationId);
        Assert.Equal(first.ConversationId, forced.ConversationId);
    }

    [Fact]
    public async Task Inbox_rules_move_mail_before_anyone_sees_it()
    {
        var folder = Box.CreateFolder("Newsletters");
        await User.MailFolders["inbox"].MessageRules.PostAsync(new MessageRule
        {
            DisplayName = "Newsletters",
            Sequence = 1,
            Conditions = new MessageRulePredicates { SenderContains = ["news@"] },
            Actions = new MessageRuleActions { MoveToFolder = folder.Id, StopProcessingRules = true },
        }, cancellationToken: Cancellation);
        Assert.Equal("Newsletters", Box.Deliver(From("news@x.example")).Folder);
        Assert.Equal("Inbox", Box.Deliver(From("ames@clinic.example")).Folder);
    }

    [Fact]
    public async Task Folder_names_are_unique_beside_each_other()
    {
        var first = await User.MailFolders.PostAsync(new MailFolder { DisplayName = "Referrals" }, cancellationToken: Cancellation);
        Assert.Equal((409, "ErrorFolderExists"), await RefusedAsync(() => User.MailFolders.PostAsync(new MailFolder { DisplayName = "referrals" }, cancellationToken: Cancellation)));
        await User.MailFolders[first!.Id].ChildFolders.PostAsync(new MailFolder { DisplayName = "Referrals" }, cancellationToken: Cancellation);
        Assert.Contains(Box.Folders(), f => f.Path == "Referrals/Referrals");
    }

    private async Task<byte[]> MimeAsync(string id)
    {
        using var buffer = new MemoryStream();
        await using var stream = await User.Messages[id].Content.GetAsync(cancellationToken: Cancellation);
        await stream!.CopyToAsync(buffer, Cancellation);
        return buffer.ToArray();
    }
}
