using ReferralOutlook.AddIn.Providers;
using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Platform.Hosting;
using ReferralOutlook.Platform.Storage;
using ReferralOutlook.Practice;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Threads;

/// <summary>POST /addin/providers/read-signature: "Add to list" and "Met at an event" on an open mail. She asked for it, so this one mail is read for its signature; nothing is kept until she saves.</summary>
internal static class ReadSignature
{
    public sealed record Form
    {
        public string? FromName { get; init; }
        public string? FromAddress { get; init; }
        public string? InternetMessageId { get; init; }
        public string? ItemId { get; init; }

        /// <summary>Present when she pressed "Met at an event".</summary>
        public string? Met { get; init; }
    }

    public static async Task<IResult> HandleAsync([FromForm] Form form, ReferralDb db, SignedIn signedIn, IMicrosoft365 microsoft365, TimeProvider clock, CancellationToken cancellation)
    {
        var mailbox = microsoft365.Mailbox(signedIn.Profile.Account);
        var fields = new ProviderFields(Name: ProviderForm.Clean(form.FromName), Email: ProviderForm.Clean(form.FromAddress));
        var found = false;
        if (form.InternetMessageId is { Length: > 0 } id && await mailbox.FindByInternetMessageIdAsync(id, cancellation) is { } mail)
        {
            (mail, var content) = await mailbox.ReadContentAsync(mail, cancellation);
            var signature = MailSorter.Sort(mail, content, [signedIn.Profile.MailAddress]).Signature;
            found = signature is { IsEmpty: false };
            fields = fields with
            {
                Name = signature?.Name ?? fields.Name ?? mail.From?.Name,
                Credentials = signature?.Credentials,
                Practice = signature?.Practice,
                Phone = signature is { Phones: [var phone, ..] } ? phone : null,
                Address = signature?.Address,
                Email = fields.Email ?? mail.From?.Address,
                OtherEmails = string.Join('\n', signature?.Emails.Where(email => !email.Equals(fields.Email ?? mail.From?.Address, StringComparison.OrdinalIgnoreCase)) ?? []),
            };
        }

        if (form.Met is not null)
        {
            fields = fields with { MetAt = await Providers.CaptureProvider.EventAsync(db, clock.GetUtcNow(), cancellation) };
            return Answer.Show<AddIn.Providers.CaptureProvider>(new CaptureProviderModel(fields, form.InternetMessageId));
        }

        return Answer.Show<AddIn.Providers.AddProvider>(new AddProviderModel(fields, Specialties.All, form.InternetMessageId, found));
    }
}
