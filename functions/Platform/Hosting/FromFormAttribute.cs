using Microsoft.AspNetCore.Http.Metadata;

namespace ReferralOutlook.Platform.Hosting;

/// <summary>The parameter is read from the form's fields. Minimal APIs look for the interface only; the framework's attribute would bring all of MVC into the process.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class FromFormAttribute : Attribute, IFromFormMetadata
{
    public string? Name => null;
}
