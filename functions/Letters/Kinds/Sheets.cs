using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>Pages that are handed over: no addressee is needed, and a provider's name stands on them where there is one.</summary>
internal static class Sheets
{
    /// <summary>FEATURES A70, A81: services, whose needs, credentials and screening on one page.</summary>
    public static readonly LetterKind LeaveBehind = new()
    {
        Code = "leave-behind",
        Label = "Leave-behind page",
        Group = LetterGroup.Sheets,
        Use = OutgoingUse.Letter,
        Scope = LetterScope.Either,
        Subject = "One page about what I do",
        HasQr = true,
        Needs = [new("List your services under My practice.", facts => facts.Profile.ServiceLines.Count > 0)],
        Template = paper => LetterSheet.Write(paper, "Leave-behind page", body => body
            .Title("Massage therapy for your patients")
            .For()
            .Text("Some of your patients live with muscle pain, stiffness or tension between their visits with you. Massage therapy may ease it and help them move and sleep more easily, alongside the care you lead.")
            .Table([0, 0], table => table.Row(
                left => left
                    .Heading("For your patients who").Text("{{#if me.clients}}").Text("{{#each me.clients}}").Bullet("{{this}}").Text("{{/each}}").Text("{{else}}")
                    .Bullet("live with back, neck or shoulder pain").Bullet("sit or stand for long hours").Bullet("find it hard to rest").Text("{{/if}}")
                    .Heading("Safety and screening")
                    .Bullet("Health, medicines and precautions are asked about before the first session.")
                    .Bullet("Where something speaks against massage, it waits and you are asked.")
                    .Bullet("No diagnosis, no medicines."),
                right => right
                    .Heading("Services").Text("{{#each me.services}}").Bullet("{{this}}").Text("{{/each}}")
                    .Text("{{#if me.qualifications}}").Heading("License and training").Text("{{#each me.qualifications}}").Bullet("{{title}}{{#if issuedBy}}, {{issuedBy}}{{/if}}").Text("{{/each}}").Text("{{/if}}")
                    .Text("{{#if me.since}}In practice since {{me.since}}.{{/if}}")), WordBorders.None, 0)
            .Heading("How your patients reach me")
            .Contact()),
        MailText = _ => ["Here is one page about what I do, whom it may help among your patients, and how they are kept safe. Keep it where your front desk finds it."],
    };

    /// <summary>FEATURES A80: what can be checked, nothing else. What has ended is not on it.</summary>
    public static readonly LetterKind Credentials = new()
    {
        Code = "credential-sheet",
        Label = "Credential sheet",
        Group = LetterGroup.Sheets,
        Use = OutgoingUse.Letter,
        Scope = LetterScope.Either,
        Subject = "License and training",
        Pages = null,
        Needs = [new("Enter at least one license or certificate that is still valid under My practice.", facts => LetterClaims.Qualifications(facts.Profile, facts.Today).Any())],
        Template = paper => LetterSheet.Write(paper, "Credential sheet", body => body
            .Title("License and training")
            .For()
            .Text("As of {{date | long}}. Your office is welcome to check each entry with the board or school that issued it.")
            .Table([0, 34, 44, 34], table => table
                .Head("Credential", "Number", "Issued by", "Valid until")
                .Row("{{#each me.qualifications}}**{{title}}**", "{{#if number}}{{number}}{{else}}–{{/if}}", "{{#if issuedBy}}{{issuedBy}}{{else}}–{{/if}}", "{{#if until}}{{until | MMMM d, yyyy}}{{else}}No end date{{/if}}{{/each}}"))
            .Text("{{#if me.since}}").Heading("Experience").Text("In practice since {{me.since}}.").Text("{{/if}}")
            .Heading("Scope")
            .Text("The work is massage therapy. It includes no diagnosis, no adjustment of joints and no advice on medicines. Your patients are sent back to you whenever something does not fit.")
            .Heading("To check or to ask")
            .Contact()),
        MailText = _ => ["Here are my license and certificates with their numbers and dates, so that your office can check them."],
    };

    /// <summary>FEATURES A81, A86: what is asked before a first session, and when massage waits.</summary>
    public static readonly LetterKind Safety = new()
    {
        Code = "safety-sheet",
        Label = "Safety and screening sheet",
        Group = LetterGroup.Sheets,
        Use = OutgoingUse.Letter,
        Scope = LetterScope.Either,
        Subject = "How your patients are kept safe",
        Template = paper => LetterSheet.Write(paper, "Safety and screening sheet", body => body
            .Title("Safety and screening")
            .For()
            .Text("How your patients are looked after here, before and during every session.")
            .Heading("Asked before the first session")
            .Table([0, 0], table => table.Row(
                left => left.Bullet("Present and past illness, surgery, injury").Bullet("Medicines, above all blood thinners").Bullet("Heart, blood pressure, circulation, blood clots"),
                right => right.Bullet("Pregnancy and the months after").Bullet("Skin, allergies, recent infections").Bullet("Your instructions, and who leads the care")), WordBorders.None, 0)
            .Heading("What follows from it")
            .Table([62, 0], table => table
                .Head("When", "Then")
                .Row("Fever, infection, new rash", "The session is put off.")
                .Row("Signs of a blood clot, chest pain, sudden weakness", "No massage; emergency care or your office, at once.")
                .Row("Recent surgery, fracture or wound", "Not until you or the surgeon allow it, and never on the wound.")
                .Row("Blood thinners, bleeding disorder", "Light pressure only, after asking you.")
                .Row("Pregnancy", "Side-lying and supported; your precautions are kept.")
                .Row("Cancer, now or before", "Adapted, with the agreement of the treating team.")
                .Row("Numbness, or pain that is new and unexplained", "Back to you first."))
            .Heading("In every session")
            .Bullet("Your patient agrees to each area, stays covered, and may stop at any time.")
            .Bullet("Findings are written down as findings. A diagnosis is yours to make, and medicines are yours to change.")
            .Bullet("You hear from me in writing, with your patient's permission.")),
        MailText = _ => ["Here is one page on how your patients are screened, when massage waits, and when you are called first."],
    };

    /// <summary>FEATURES A73, A74: for the front desk. No way that would put a patient's name in ordinary mail or a text message.</summary>
    public static readonly LetterKind HowToRefer = new()
    {
        Code = "how-to-refer",
        Label = "How to refer to me",
        Group = LetterGroup.Sheets,
        Use = OutgoingUse.Letter,
        Scope = LetterScope.Either,
        Subject = "How to refer to me",
        HasQr = true,
        GoesWith = ["referral-form"],
        Needs = [new("Enter a phone number under My practice, so that patients can call.", facts => (facts.Profile.Facts.OfficePhone ?? facts.Profile.Phone) is { Length: > 0 })],
        Template = paper => LetterSheet.Write(paper, "How to refer to me", body => body
            .Title("How to refer to me")
            .For()
            .Text("One page for your front desk, so that it takes you no longer than a minute.")
            .Table([10, 0], table => table
                .Row(number => number.Text("1", WordStyle.Mark), step => step.Text("**Your patient calls or books.** Hand over a card or this page; nothing has to be sent.", WordStyle.Cell))
                .Row(number => number.Text("2", WordStyle.Mark), step => step.Text("**You wish to send instructions?** Use the referral form by fax or post{{#if office.link}}, or the secure form at {{office.link}}{{/if}}. Nothing about a patient needs to go through ordinary mail or a text message.", WordStyle.Cell))
                .Row(number => number.Text("3", WordStyle.Mark), step => step.Text("**You hear back.** With your patient's written permission you have a short report after the first session and at the end.", WordStyle.Cell)), WordBorders.Lines)
            .Text("{{#if office.byPhone}}").Heading("For offices").Text("{{office.byPhone}}").Text("{{/if}}")
            .Listed("What your patients find here", "me.services")
            .Listed("Fees and payment", "me.payment")
            .Heading("For your patients")
            .Contact()),
        MailText = _ => ["For your front desk, here is one page that says how to refer a patient to me. Nothing about a patient needs to go through ordinary mail; a call or the form is enough."],
    };
}
