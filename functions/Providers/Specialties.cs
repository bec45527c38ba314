namespace ReferralOutlook.Providers;

/// <summary>The kinds of practitioner (FEATURES A5). Others may be typed; nothing is dropped.</summary>
public static class Specialties
{
    public static readonly IReadOnlyList<string> All =
    [
        "Acupuncturist", "Chiropractor", "Counselor", "Dentist", "Dermatologist", "Doula", "Family physician", "General practitioner", "Midwife", "Naturopath", "Neurologist",
        "Nutritionist", "OB-GYN", "Occupational therapist", "Oncologist", "Orthopedic surgeon", "Osteopath", "Pain specialist", "Personal trainer", "Physical therapist", "Podiatrist",
        "Psychiatrist", "Psychologist", "Psychotherapist", "Rheumatologist", "Sports medicine", "Yoga teacher", "Other",
    ];
}
