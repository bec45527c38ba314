using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace ReferralOutlook.AddIn.Pane;

/// <summary>Fingerprinted addresses of the pane's files, as <c>MapStaticAssets</c> serves them (cached for a year).</summary>
public sealed record PaneAssets(string Style, string Script, string SignInScript, string DialogScript, string LaunchPageScript)
{
    private const string Root = "_content/ReferralOutlook.AddIn/";

    /// <summary>Reads the addresses from the mapped static assets; call it after <c>MapStaticAssets</c>.</summary>
    /// <exception cref="InvalidOperationException">A file is missing: the add-in's npm build did not run.</exception>
    public static PaneAssets Find(IEndpointRouteBuilder routes)
    {
        var byLabel = routes.DataSources
            .SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .Select(asset => (Label: asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value, asset.Route))
            .Where(asset => asset.Label is not null)
            .GroupBy(asset => asset.Label!, asset => asset.Route)
            .ToDictionary(routesOfFile => routesOfFile.Key, routesOfFile => routesOfFile.First());
        return new PaneAssets(At("pane.css"), At("pane.js"), At("sign-in.js"), At("dialog.js"), At("launch-page.js"));

        string At(string file) => byLabel.TryGetValue(Root + file, out var route)
            ? "/" + route
            : throw new InvalidOperationException($"The pane's file {file} is missing. Build addin/ with Node 20 or later installed.");
    }
}
