using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession;
using Microsoft.Graph.Users.Item.Messages.Item.CreateReply;

namespace ReferralOutlook.Platform.Graph;

/// <summary>Drafts that bear our key as an extended property, so that a second try completes the first one's draft instead of making another.</summary>
internal sealed class GraphDrafts(GraphServiceClient graph, string user)
{
    /// <summary>Names must not vary: each new one uses up a named property of the mailbox for good.</summary>
    public const string KeyProperty = "String {6c0b1a4e-1f0d-4f5e-9a57-3e1c9a0f7d21} Name ReferralOutlookKey";

    /// <summary>Comes back in bounces, where nothing else of ours may be left.</summary>
    public const string KeyHeader = "x-referraloutlook-key";

    /// <summary>From here on attachments go through an upload session.</summary>
    private const int LargeAttachment = 3 * 1024 * 1024;

    /// <summary>Ranges are under 4 MB and a multiple of 320 KiB.</summary>
    private const int UploadRange = 10 * 320 * 1024;

    public Task<Draft> EnsureAsync(NewDraft draft, bool mayExist, CancellationToken cancellation) => Microsoft365.AskAsync(async () =>
    {
        var message = mayExist ? await FindAsync(draft.Key, cancellation) : null;
        message ??= draft.ReplyTo is { } replied ? await ReplyAsync(draft, replied, cancellation) : await NewAsync(draft, cancellation);
        if (message.IsDraft != false)
        {
            await CompleteAsync(message, draft, cancellation);
        }

        return new Draft(
            message.Id!, await GraphMailbox.EwsIdAsync(graph, user, message.Id!, cancellation), message.InternetMessageId, message.ConversationId, message.ConversationIndex ?? []);
    });

    private async Task<Message?> FindAsync(Guid key, CancellationToken cancellation)
    {
        var found = await graph.Users[user].Messages.GetAsync(request =>
        {
            request.QueryParameters.Filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{KeyProperty}' and ep/value eq '{key}')";
            request.QueryParameters.Select = ["id", "isDraft", "internetMessageId", "conversationId", "conversationIndex", "body"];
        }, cancellation);
        return found?.Value?.FirstOrDefault();
    }

    private async Task<Message> NewAsync(NewDraft draft, CancellationToken cancellation) => (await graph.Users[user].Messages.PostAsync(
        Keyed(draft, new Message
        {
            Subject = draft.Subject,
            Body = new ItemBody { ContentType = BodyType.Html, Content = draft.Html },
            ToRecipients = Envelopes.Recipients(draft.To),
        }), cancellationToken: cancellation))!;

    private async Task<Message> ReplyAsync(NewDraft draft, string replied, CancellationToken cancellation) => (await graph.Users[user].Messages[replied].CreateReply.PostAsync(
        new CreateReplyPostRequestBody { Message = Keyed(draft, new Message()) }, cancellationToken: cancellation))!;

    private static Message Keyed(NewDraft draft, Message message)
    {
        message.SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = KeyProperty, Value = draft.Key.ToString() }];
        message.InternetMessageHeaders = [new InternetMessageHeader { Name = KeyHeader, Value = draft.Key.ToString() }];
        return message;
    }

    /// <summary>A reply gets our text above the history Outlook made; attachments that are not there yet are added.</summary>
    private async Task CompleteAsync(Message message, NewDraft draft, CancellationToken cancellation)
    {
        var mark = $"id=\"r-{draft.Key:N}\"";
        if (draft.ReplyTo is not null && message.Body?.Content?.Contains(mark, StringComparison.OrdinalIgnoreCase) != true)
        {
            var body = new ItemBody { ContentType = BodyType.Html, Content = $"<div {mark}>{draft.Html}</div>{message.Body?.Content}" };
            await graph.Users[user].Messages[message.Id].PatchAsync(new Message { Body = body }, cancellationToken: cancellation);
        }

        if (draft.Attachments.Count == 0)
        {
            return;
        }

        var present = await graph.Users[user].Messages[message.Id].Attachments.GetAsync(request => request.QueryParameters.Select = ["name"], cancellation);
        foreach (var attachment in draft.Attachments.Where(wanted => present?.Value?.Exists(there => there.Name == wanted.Name) != true))
        {
            await AttachAsync(message.Id!, attachment, cancellation);
        }
    }

    private async Task AttachAsync(string messageId, MailAttachment attachment, CancellationToken cancellation)
    {
        if (attachment.Content.Length < LargeAttachment)
        {
            await graph.Users[user].Messages[messageId].Attachments.PostAsync(
                new FileAttachment { Name = attachment.Name, ContentType = attachment.ContentType, ContentBytes = attachment.Content.ToArray() }, cancellationToken: cancellation);
            return;
        }

        var session = await graph.Users[user].Messages[messageId].Attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody
        {
            AttachmentItem = new AttachmentItem { AttachmentType = AttachmentType.File, Name = attachment.Name, ContentType = attachment.ContentType, Size = attachment.Content.Length },
        }, cancellationToken: cancellation);
        using var content = new MemoryStream(attachment.Content.ToArray(), writable: false);
        var upload = await new LargeFileUploadTask<FileAttachment>(session!, content, UploadRange, graph.RequestAdapter).UploadAsync(cancellationToken: cancellation);
        if (!upload.UploadSucceeded)
        {
            throw new Microsoft365BusyException(null, null);
        }
    }
}
