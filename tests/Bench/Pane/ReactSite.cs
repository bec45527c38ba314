using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ReferralOutlook.Bench.Pane;

/// <summary>The React pane, built from npm into artifacts/ and served as well as ours: brotli at its smallest, the script cached for a year, and no work behind its one request.</summary>
internal sealed class ReactSite : IAsyncDisposable
{
    private static readonly string[] Packages = ["react@19.3.1", "react-dom@19.3.1", "@fluentui/react-components@9.74.11", "@fluentui/react-icons@2.0.344", "esbuild@0.28.2"];
    private readonly WebApplication _app;

    private ReactSite(WebApplication app) => _app = app;

    public Uri Pane => new(_app.Urls.Single() + "/pane");

    /// <param name="officeScript">The same as the product's pane loads.</param>
    /// <param name="answer">JSON that the open mail is answered with.</param>
    public static async Task<ReactSite> StartAsync(string root, string officeScript, string answer, CancellationToken cancellation)
    {
        var script = await BundleAsync(Path.Combine(root, "artifacts", "bench", "pane"), Path.Combine(root, "tests", "Bench", "Pane", "React"), cancellation);
        var name = $"pane.{Convert.ToHexStringLower(SHA256.HashData(script))[..10]}.js";
        var page = await File.ReadAllTextAsync(Path.Combine(root, "tests", "Bench", "Pane", "React", "index.html"), cancellation);
        var shell = Compress(Encoding.UTF8.GetBytes(page.Replace("OFFICE", officeScript, StringComparison.Ordinal).Replace("pane.HASH.js", name, StringComparison.Ordinal)));
        var (packedScript, packedAnswer) = (Compress(script), Compress(Encoding.UTF8.GetBytes(answer)));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/pane", (HttpContext http) => Send(http, shell, "text/html; charset=utf-8", "no-cache"));
        app.MapGet($"/{name}", (HttpContext http) => Send(http, packedScript, "text/javascript", "max-age=31536000, immutable"));
        app.MapPost("/open", (HttpContext http) => http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal) ? Send(http, packedAnswer, "application/json", "no-store") : Results.Unauthorized());
        await app.StartAsync(cancellation);
        return new ReactSite(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IResult Send(HttpContext http, byte[] packed, string type, string cache)
    {
        http.Response.Headers.ContentEncoding = "br";
        http.Response.Headers.CacheControl = cache;
        return Results.Bytes(packed, type);
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize)) brotli.Write(bytes);
        return packed.ToArray();
    }

    private static async Task<byte[]> BundleAsync(string folder, string source, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(Path.Combine(folder, "node_modules", "esbuild", "bin", "esbuild")))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{\"private\":true}", cancellation);
            await RunAsync(folder, "npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", .. Packages], cancellation);
        }
        // The source stands outside of the folder that the packages lie in.
        File.Copy(Path.Combine(source, "pane.jsx"), Path.Combine(folder, "pane.jsx"), overwrite: true);
        await RunAsync(folder, Path.Combine(folder, "node_modules", "esbuild", "bin", "esbuild"),
            ["pane.jsx", "--bundle", "--minify", "--format=iife", "--target=es2022", "--jsx=automatic", "--legal-comments=none", "--log-level=warning", "--define:process.env.NODE_ENV=\"production\"", "--outfile=pane.js"], cancellation);
        return await File.ReadAllBytesAsync(Path.Combine(folder, "pane.js"), cancellation);
    }

    /// <exception cref="InvalidOperationException">The program ended with a failure, which it printed itself.</exception>
    public static async Task RunAsync(string folder, string program, string[] arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}. {output}");
    }
}
