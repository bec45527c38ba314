using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>Forms that an office fills in, in Word or with a pen; her and their names are on them already (FEATURES A71).</summary>
internal static class ReferralForms
{
    public static readonly LetterKind Form = new()
    {
        Code = "referral-form",
        Label = "Referral form",
        Group = LetterGroup.Sheets,
        Use = OutgoingUse.Letter,
        Scope = LetterScope.Either,
        Subject = "A referral form for your office",
        HasQr = true,
        Template = paper => LetterSheet.Write(paper, "Referral form", body => body
            .Title("Referral for massage therapy")
            .Table([0, 30], table => table.Row(
                left => left
                    .Text("{{#if provider.named}}").Text("From", WordStyle.Label).Text("**{{provider.named}}**", WordStyle.Address).Text("{{provider.practice}}", WordStyle.Address).Text("{{provider.phone}}", WordStyle.Address).Text("{{else}}").FillIn("From (name, practice, phone)").Text("{{/if}}")
                    .Text("Back to", WordStyle.Label).Text("**{{me.named}}**, {{me.practice}}", WordStyle.Address).Text("{{office.byPhone}}", WordStyle.Address),
                right => right.Frame("me.qr", 24, 24, WordAlign.Right)), WordBorders.None, 0)
            .Subheading("Patient")
            .Table([0, 42, 42], table => table.RowOfAtLeast(14, cell => cell.FillIn("Name"), cell => cell.FillIn("Date of birth"), cell => cell.FillIn("Phone")), WordBorders.Grid)
            .Subheading("Reason and area")
            .Table([0], table => table
                .RowOfAtLeast(25, cell => cell.FillIn("Reason for referral, or diagnosis as you made it"))
                .RowOfAtLeast(18, cell => cell.FillIn("Areas to work on, and areas to leave alone")), WordBorders.Grid)
            .Subheading("Precautions")
            .Table([0, 0, 0], table => table.Row(
                left => left.Check("Blood thinners").Check("Surgery or fracture lately"),
                middle => middle.Check("Pregnancy").Check("Cancer, now or before"),
                right => right.Check("Heart or circulation").Check("Skin or infection")), WordBorders.None, 0)
            .Table([0], table => table.RowOfAtLeast(16, cell => cell.FillIn("Details, limits on pressure or position")), WordBorders.Grid)
            .Subheading("Wishes")
            .Table([0, 0], table => table.Row(
                left => left.Check("Assess and treat as you find suitable").Check("Please call before the first session"),
                right => right.Check("Report after the first session").Check("Report at the end")), WordBorders.None, 0)
            .Table([0, 62, 36], table => table.RowOfAtLeast(15, cell => cell.FillIn("How often, how many sessions"), cell => cell.FillIn("Signature"), cell => cell.FillIn("Date")), WordBorders.Grid)
            .Small("Please send by fax or post, or hand it to your patient. Reports are sent with the patient's written permission.")),
        MailText = _ => ["Here is a referral form with your office's name on it. It can be filled in on screen or with a pen. Please send it back by fax or post, or hand it to your patient, so that no patient's name goes through ordinary mail."],
    };

    /// <summary>Four to a sheet; the dashed lines are for scissors.</summary>
    public static readonly LetterKind Pad = new()
    {
        Code = "referral-pad",
        Label = "Referral pad, four to a sheet",
        Group = LetterGroup.Print,
        Use = OutgoingUse.Letter,
        Scope = LetterScope.Either,
        HasQr = true,
        Template = paper => FourToASheet.Write(paper, "Referral pad", Slip),
    };

    private static void Slip(WordBlock slip) => slip
        .Table([0, 22], table => table.Row(
            left => left.Text("Massage therapy", WordStyle.Mark)
                .Text("**{{me.named}}**", WordStyle.Small).Small("{{me.practice}}").Small("{{me.addressLine}}").Small("{{me.phone}}").Small("{{me.page}}"),
            right => right.Frame("me.qr", 21, 21, WordAlign.Right)), WordBorders.None, 0)
        .Table([0], table => table
            .Row(11, cell => cell.FillIn("For"))
            .Row(19, cell => cell.FillIn("Reason and area"))
            .Row(15, cell => cell.FillIn("Precautions, limits")), WordBorders.Grid, 1)
        .Table([0, 0], table => table.Row(left => left.Check("Call me first"), right => right.Check("Report, please")), WordBorders.None, 0)
        .Text("{{#if provider.named}}").Text("From", WordStyle.Label).Text("**{{provider.named}}**", WordStyle.Small).Small("{{provider.practice}}").Text("{{/if}}")
        .Table([0, 26], table => table.Row(11, cell => cell.FillIn("Signature"), cell => cell.FillIn("Date")), WordBorders.Grid, 1);
}
