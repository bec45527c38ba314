using ReferralOutlook.Platform.Graph;
using ReferralOutlook.Threads.Sorting;

namespace ReferralOutlook.Tests.Threads.Sorting;

public sealed class ReadingSignaturesTests
{
    private static readonly MailAddress Dana = new("Dana Reed", "dana.reed@riverside.example");

    [Fact]
    public void Reads_every_field_of_a_clinics_signature()
    {
        var fields = SignatureReader.Read("""
            Kind regards,

            Dana M. Reed, PT, DPT, OCS
            Clinic Director
            Riverside Physical Therapy & Sports Medicine, LLC
            121 SW Salmon Street, Suite 200
            Portland, OR 97204
            Office: (503) 555-0142 | Fax: (503) 555-0143 | Cell: 503.555.0144
            dana.reed@riverside.example | www.riverside.example
            """, Dana);
        Assert.Equal(("Dana M. Reed", "PT, DPT, OCS", "Riverside Physical Therapy & Sports Medicine, LLC"), (fields.Name, fields.Credentials, fields.Practice));
        Assert.Equal(["(503) 555-0142", "503.555.0144"], fields.Phones);
        Assert.Equal("121 SW Salmon Street, Suite 200, Portland, OR 97204", fields.Address);
        Assert.Equal(["dana.reed@riverside.example"], fields.Emails);
    }

    [Theory]
    [InlineData("Dana Reed MD", "Dana Reed", "MD")]
    [InlineData("Dana Reed, Jr., LMT", "Dana Reed, Jr.", "LMT")]
    [InlineData("*Dana Reed* | Front Desk", "Dana Reed", null)]
    [InlineData("dana", "dana", null)]
    [InlineData("Dr. Dana Reed", "Dana Reed", null)]
    [InlineData("REED, DANA", "DANA REED", null)]
    [InlineData("-- \nDana Reed\nPhD, LCSW", "Dana Reed", "PhD, LCSW")]
    public void Parts_the_name_from_what_stands_behind_it(string text, string name, string? credentials)
    {
        var fields = SignatureReader.Read(text, Dana);
        Assert.Equal((name, credentials), (fields.Name, fields.Credentials));
    }

    [Theory]
    [InlineData("Dana Reed\nPraxis für Physiotherapie\nHauptstraße 12\n80331 München\nTel: +49 89 1234567\nFax: +49 89 1234568", "Praxis für Physiotherapie", "+49 89 1234567", "Hauptstraße 12, 80331 München")]
    [InlineData("Dana Reed, MD\nFamily Medicine\nRiverside Clinic | Hauptstr. 5, 80331 München\nTel. 089/1234567", "Riverside Clinic", "089/1234567", "Hauptstr. 5, 80331 München")]
    [InlineData("Dana Reed\nOak Chiropractic Center\t\t503-555-0142\nPO Box 12\t\t503-555-0143 (fax)\nSalem, OR 97301", "Oak Chiropractic Center", "503-555-0142", "PO Box 12, Salem, OR 97301")]
    public void Reads_columns_and_other_countries(string text, string practice, string phone, string address)
    {
        var fields = SignatureReader.Read(text, Dana);
        Assert.Equal((practice, phone, address), (fields.Practice, fields.Phones.Single(), fields.Address));
    }

    [Fact]
    public void Finds_nothing_in_an_empty_text() => Assert.True(SignatureReader.Read("", null).IsEmpty);

    [Fact]
    public void The_sorter_offers_the_fields_of_a_reply()
    {
        var sorted = Mail.Reply("Thursday works.\n\nBest,\nDana Reed, DPT\nRiverside Clinic\n503-555-0142\n\nOn Mon, 2 Jun 2025 at 9:00 T <t@practice.example> wrote:\n> Hello\n> 999-555-0000");
        Assert.Equal(("Dana Reed", "DPT", "Riverside Clinic", "503-555-0142"), (sorted.Signature!.Name, sorted.Signature.Credentials, sorted.Signature.Practice, sorted.Signature.Phones.Single()));
    }
}
