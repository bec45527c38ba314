using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace ReferralOutlook.Sandbox;

/// <summary>`content?format=pdf`: OneDrive converts Word files; here LibreOffice does it when it is installed.</summary>
internal sealed class PdfConversion
{
    private static readonly HashSet<string> Convertible = new(StringComparer.OrdinalIgnoreCase) { ".docx", ".doc", ".odt", ".rtf", ".xlsx", ".pptx", ".txt", ".csv" };
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _done = new();
    private readonly SemaphoreSlim _one = new(1);

    /// <exception cref="GraphError">Another format than PDF, or a file that OneDrive does not convert.</exception>
    public static void Check(string format, string name)
    {
        if (!format.Equals("pdf", StringComparison.OrdinalIgnoreCase)) throw new GraphError(400, "invalidRequest", $"The format '{format}' is not supported.");
        if (!Convertible.Contains(Path.GetExtension(name))) throw new GraphError(406, "notSupported", "The file cannot be converted to PDF.");
    }

    /// <exception cref="GraphError">501 without LibreOffice, 406 when it cannot read the file.</exception>
    public async Task<ReadOnlyMemory<byte>> ConvertAsync(StoredFile file, CancellationToken cancellation)
    {
        if (_done.TryGetValue(file.ETag, out var known)) return known;
        await _one.WaitAsync(cancellation);
        var directory = Directory.CreateTempSubdirectory("sandbox-pdf-");
        try
        {
            var source = Path.Combine(directory.FullName, "file" + Path.GetExtension(file.Name));
            await File.WriteAllBytesAsync(source, file.Content, cancellation);
            await RunAsync(directory.FullName, source, cancellation);
            var result = Path.Combine(directory.FullName, "file.pdf");
            if (!File.Exists(result)) throw new GraphError(406, "notSupported", "The file could not be converted to PDF.");
            return _done[file.ETag] = await File.ReadAllBytesAsync(result, cancellation);
        }
        finally
        {
            directory.Delete(recursive: true);
            _one.Release();
        }
    }

    private static async Task RunAsync(string directory, string source, CancellationToken cancellation)
    {
        // A profile of its own: LibreOffice refuses to start twice on one.
        string[] arguments = [$"-env:UserInstallation={new Uri(Path.Combine(directory, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", directory, source];
        try
        {
            using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            try
            {
                await Task.WhenAll(process.StandardOutput.ReadToEndAsync(both.Token), process.StandardError.ReadToEndAsync(both.Token), process.WaitForExitAsync(both.Token));
            }
            finally
            {
                if (!process.HasExited) process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception)
        {
            throw new GraphError(501, "notSupported", "The sandbox converts to PDF with LibreOffice, and no soffice program was found on this machine.");
        }
    }
}
