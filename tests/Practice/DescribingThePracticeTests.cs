using System.Net;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Practice;

/// <summary>What letters may say of the practice is typed once, checked, and comes back as it was typed.</summary>
public sealed class DescribingThePracticeTests : IAsyncLifetime
{
    private static readonly (string, string)[] Basics =
    [
        ("TherapistName", "Dana Rivers"), ("PracticeName", "Riverside Massage Therapy"), ("PostalAddress", "12 Mill Lane\nSpringfield, WA 98000"), ("TimeZone", "America/New_York"), ("Filing", "FolderAndCategory"),
    ];

    private App _app = null!;
    private HttpClient _pane = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await App.StartAsync();
        _pane = _app.Pane();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task All_of_it_comes_back()
    {
        (string Name, string Value)[] facts =
        [
            ("Paper", "A4"), ("Clients", "Adults with back pain\nRunners"), ("PractisingSince", "2011"), ("Hours", "Monday to Friday"), ("Payment", "Cards and checks"), ("BookingLink", "https://river.example/book"),
            ("OfficeLink", "https://river.example/offices"), ("OfficePhone", "(555) 010-2031"), ("Fax", "(555) 010-2039"), ("Articles", "Cherkin 2011"), ("Equipment", "A table"),
            ("CoverageState", "Washington"), ("CoverageAsOf", "2026-01-02"), ("CoverageText", "With a prescription only."),
            ("Held[0].Title", "Massage therapist license"), ("Held[0].Number", "MA 1"), ("Held[0].IssuedBy", "State of Washington"), ("Held[0].ValidUntil", "2027-06-30"), ("Held[1].Title", ""), ("Held[2].Title", "Prenatal certificate"),
        ];
        await SaveAsync(HttpStatusCode.OK, facts);
        var shown = await _pane.ShowAsync("/addin/practice");
        foreach (var (name, value) in facts.Where(fact => !fact.Name.StartsWith("Held", StringComparison.Ordinal)))
        {
            Assert.Equal(value, shown.Value(name).ReplaceLineEndings("\n"));
        }

        Assert.Equal(("Massage therapist license", "MA 1", "State of Washington", "2027-06-30"), (shown.Value("Held[0].Title"), shown.Value("Held[0].Number"), shown.Value("Held[0].IssuedBy"), shown.Value("Held[0].ValidUntil")));
        Assert.Equal(("Prenatal certificate", ""), (shown.Value("Held[1].Title"), shown.Value("Held[2].Title")));
    }

    [Theory]
    [InlineData("PractisingSince", "last year")]
    [InlineData("PractisingSince", "2999")]
    [InlineData("BookingLink", "http://river.example")]
    [InlineData("OfficeLink", "river.example")]
    [InlineData("CoverageState", "Washington")]
    [InlineData("CoverageAsOf", "2999-01-01")]
    [InlineData("Held[0].Number", "MA 1")]
    [InlineData("Held[0].ValidUntil", "next year")]
    public async Task What_cannot_be_right_is_named_and_nothing_is_saved(string field, string value)
    {
        await SaveAsync(HttpStatusCode.UnprocessableEntity, [(field, value)]);
        Assert.Equal("", (await _pane.ShowAsync("/addin/practice")).Value("PracticeName"));
    }

    private async Task SaveAsync(HttpStatusCode expected, (string Name, string Value)[] facts) =>
        await _pane.SubmitAsync("/addin/practice", expected, [("Version", (await _pane.ShowAsync("/addin/practice")).Value("Version")), .. Basics, .. facts]);
}
