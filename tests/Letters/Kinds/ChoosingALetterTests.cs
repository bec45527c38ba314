using System.IO.Compression;
using ReferralOutlook.Letters;
using ReferralOutlook.Platform.Word;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Tests.Letters;

/// <summary>Which letters are offered, what they ask, how people are addressed, and what forms hold.</summary>
public sealed class ChoosingALetterTests
{
    [Theory]
    [InlineData("Physical therapist", "introduction-physical-therapist")]
    [InlineData("Occupational therapist", "introduction-physical-therapist")]
    [InlineData("Chiropractor", "introduction-chiropractor")]
    [InlineData("OB-GYN", "introduction-womens-health")]
    [InlineData("Doula", "introduction-womens-health")]
    [InlineData("Dermatologist", "introduction-dermatologist")]
    [InlineData("Family physician", "introduction-primary-care")]
    [InlineData("Orthopedic surgeon", "introduction-orthopedics")]
    [InlineData("Sports medicine", "introduction-orthopedics")]
    [InlineData("Psychologist", "introduction-mental-health")]
    [InlineData("Dentist", "introduction-dentist")]
    [InlineData("Naturopath", "introduction-acupuncturist")]
    [InlineData("Yoga teacher", "introduction-trainer")]
    [InlineData("Neurologist", "introduction")]
    [InlineData("", "introduction")]
    public void The_introduction_for_their_field_comes_first(string specialty, string code)
    {
        var choices = LetterKinds.ChoicesFor(LetterSamples.ProviderOf(Filled.Full, specialty));
        Assert.Equal(code, choices[0].Code);
        Assert.InRange(choices.Count(kind => kind.Topics.Count > 0), 1, 2);
        Assert.DoesNotContain(choices, kind => kind.Scope == LetterScope.Practice);
    }

    [Fact]
    public void Every_specialty_of_the_list_has_words_of_its_own_or_the_general_ones() =>
        Assert.All(ReferralOutlook.Providers.Specialties.All, specialty => Assert.NotNull(LetterKinds.ChoicesFor(LetterSamples.ProviderOf(Filled.Full, specialty))[0]));

    [Theory]
    [InlineData("Anna Lee", "MD", "Dr. Anna Lee", "Anna Lee, MD")]
    [InlineData("Dr. Anna Lee", "MD", "Dr. Anna Lee", "Dr. Anna Lee")]
    [InlineData("J. Smith", "D.O.", "Dr. J. Smith", "J. Smith, D.O.")]
    [InlineData("Kim Cho", "PT", "Kim Cho", "Kim Cho, PT")]
    [InlineData("ד״ר אמירה חדאד", "MD", "ד״ר אמירה חדאד", "ד״ר אמירה חדאד")]
    [InlineData("Drew Carey", null, "Drew Carey", "Drew Carey")]
    public void People_are_addressed_by_their_title_once(string name, string? credentials, string salutation, string addressee)
    {
        var provider = ReferralOutlook.Providers.Provider.Add(new(name, credentials), LetterSamples.Today, LetterSamples.Now);
        Assert.Equal(salutation, ProviderFields.Salutation(provider));
        Assert.Equal(addressee, ProviderFields.Addressee(provider));
    }

    [Fact]
    public void Answers_are_read_by_name_and_wrong_ones_named()
    {
        var kind = LetterKinds.Find("talk-invitation")!;
        var sent = new Dictionary<string, string> { ["Topic"] = " Safe massage ", ["Day"] = "2026-04-16", ["Time"] = "12:30", ["Place"] = "Here", ["ReplyBy"] = "soon", ["Condition"] = "not asked" };
        var (inputs, problems) = LetterQuestion.ReadAll(kind, sent.GetValueOrDefault);
        Assert.Equal(("Safe massage", new DateOnly(2026, 4, 16), new TimeOnly(12, 30)), (inputs.Topic, inputs.Day!.Value, inputs.Time!.Value));
        Assert.Null(inputs.Condition);
        Assert.Equal(["ReplyBy"], problems.Select(problem => problem.Name));
        Assert.Equal(["Link"], LetterQuestion.ReadAll(LetterKinds.Find("information")!, name => name == "Link" ? "http://example.org" : name == "Citation" ? "Lee 2020" : null).Problems.Select(problem => problem.Name));
        Assert.Equal(["Topic", "Day", "Time", "Place"], LetterQuestion.ReadAll(kind, _ => null).Problems.Select(problem => problem.Name));
    }

    [Fact]
    public void A_talk_lies_ahead()
    {
        var kind = LetterKinds.Find("talk-invitation")!;
        var facts = LetterSamples.Facts(kind, Filled.Full, "OB-GYN");
        Assert.Empty(kind.Missing(facts with { Inputs = facts.Inputs with { Day = facts.Today } }));
        Assert.Contains("Choose a day that is still ahead.", kind.Missing(facts with { Inputs = facts.Inputs with { Day = facts.Today.AddDays(-1) } }));
    }

    [Theory]
    [InlineData("referral-form", 9, 10)]
    [InlineData("referral-pad", 20, 8)]
    public void Forms_hold_controls_to_type_in_and_boxes_to_tick(string code, int texts, int boxes)
    {
        var kind = LetterKinds.Find(code)!;
        var document = Part(LetterSamples.Write(kind, LetterSamples.Facts(kind, Filled.Full, "OB-GYN"), WordPage.Letter), "word/document.xml");
        Assert.Equal(texts, document.Split("<w:text/>").Length - 1);
        Assert.Equal(boxes, document.Split("<w14:checkbox>").Length - 1);
        Assert.Contains("Krzyżanowska", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://rivera.example/book", true)]
    [InlineData("http://rivera.example/book", false)]
    [InlineData(null, false)]
    public void A_QR_code_is_drawn_for_a_secure_page_only_and_its_absence_reported(string? page, bool isDrawn)
    {
        var kind = LetterKinds.Find("leave-behind")!;
        var facts = LetterSamples.Facts(kind, Filled.Bare, "OB-GYN") with { Profile = LetterSamples.Practice(Filled.Bare, new PracticeFacts { BookingLink = page }) };
        using var zip = new ZipArchive(new MemoryStream(LetterSamples.Write(kind, facts, WordPage.Letter)));
        Assert.Equal(isDrawn, zip.Entries.Any(entry => entry.FullName.StartsWith("word/media/", StringComparison.Ordinal) && entry.Length > 200));
        Assert.Equal(!isDrawn, LetterClaims.LeftOut(kind, facts).Any(said => said.Contains("QR", StringComparison.Ordinal)));
    }

    [Fact]
    public void Logo_and_signature_stand_in_their_frames_when_there_are_any()
    {
        var kind = LetterKinds.Find("thank-you")!;
        var facts = LetterSamples.Facts(kind, Filled.Full, "OB-GYN");
        var logo = new WordImage(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC"));
        var with = LetterSamples.Write(kind, facts, WordPage.Letter, new LetterPictures(logo, logo));
        Assert.Contains("<w:drawing>", Part(with, "word/header1.xml"), StringComparison.Ordinal);
        Assert.Contains("<w:drawing>", Part(with, "word/document.xml"), StringComparison.Ordinal);
        Assert.Empty(WordCheck.Errors(with));
        Assert.DoesNotContain("<w:drawing>", Part(LetterSamples.Write(kind, facts, WordPage.Letter), "word/header1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_many_providers_take_as_many_sheets_as_they_need()
    {
        var kind = LetterKinds.Find("labels")!;
        var providers = Enumerable.Range(1, 11).Select(number => ReferralOutlook.Providers.Provider.Add(new($"Provider {number}", PostalAddress: "1 Main Street"), LetterSamples.Today, LetterSamples.Now)).ToList();
        var facts = LetterSamples.Facts(kind, Filled.Full, "OB-GYN");
        var values = LetterFields.Of(kind, facts.Profile, facts.Provider, facts.Inputs, facts.Today, LetterPictures.None);
        values["labels"] = LetterFields.Labels(providers, holdRecords: true);
        var text = WordText.Read(WordTemplate.Compile(kind.Template(WordPage.Letter)).Fill(values, System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(providers, provider => Assert.Contains(provider.Name, text, StringComparison.Ordinal));
        Assert.Equal(11, text.Split(Envelopes.Mark).Length - 1);
    }

    private static string Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
