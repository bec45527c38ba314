using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Letters;

/// <summary>The built-in introduction: asks about them, leads with what it does for their patients (A34, A56), one page.</summary>
internal static class IntroductionTemplate
{
    public static byte[] Write()
    {
        var document = new WordDocument(WordPage.Letter, new WordLook()) { Title = "Introduction" };
        document.Header.Text("{{me.practice}}", WordStyle.Letterhead);
        document.Header.Small("{{me.name}}{{#if me.credentials}}, {{me.credentials}}{{/if}}");
        document.Body
            .Text("{{date | long}}")
            .Control("provider.name", "Name of the provider", WordStyle.Address)
            .Control("provider.practice", "Practice", WordStyle.Address)
            .Control("provider.address", "Postal address", WordStyle.Address)
            .Space(6)
            .Text("Dear {{provider.name}},")
            .Text("Your patients who live with muscle tension, stiffness or stress often ask what they can do between their visits with you. I would like to learn how you care for them, and whether careful massage therapy nearby could be of use to your practice.")
            .Subheading("What I would like to ask you")
            .Bullet("Which of your patients do you see as helped, and which not, by massage therapy?")
            .Bullet("What should you hear back, and how often, when a patient of yours is treated?")
            .Bullet("How does your office like to pass patients on: by form, phone or mail?")
            .Text("{{#if me.services}}")
            .Subheading("What your patients would find here")
            .Text("{{#each me.services}}")
            .Bullet("{{this}}")
            .Text("{{/each}}")
            .Text("{{/if}}")
            .Text("I stay within the scope of massage therapy, screen for contraindications before every first session, and send you a short written report whenever your patient agrees.")
            .Text("Could you spare fifteen minutes for a call or a visit, at a time that suits you?")
            .Text("With kind regards,")
            .Space(10)
            .Control("me.name", "Your name")
            .Control("me.practice", "Your practice");
        document.Footer.Small("{{me.address}}{{#if me.phone}} · {{me.phone}}{{/if}}{{#if me.website}} · {{me.website}}{{/if}}", WordAlign.Center);
        return document.ToBytes();
    }
}
