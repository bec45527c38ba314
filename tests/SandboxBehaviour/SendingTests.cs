using System.Text;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession;
using Microsoft.Graph.Users.Item.Messages.Item.CreateReply;
using Microsoft.Graph.Users.Item.SendMail;
using ReferralOutlook.Sandbox;

namespace ReferralOutlook.Tests.SandboxBehaviour;

public sealed class SendingTests : SandboxTest
{
    private const string Ames = "ames@clinic.example";

    [Fact]
    public async Task The_sent_copy_appears_later_under_the_drafts_immutable_id()
    {
        var draft = await DraftAsync(Ames);
        await User.Messages[draft.Id].Send.PostAsync(cancellationToken: Cancellation);
        Assert.Equal((404, "ErrorItemNotFound"), await RefusedAsync(() => User.Messages[draft.Id].GetAsync(cancellationToken: Cancellation)));
        await SettleAsync();
        var sent = await User.Messages[draft.Id].GetAsync(cancellationToken: Cancellation);
        Assert.False(sent?.IsDraft);
        Assert.Equal(draft.InternetMessageId, sent?.InternetMessageId);
        Assert.Equal("Sent Items", Box.Message(draft.Id!)!.Folder);
        Assert.Equal((1, 1), (Box.Counters.DraftsCreated, Box.Counters.MessagesSent));
    }

    [Fact]
    public async Task A_draft_without_recipients_is_not_sent()
    {
        var draft = await User.Messages.PostAsync(new Message { Subject = "Nobody" }, cancellationToken: Cancellation);
        Assert.Equal((400, "ErrorInvalidRecipients"), await RefusedAsync(() => User.Messages[draft!.Id].Send.PostAsync(cancellationToken: Cancellation)));
        Assert.Equal("Drafts", Box.Message(draft!.Id!)!.Folder);
    }

    [Fact]
    public async Task A_correspondents_answer_joins_the_conversation()
    {
        Service.Script(Ames, new() { Name = "Dr. Ames", Reply = "Yes, call me.", AutoReply = "I am away.", Thinks = TimeSpan.FromHours(1) });
        var draft = await DraftAsync(Ames);
        await User.Messages[draft.Id].Send.PostAsync(cancellationToken: Cancellation);
        Service.Clock.Advance(TimeSpan.FromMinutes(1));
        var auto = Assert.Single(Box.Messages("inbox"));
        Assert.StartsWith("Automatic reply: ", auto.Subject);
        Service.Clock.Advance(TimeSpan.FromHours(1));
        var reply = Box.Messages("inbox")[0];
        Assert.Equal((draft.ConversationId, draft.ConversationId), (auto.ConversationId, reply.ConversationId));
        Assert.StartsWith("Yes, call me.", reply.Text);
        Assert.Equal(Start.AddHours(1).AddSeconds(0.5), reply.Received);
    }

    [Theory]
    [InlineData(BounceKind.NoSuchMailbox, "Status: 5.1.1", "Action: failed")]
    [InlineData(BounceKind.MailboxFull, "Status: 4.2.2", "Action: failed")]
    [InlineData(BounceKind.Delayed, "Status: 4.4.7", "Action: delayed")]
    public async Task A_bounce_is_a_delivery_report_about_the_failed_mail(BounceKind kind, string status, string action)
    {
        Service.Script(Ames, new() { Bounces = kind });
        var draft = await DraftAsync(Ames);
        await User.Messages[draft.Id].Send.PostAsync(cancellationToken: Cancellation);
        await SettleAsync();
        var bounce = Assert.Single(Box.Messages("inbox"));
        using var reader = new StreamReader((await User.Messages[bounce.Id].Content.GetAsync(cancellationToken: Cancellation))!);
        var mime = await reader.ReadToEndAsync(Cancellation);
        Assert.Contains(status, mime);
        Assert.Contains(action, mime);
        Assert.Contains($"Final-Recipient: rfc822;{Ames}", mime);
        Assert.Contains(draft.InternetMessageId!, mime);
        Assert.Equal(draft.ConversationId, bounce.ConversationId);
    }

    [Fact]
    public async Task Mail_between_two_people_of_the_sandbox_is_delivered()
    {
        var other = Service.AddUser("colleague@practice.example", "Colleague");
        await User.SendMail.PostAsync(new SendMailPostRequestBody { Message = Mail("colleague@practice.example"), SaveToSentItems = false }, cancellationToken: Cancellation);
        await SettleAsync();
        Assert.Equal("Introduction", Assert.Single(other.Messages("inbox")).Subject);
        Assert.Empty(Box.Messages("sentitems"));
    }

    [Fact]
    public async Task A_reply_keeps_the_thread_and_quotes()
    {
        var original = Box.Deliver(From(Ames, "Question", "Are you free?", "<1@clinic.example>"));
        var reply = await User.Messages[original.Id].CreateReply.PostAsync(new CreateReplyPostRequestBody { Comment = "Yes" }, cancellationToken: Cancellation);
        Assert.Equal(("RE: Question", original.ConversationId, Ames), (reply?.Subject, reply?.ConversationId, reply?.ToRecipients![0].EmailAddress!.Address));
        Assert.Contains("Are you free?", reply?.Body?.Content);
        using var mime = new StreamReader((await User.Messages[reply!.Id].Content.GetAsync(cancellationToken: Cancellation))!);
        Assert.Contains("In-Reply-To: <1@clinic.example>", await mime.ReadToEndAsync(Cancellation));
    }

    [Theory]
    [InlineData("In-Reply-To", 1, "InvalidInternetMessageHeader")]
    [InlineData("x-a", 6, "InvalidInternetMessageHeaderCollection")]
    [InlineData("x-a", 0, "InvalidInternetMessageHeaderCollection")]
    public async Task Only_a_few_headers_of_ones_own_are_taken(string name, int count, string code)
    {
        var mail = Mail(Ames);
        mail.InternetMessageHeaders = [.. Enumerable.Range(0, count).Select(i => new InternetMessageHeader { Name = count == 1 ? name : $"{name}{i}", Value = "1" })];
        Assert.Equal((400, code), await RefusedAsync(() => User.Messages.PostAsync(mail, cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task A_key_of_ones_own_finds_the_draft_again()
    {
        const string id = "String {6F2C0A51-5B7E-4A83-9A43-2F0C7F6F5D10} Name effect";
        var mail = Mail(Ames);
        mail.SingleValueExtendedProperties = [new() { Id = id, Value = "k-1" }];
        var draft = await User.Messages.PostAsync(mail, cancellationToken: Cancellation);
        await DraftAsync(Ames);
        var found = await User.Messages.GetAsync(c =>
        {
            c.QueryParameters.Filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{id}' and ep/value eq 'k-1')";
            c.QueryParameters.Expand = [$"singleValueExtendedProperties($filter=id eq '{id}')"];
        }, Cancellation);
        var one = Assert.Single(found!.Value!);
        Assert.Equal((draft!.Id, "k-1"), (one.Id, one.SingleValueExtendedProperties![0].Value));
    }

    [Fact]
    public async Task A_small_attachment_goes_in_one_request_and_a_large_one_in_ranges()
    {
        var draft = await DraftAsync(Ames);
        await User.Messages[draft.Id].Attachments.PostAsync(new FileAttachment { Name = "a.docx", ContentBytes = Encoding.ASCII.GetBytes("small") }, cancellationToken: Cancellation);
        var item = new AttachmentItem { AttachmentType = AttachmentType.File, Name = "b.docx", Size = 3_500_000 };
        var session = await User.Messages[draft.Id].Attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody { AttachmentItem = item }, cancellationToken: Cancellation);
        using var file = new MemoryStream(new byte[3_500_000]);
        var upload = new Microsoft.Graph.LargeFileUploadTask<FileAttachment>(session!, file, 320 * 1024 * 5);
        var result = await upload.UploadAsync(cancellationToken: Cancellation);
        Assert.True(result.UploadSucceeded);
        Assert.Equal([("a.docx", 5), ("b.docx", 3_500_000)], Box.Message(draft.Id!)!.Attachments.Select(a => (a.Name, a.Bytes.Length)));
    }

    [Fact]
    public async Task A_session_for_a_small_file_is_refused()
    {
        var draft = await DraftAsync(Ames);
        var item = new AttachmentItem { AttachmentType = AttachmentType.File, Name = "b.docx", Size = 10 };
        var refused = await RefusedAsync(() => User.Messages[draft.Id].Attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody { AttachmentItem = item }, cancellationToken: Cancellation));
        Assert.Equal((400, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize"), refused);
    }

    private async Task<Message> DraftAsync(string to) => (await User.Messages.PostAsync(Mail(to), cancellationToken: Cancellation))!;

    private static Message Mail(string to) => new()
    {
        Subject = "Introduction",
        Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>Hello</p>" },
        ToRecipients = [new() { EmailAddress = new() { Address = to } }],
    };
}
