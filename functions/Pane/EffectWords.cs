using ReferralOutlook.Letters;
using ReferralOutlook.Meetings;
using ReferralOutlook.Providers;
using ReferralOutlook.Threads;

namespace ReferralOutlook.Pane;

/// <summary>What an effect was to do, for her.</summary>
internal static class EffectWords
{
    public static string What(string kind) => kind switch
    {
        FileMail.EffectKind => "Filing a mail",
        UnfileMail.EffectKind => "Taking back a filing",
        AddProvider.TrackMail or TrackByHand.EffectKind => "Tracking a mail",
        AddProvider.LookBack => "Looking through earlier mail",
        EditProvider.RenameFolder => "Renaming a mail folder",
        PutInDrafts.EffectKind => "A letter's draft",
        SaveToOneDrive.EffectKind => "Saving a letter to OneDrive",
        MakePrintFile.EffectKind => "A file for the printer",
        MakePdf.EffectKind => "A PDF of a letter",
        PutTemplate.EffectKind => "Copying a template to OneDrive",
        PutInCalendar.EffectKind => "A calendar entry",
        TakeFromCalendar.EffectKind => "Taking an entry out of your calendar",
        _ => "A step in Microsoft 365",
    };
}
