using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReferralOutlook.Platform.Storage;

namespace ReferralOutlook.Letters;

/// <summary>
/// A form that is sent twice (a second click, an answer that never came) makes its letters once: what it makes first has its id from all that was sent, with the number
/// the form was given when it was shown. A form that was changed and sent again is another one.
/// </summary>
internal static class SentOnce
{
    public const string Field = "Once";

    public static string Number() => Guid.NewGuid().ToString("N");

    /// <summary>The id for the letter or bundle whose page is shown afterwards; a form without a number gets a new one each time.</summary>
    public static Guid IdOf(IFormCollection form, ReferralDb db, DateTimeOffset now)
    {
        if (form[Field].ToString().Length == 0)
        {
            return Guid.CreateVersion7(now);
        }

        var sent = new StringBuilder($"{db.Practice:N}");
        foreach (var (name, value) in from field in form orderby field.Key, field.Key.Length from value in field.Value select (field.Key, value))
        {
            sent.Append('\0').Append(name).Append('\0').Append(value);
        }

        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(sent.ToString())).AsSpan(0, 16));
    }

    /// <summary>The page of what the same form made before; null when it made nothing yet.</summary>
    public static async Task<string?> PageAsync(Guid id, ReferralDb db, CancellationToken cancellation) =>
        await db.LetterBundles.AnyAsync(bundle => bundle.Id == id, cancellation) ? $"/addin/letters/bundles/{id}"
        : await db.Letters.AnyAsync(letter => letter.Id == id, cancellation) ? $"/addin/letters/{id}"
        : null;

    /// <summary>Saves, unless the same form was quicker meanwhile.</summary>
    /// <param name="page">Of what is saved now.</param>
    /// <returns>The page of what was made, now or by the other.</returns>
    public static async Task<string> SaveAsync(Guid id, string page, ReferralDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return page;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await PageAsync(id, db, cancellation) is not { } made)
            {
                throw;
            }

            return made;
        }
    }
}
