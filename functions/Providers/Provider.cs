using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Providers;

/// <summary>Where the relationship stands (FEATURES A32), with the two ways out.</summary>
public enum Stage
{
    Contact,
    Connect,
    Vet,
    Refer,
    Parked,
    Declined,
}

/// <summary>A person she wants referrals from, or already has them from.</summary>
public sealed class Provider : IBelongToPractice, IVersioned
{
    private Provider()
    {
    }

    public Guid Id { get; private init; }
    public Guid PracticeId { get; private init; }
    public string Name { get; private set; } = "";

    /// <summary><see cref="Name"/> as it is compared and searched.</summary>
    public string FoldedName { get; private set; } = "";
    public string? Credentials { get; private set; }
    public string? Office { get; private set; }
    public string? Specialty { get; private set; }
    public string? Phone { get; private set; }
    public string? PostalAddress { get; private set; }
    public string? Website { get; private set; }
    public string? MetAt { get; private set; }
    public string? Note { get; private set; }
    public Stage Stage { get; private set; }

    /// <summary>The stage to come back to from Parked or Declined.</summary>
    public Stage StageBefore { get; private set; }

    /// <summary>Parked or declined: the day to look again; nothing is offered before it (A41, A43).</summary>
    public DateOnly? LookAgainOn { get; private set; }
    public string? NextStep { get; private set; }
    public DateOnly? NextStepDue { get; private set; }

    /// <summary>Graph's id of the folder <c>Referrals/…</c>, once it is made.</summary>
    public string? FolderId { get; private set; }

    /// <summary>The folder's name, unique in the practice, fixed when the folder is made.</summary>
    public string? FolderName { get; private set; }

    /// <summary>Since when they do not want to be written to. Nothing takes it back, and nothing is planned with them any more (RULES E.6).</summary>
    public DateTimeOffset? OptedOutAt { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }
    public int Version { get; private set; }

    /// <summary>False while parked or declined.</summary>
    public bool IsActive => Stage is not (Stage.Parked or Stage.Declined);

    /// <summary>A new one's next step is to decide, never to send (A35, A37).</summary>
    public static Provider Add(ProviderDetails details, DateOnly today, DateTimeOffset now)
    {
        var provider = new Provider { Id = Guid.CreateVersion7(now), CreatedAt = now, NextStep = "Decide how to get in touch", NextStepDue = today };
        provider.Describe(details);
        return provider;
    }

    public void Describe(ProviderDetails details)
    {
        Name = details.Name;
        FoldedName = Platform.Graph.MailText.FoldName($"{details.Name} {details.Office}");
        FoldedName = FoldedName.Length > 400 ? FoldedName[..400] : FoldedName;
        Credentials = details.Credentials;
        Office = details.Office;
        Specialty = details.Specialty;
        Phone = details.Phone;
        PostalAddress = details.PostalAddress;
        Website = details.Website;
        MetAt = details.MetAt;
        Note = details.Note;
        Version++;
    }

    /// <summary>Fills what is empty and leaves what she has; used by import and by mail's signatures after she agreed.</summary>
    /// <returns>False when there was nothing to add.</returns>
    public bool Complete(ProviderDetails details)
    {
        var before = (Credentials, Office, Specialty, Phone, PostalAddress, Website);
        Describe(new ProviderDetails(Name, Credentials ?? details.Credentials, Office ?? details.Office, Specialty ?? details.Specialty, Phone ?? details.Phone,
            PostalAddress ?? details.PostalAddress, Website ?? details.Website, MetAt ?? details.MetAt, Note ?? details.Note));
        return before != (Credentials, Office, Specialty, Phone, PostalAddress, Website);
    }

    public void MoveTo(Stage stage)
    {
        if (!Stages.From(this).Contains(stage))
        {
            throw new InvalidOperationException("That step does not follow from the present one.");
        }

        if (IsActive)
        {
            StageBefore = Stage;
        }

        Stage = stage;
        LookAgainOn = null;
    }

    /// <summary>Rests until a day. Nothing is planned meanwhile.</summary>
    public void Park(DateOnly until)
    {
        MoveTo(Stage.Parked);
        Rest(until);
    }

    public void Decline(DateOnly? until)
    {
        if (Stage != Stage.Declined)
        {
            MoveTo(Stage.Declined);
        }

        Rest(until);
    }

    public void OptOut(DateTimeOffset at)
    {
        Decline(null);
        OptedOutAt ??= at;
    }

    /// <summary>Does nothing for whoever opted out.</summary>
    public void Plan(string step, DateOnly due)
    {
        if (OptedOutAt is not null)
        {
            return;
        }

        NextStep = step;
        NextStepDue = due;
    }

    /// <summary>Her own wish: nothing is due until something happens.</summary>
    public void PlanNothing() => (NextStep, NextStepDue) = (null, null);

    public void Keep(string folderName) => FolderName = folderName;

    /// <summary>The name is chosen anew from the provider's present one.</summary>
    public void ForgetFolderName() => FolderName = null;

    public void FileUnder(string folderId) => FolderId = folderId;

    /// <summary>She deleted the folder; the next mail makes a new one.</summary>
    public void ForgetFolder() => FolderId = null;

    private void Rest(DateOnly? until)
    {
        LookAgainOn = until;
        NextStep = until is null ? null : "Look again";
        NextStepDue = until;
    }
}

/// <summary>What is known of a provider, checked and trimmed; lengths as in <see cref="ProviderTable"/>.</summary>
public sealed record ProviderDetails(
    string Name, string? Credentials = null, string? Office = null, string? Specialty = null, string? Phone = null, string? PostalAddress = null,
    string? Website = null, string? MetAt = null, string? Note = null);
