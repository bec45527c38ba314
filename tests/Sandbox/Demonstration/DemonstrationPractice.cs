using System.Text;

namespace ReferralOutlook.Sandbox;

/// <summary>A made-up practice with its target list and mailbox, so that the product can be tried within a minute. All names and addresses are invented.</summary>
internal static class DemonstrationPractice
{
    public const string Therapist = "therapist@practice.example";
    public const string Name = "Dana Rivers";
    public const string Zone = "America/New_York";

    public static readonly (string Name, string Value)[] Profile =
    [
        ("TherapistName", Name), ("Credentials", "LMT"), ("PracticeName", "Riverside Massage Therapy"),
        ("Services", "Prenatal and postpartum massage\nSoft tissue work after injury\nMassage for tension headache"), ("Phone", "(555) 010-2030"), ("Website", "https://riverside-massage.example"),
        ("PostalAddress", "12 Mill Lane, Suite 3\nSpringfield, WA 98000"), ("TimeZone", Zone), ("ClosedDays", "Saturday"), ("ClosedDays", "Sunday"), ("Filing", "FolderAndCategory"),
    ];

    public static byte[] List => Encoding.UTF8.GetBytes("""
        name,email,practice,specialty,credentials,phone
        Priya Shah,priya@harbour-physio.example;p.shah@harbour-physio.example,Harbour Physio,Physical therapist,"DPT, OCS",(555) 010-1188
        Dr. Miguel Ortega,miguel.ortega@eastside-family.example,Eastside Family Medicine,Family physician,MD,(555) 010-7741
        Hannah Lindqvist,hannah@lindqvist-chiro.example,Lindqvist Chiropractic,Chiropractor,DC,(555) 010-3320
        Dr. Aoife O’Brien,aobrien@lakeside-obgyn.example,Lakeside Women’s Health,OB-GYN,"MD, FACOG",(555) 010-9004
        Samuel Adeyemi,sam@adeyemi-counseling.example,Adeyemi Counseling,Psychotherapist,LMHC,(555) 010-6612
        Dr. Naomi Feld,nfeld@orthosport.example,OrthoSport Clinic,Orthopedic surgeon,MD,(555) 010-4450
        Li Wei Chen,liwei@stillwater-acu.example,Stillwater Acupuncture,Acupuncturist,LAc,(555) 010-2218
        ליאת כהן,liat@cohen-midwives.example,Cohen Midwives,Midwife,CNM,(555) 010-8123
        Jordan Blake,jordan@northside-strength.example,Northside Strength,Personal trainer,CSCS,(555) 010-5599
        Dr. Wilhelmina van der Straeten-Hohenberg,wilhelmina@university-rheumatology.example,University Rheumatology and Musculoskeletal Medicine,Rheumatologist,"MD, PhD",(555) 010-1010

        """);

    /// <summary>How the outside answers when she writes.</summary>
    public static void Script(Microsoft365 cloud)
    {
        cloud.Script("priya@harbour-physio.example", new Correspondent { Name = "Priya Shah", Reply = "Thank you for asking. Thursday after 2 pm works for me.\n\n-- \nPriya Shah, DPT, OCS\nHarbour Physio\n(555) 010-1188", UsesExchange = true });
        cloud.Script("miguel.ortega@eastside-family.example", new Correspondent { Name = "Dr. Miguel Ortega", AutoReply = "I am out of the office and will be back on Monday." });
        cloud.Script("nfeld@orthosport.example", new Correspondent { Name = "Dr. Naomi Feld", Bounces = BounceKind.NoSuchMailbox });
    }

    /// <summary>Mail of the past days: some of the list's, most of it nobody's business.</summary>
    public static IEnumerable<IncomingMessage> Mail(DateTimeOffset now)
    {
        yield return From("Mom", "mom@family.example", "Sunday", "Lunch at one? Bring the salad bowl, please.", now.AddHours(-49)) with { IsRead = true };
        yield return From("Springfield Library", "notices@library.example", "Your holds are ready", "Two items are waiting for you.", now.AddHours(-30)) with { IsRead = true };
        yield return From("Hannah Lindqvist", "hannah@lindqvist-chiro.example", "Your note from last week",
            "Hi Dana,\n\nthanks for reaching out. I do have two patients whose neck tension keeps coming back between adjustments. What does a first session with you look like?\n\nBest,\nHannah\n\n-- \nHannah Lindqvist, DC\nLindqvist Chiropractic\n48 Alder Street, Springfield, WA 98001\n(555) 010-3320", now.AddHours(-20));
        yield return From("Dr. Aoife O’Brien", "aobrien@lakeside-obgyn.example", "Prenatal massage for our patients",
            "Dear Dana,\n\ncould you send us a page on how you screen prenatal clients? I would like to put it up in our nurses' room.\n\nKind regards\n\nAoife O’Brien, MD, FACOG\nLakeside Women’s Health\n(555) 010-9004", now.AddHours(-4));
        yield return From("Marcus Bell", "marcus.bell@bell-podiatry.example", "Met at the wellness fair",
            "Hello Dana,\n\nit was good to talk on Saturday. If you ever have clients with stubborn heel pain, I am happy to see them.\n\nMarcus Bell, DPM\nBell Podiatry\n7 Orchard Road, Springfield, WA 98002\n(555) 010-7007", now.AddHours(-2));
        yield return From("Power & Light", "billing@power.example", "Your statement", "Your statement for this month is ready.", now.AddHours(-1));
    }

    private static IncomingMessage From(string name, string address, string subject, string text, DateTimeOffset at) =>
        new() { From = new Person(name, address), To = [new Person(Name, Therapist)], Subject = subject, Text = text, ReceivedAt = at };
}
