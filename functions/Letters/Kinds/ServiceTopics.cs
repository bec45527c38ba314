using ReferralOutlook.Practice;

namespace ReferralOutlook.Letters;

/// <summary>A kind of work that letters have a block for (FEATURES A7). Offered when one of <paramref name="Words"/> stands in a service of the profile.</summary>
/// <param name="Name">In templates: <c>{{#if offers.prenatal}}</c>, and <c>{{training.prenatal}}</c> for the certificate that carries it.</param>
public sealed record ServiceTopic(string Name, params string[] Words);

internal static class ServiceTopics
{
    public static readonly ServiceTopic SoftTissue = new("softTissue", "soft tissue", "deep tissue", "medical", "therapeutic", "myofascial", "trigger", "neuromuscular", "orthop", "injur", "rehab", "clinical", "structural", "cupping");
    public static readonly ServiceTopic Relaxation = new("relaxation", "relax", "swedish", "stress", "gentle", "calming", "craniosacral");
    public static readonly ServiceTopic Prenatal = new("prenatal", "prenatal", "pregnan", "perinatal");
    public static readonly ServiceTopic Postpartum = new("postpartum", "postpartum", "postnatal", "after birth", "perinatal");
    public static readonly ServiceTopic Sports = new("sports", "sport", "athlet", "stretch");
    public static readonly ServiceTopic Scar = new("scar", "scar", "mastectomy");
    public static readonly ServiceTopic Lymph = new("lymph", "lymph");
    public static readonly ServiceTopic Oncology = new("oncology", "oncolog", "cancer");
    public static readonly ServiceTopic Jaw = new("jaw", "jaw", "tmj", "tmd", "temporomandib", "intraoral");
    public static readonly ServiceTopic Headache = new("headache", "headache", "migraine", "neck", "shoulder");
    public static readonly ServiceTopic Face = new("face", "facial", "face");
    public static readonly ServiceTopic OlderAdults = new("olderAdults", "geriatric", "senior", "older");
    public static readonly ServiceTopic Workplace = new("workplace", "chair", "workplace", "on-site", "onsite");

    public static readonly IReadOnlyList<ServiceTopic> All =
        [SoftTissue, Relaxation, Prenatal, Postpartum, Sports, Scar, Lymph, Oncology, Jaw, Headache, Face, OlderAdults, Workplace];

    public static bool IsOffered(this ServiceTopic topic, IReadOnlyList<string> services) => services.Any(service => topic.IsIn(service));

    /// <summary>The certificate that carries the topic and still counts; null when none does (FEATURES A80).</summary>
    public static string? Training(this ServiceTopic topic, PracticeFacts facts, DateOnly today) =>
        facts.Qualifications.FirstOrDefault(held => held.CountsOn(today) && topic.IsIn(held.Title))?.Title;

    private static bool IsIn(this ServiceTopic topic, string text) => topic.Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
