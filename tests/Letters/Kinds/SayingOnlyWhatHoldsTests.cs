using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Tests.Letters;

/// <summary>What may stand in a letter depends on what she offers, can show and was allowed to say.</summary>
public sealed class SayingOnlyWhatHoldsTests
{
    public static TheoryData<string> Introductions => [.. LetterKinds.All.Where(kind => kind.Topics.Count > 0).Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Introductions))]
    public void A_block_stands_there_exactly_when_its_service_is_offered(string code)
    {
        var kind = LetterKinds.Find(code)!;
        var text = IntroductionTexts.All.Single(one => one.Code == code);
        foreach (var (offered, sentence) in text.Blocks)
        {
            var letter = Text(kind, LetterSamples.Practice(Filled.Full, services: offered.Words[0] + " massage"));
            Assert.Contains(sentence, letter, StringComparison.Ordinal);
            foreach (var (other, notOffered) in text.Blocks.Where(block => !block.Topic.IsOffered([offered.Words[0] + " massage"])))
            {
                Assert.False(letter.Contains(notOffered, StringComparison.Ordinal), $"{other.Name} stands there, offered is {offered.Name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Introductions))]
    public void Without_a_fitting_service_there_is_no_list_at_all(string code) =>
        Assert.DoesNotContain("would find here", Text(LetterKinds.Find(code)!, LetterSamples.Practice(Filled.Full, services: "Something else")), StringComparison.Ordinal);

    [Fact]
    public void Pregnancy_is_not_spoken_of_to_an_obstetrician_by_one_who_does_not_offer_it()
    {
        var kind = LetterKinds.Find("introduction-womens-health")!;
        var practice = LetterSamples.Practice(Filled.Full, services: "Relaxation massage");
        Assert.DoesNotContain("pregnan", Text(kind, practice) + kind.Mail(Facts(kind, practice), attached: false), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("pregnancy", Text(kind, LetterSamples.Practice(Filled.Full)), StringComparison.Ordinal);
    }

    [Fact]
    public void Training_is_named_only_while_its_certificate_counts()
    {
        var kind = LetterKinds.Find("introduction-womens-health")!;
        string With(DateOnly? until) => Text(kind, LetterSamples.Practice(Filled.Full, new PracticeFacts { Qualifications = [new("Certificate in prenatal massage", ValidUntil: until)] }));
        Assert.Contains("Training: Certificate in prenatal massage.", With(null), StringComparison.Ordinal);
        Assert.Contains("Training:", With(LetterSamples.Today), StringComparison.Ordinal);
        Assert.DoesNotContain("Training:", With(LetterSamples.Today.AddDays(-1)), StringComparison.Ordinal);
        Assert.DoesNotContain("Training:", Text(kind, LetterSamples.Practice(Filled.Bare, services: "Prenatal massage")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_no_credential_carries_is_left_out_and_reported()
    {
        var kind = LetterKinds.Find("leave-behind")!;
        var services = "Board certified medical massage\nRelaxation massage";
        var bare = LetterSamples.Practice(Filled.Full, new PracticeFacts(), services);
        Assert.DoesNotContain("Board certified", Text(kind, bare), StringComparison.Ordinal);
        Assert.Contains("Relaxation massage", Text(kind, bare), StringComparison.Ordinal);
        Assert.Contains(LetterClaims.LeftOut(kind, Facts(kind, bare)), said => said.Contains("Board certified medical massage", StringComparison.Ordinal));

        var carried = LetterSamples.Practice(Filled.Full, new PracticeFacts { Qualifications = [new("Board Certified in Therapeutic Massage")] }, services);
        Assert.Contains("Board certified medical massage", Text(kind, carried), StringComparison.Ordinal);
        Assert.Empty(LetterClaims.LeftOut(kind, Facts(kind, carried)));
    }

    [Fact]
    public void An_expired_license_is_on_no_sheet_and_is_reported()
    {
        var kind = LetterKinds.Find("credential-sheet")!;
        var practice = LetterSamples.Practice(Filled.Full, new PracticeFacts { Qualifications = [new("Old license", ValidUntil: new DateOnly(2026, 3, 8)), new("Present license", "77", "Board", new DateOnly(2026, 3, 9))] });
        var sheet = Text(kind, practice);
        Assert.DoesNotContain("Old license", sheet, StringComparison.Ordinal);
        Assert.Contains("Present license", sheet, StringComparison.Ordinal);
        Assert.Contains("March 9, 2026", sheet, StringComparison.Ordinal);
        Assert.Contains(LetterClaims.LeftOut(kind, Facts(kind, practice)), said => said.Contains("ended on 2026-03-08", StringComparison.Ordinal));
        Assert.NotEmpty(kind.Missing(Facts(kind, LetterSamples.Practice(Filled.Full, new PracticeFacts { Qualifications = [new("Old license", ValidUntil: new DateOnly(2026, 3, 8))] }))));
    }

    [Fact]
    public void The_introducer_is_named_with_permission_and_never_as_a_client()
    {
        var kind = LetterKinds.Find("introduction-warm")!;
        var practice = LetterSamples.Practice(Filled.Full);
        var agreed = Text(kind, practice);
        Assert.Contains("Jean-François Lévesque-O'Reilly suggested", agreed, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)(client|patient) of mine|my (client|patient)", agreed + kind.Mail(Facts(kind, practice), attached: true));

        var silent = new LetterFacts(practice, LetterSamples.ProviderOf(Filled.Full, "OB-GYN"), LetterSamples.Answers with { IntroducerAgreed = false }, LetterSamples.Today);
        Assert.Contains(kind.Missing(silent), said => said.Contains("whether you may use their name", StringComparison.Ordinal));
        Assert.DoesNotContain("Lévesque", WordText.Read(LetterSamples.Write(kind, silent, WordPage.Letter)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_after_a_referral_waits_for_one_and_says_nothing_of_whom()
    {
        var kind = LetterKinds.Find("introduction-after-referring")!;
        var facts = Facts(kind, LetterSamples.Practice(Filled.Full));
        Assert.Empty(kind.Missing(facts));
        Assert.NotEmpty(kind.Missing(facts with { Inputs = LetterSamples.Answers with { HasReferred = false } }));
        Assert.DoesNotContain(kind.Questions, question => question.Kind is AnswerKind.Line or AnswerKind.Lines && question.Name != nameof(LetterInputs.Note));
    }

    [Fact]
    public void Everything_she_does_lists_all_services_and_all_clients()
    {
        var practice = LetterSamples.Practice(Filled.Full);
        var letter = Text(LetterKinds.Find("everything-i-do")!, practice);
        Assert.All(practice.ServiceLines.Concat(practice.Facts.ClientLines), line => Assert.Contains(line, letter, StringComparison.Ordinal));
    }

    [Fact]
    public void An_article_is_hers_only_when_she_says_so()
    {
        var kind = LetterKinds.Find("information")!;
        var facts = Facts(kind, LetterSamples.Practice(Filled.Full));
        Assert.DoesNotContain("I wrote it", Text(kind, facts.Profile), StringComparison.Ordinal);
        var hers = facts with { Inputs = LetterSamples.Answers with { WroteIt = true } };
        Assert.Contains("I wrote it", WordText.Read(LetterSamples.Write(kind, hers, WordPage.Letter)), StringComparison.Ordinal);
        Assert.Contains("Annals of Internal Medicine", Text(kind, facts.Profile), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_is_spoken_of_only_in_her_own_words_with_state_and_day()
    {
        var kind = LetterKinds.Find("coverage")!;
        Assert.NotEmpty(kind.Missing(Facts(kind, LetterSamples.Practice(Filled.Full, new PracticeFacts()))));
        var letter = Text(kind, LetterSamples.Practice(Filled.Full));
        Assert.Contains("for Washington, checked on February 2, 2026", letter, StringComparison.Ordinal);
        Assert.Contains("Plans that cover massage ask for a prescription and a condition.", letter, StringComparison.Ordinal);
        Assert.All(LetterKinds.All.Where(other => other.Code != kind.Code), other => Assert.DoesNotContain("coverage", string.Join(' ', WordTemplate.Compile(other.Template(WordPage.Letter)).Fields.Select(field => field.Name)), StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_in_any_template_offers_a_reward_or_names_equipment()
    {
        foreach (var kind in LetterKinds.All)
        {
            var template = kind.Template(WordPage.Letter);
            Assert.DoesNotMatch(@"(?i)discount|% off|\bfree\b|\bgift|reward|commission|special offer|voucher|instead of|[0-9]+ ?%|studies show", WordText.Read(template));
            Assert.DoesNotContain(WordTemplate.Compile(template).Fields, field => field.Name.Contains("equipment", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void The_envelope_is_marked_when_it_holds_records_and_says_nothing_of_a_duty()
    {
        foreach (var kind in new[] { LetterKinds.Find("envelope")!, LetterKinds.Find("labels")! })
        {
            var facts = Facts(kind, LetterSamples.Practice(Filled.Full));
            Assert.DoesNotContain("Confidential", Text(kind, facts.Profile), StringComparison.Ordinal);
            var marked = WordText.Read(LetterSamples.Write(kind, facts with { Inputs = LetterSamples.Answers with { HoldsRecords = true } }, WordPage.Letter));
            Assert.Contains("Patient Records: Confidential", marked, StringComparison.Ordinal);
            Assert.DoesNotContain("legally", marked, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Physical_therapists_read_that_massage_complements_and_does_not_replace()
    {
        var letter = Text(LetterKinds.Find("introduction-physical-therapist")!, LetterSamples.Practice(Filled.Bare));
        Assert.Contains("complements it and does not replace any part of it", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void The_leave_behind_page_has_services_credentials_needs_and_screening()
    {
        var page = Text(LetterKinds.Find("leave-behind")!, LetterSamples.Practice(Filled.Full));
        Assert.All(new[] { "Services", "License and training", "For your patients who", "Safety and screening" }, heading => Assert.Contains(heading, page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_client_card_says_how_to_get_in_touch_and_promises_nothing()
    {
        var card = Text(LetterKinds.Find("client-ask")!, LetterSamples.Practice(Filled.Full));
        Assert.Contains("Please have them call or email me.", card, StringComparison.Ordinal);
        Assert.Contains("+1 206 555 0101", card, StringComparison.Ordinal);
        Assert.Contains("maya@rivera.example", card, StringComparison.Ordinal);
    }

    private static LetterFacts Facts(LetterKind kind, Profile practice) => LetterSamples.Facts(kind, Filled.Full, "OB-GYN") with { Profile = practice };

    private static string Text(LetterKind kind, Profile practice) => WordText.Read(LetterSamples.Write(kind, Facts(kind, practice), WordPage.Letter));
}
