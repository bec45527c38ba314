namespace ReferralOutlook.Sandbox;

/// <summary>The demonstration's Microsoft 365, seen and touched from outside the product.</summary>
public sealed class DemonstrationWorld(Microsoft365 cloud)
{
    private readonly Mailbox _mailbox = cloud.Mailbox(DemonstrationPractice.Therapist);

    /// <summary>Mails of nobody on the list.</summary>
    public int PrivateMails { get; private set; }

    public int Drafts => _mailbox.Messages("drafts").Count;

    public bool AllDraftsCarryADocument => _mailbox.Messages("drafts").All(draft => draft.Attachments is [{ Bytes.Length: > 1000 } document] && document.Name.EndsWith(".docx", StringComparison.Ordinal));

    public int Meetings => _mailbox.Events().Count;

    /// <summary>Null while there is none.</summary>
    public DateTimeOffset? SubscriptionEnds => cloud.Subscriptions.All.Select(subscription => (DateTimeOffset?)subscription.Expires).Max();

    public void DaysPass(int days) => cloud.Clock.Advance(TimeSpan.FromDays(days));

    public int DocumentsOf(string provider) => _mailbox.Files().Count(file => !file.IsFolder && file.Path.Contains($"/Letters/{provider}/", StringComparison.Ordinal));

    public int CountIn(string folder) => _mailbox.Messages(folder).Count;

    public void SendDrafts()
    {
        foreach (var draft in _mailbox.Messages("drafts"))
        {
            _mailbox.SendDraft(draft.Id);
        }
    }

    public void Deliver()
    {
        var listed = new[] { "hannah@lindqvist-chiro.example", "aobrien@lakeside-obgyn.example" };
        foreach (var mail in DemonstrationPractice.Mail(cloud.Clock.GetUtcNow()))
        {
            _mailbox.Deliver(mail with { ReceivedAt = null });
            PrivateMails += listed.Contains(mail.From!.Address) ? 0 : 1;
        }
    }

    public (string InternetMessageId, string From) MailOf(string address)
    {
        var mail = _mailbox.Messages().First(message => !message.IsDraft && message.From?.Address == address);
        return (mail.InternetMessageId, address);
    }
}
