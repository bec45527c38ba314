#:property PublishAot=false
// Writes both manifests and their icons for one address and one app registration:
//   dotnet run manifest/Generate.cs -- --origin https://localhost:5001 --client-id <application id> [--out artifacts/manifest]
// For localhost the add-in gets ids and a name of its own, so that it can stand beside the installed one.
using System.Security.Cryptography;
using System.Text;

var options = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
if (!options.TryGetValue("--origin", out var given) || !Uri.TryCreate(given, UriKind.Absolute, out var origin) || origin.Scheme != Uri.UriSchemeHttps || origin.AbsolutePath != "/")
{
    Console.Error.WriteLine("Give the address of the program: --origin https://host[:port]");
    return 2;
}
if (!options.TryGetValue("--client-id", out var id) || !Guid.TryParse(id, out var client) || client == Guid.Empty)
{
    Console.Error.WriteLine("Give the application (client) id of the app registration: --client-id <guid>");
    return 2;
}
var source = options.GetValueOrDefault("--from", "manifest");
if (!File.Exists(Path.Combine(source, "manifest.xml")))
{
    Console.Error.WriteLine("Run this in the repository's folder, or say where the manifests are: --from <folder>");
    return 2;
}
var target = options.GetValueOrDefault("--out", "artifacts/manifest");
foreach (var name in new[] { "manifest.xml", "manifest.json" })
{
    var text = File.ReadAllText(Path.Combine(source, name))
        .Replace("referrals.example", origin.Authority, StringComparison.Ordinal)
        .Replace(Guid.Empty.ToString(), client.ToString(), StringComparison.Ordinal);
    if (origin.IsLoopback) text = AsLocal(text);
    var file = Path.Combine(target, name);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    File.WriteAllText(file, text);
    Console.WriteLine(file);
}
Directory.CreateDirectory(Path.Combine(target, "icons"));
foreach (var icon in Directory.EnumerateFiles(Path.Combine(source, "icons"), "*.png")) File.Copy(icon, Path.Combine(target, "icons", Path.GetFileName(icon)), overwrite: true);
return 0;

static string AsLocal(string text)
{
    foreach (var known in new[] { "5d0c3c8e-8f7b-4f0e-9a53-6c1f0b7d2e41", "b6a0f1d4-3a52-4c1f-8e0a-7f2d9c4e6b18" })
    {
        var local = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("localhost " + known)).AsSpan(0, 16));
        text = text.Replace(known, local.ToString(), StringComparison.Ordinal);
    }
    return text.Replace("<DisplayName DefaultValue=\"Referrals\"", "<DisplayName DefaultValue=\"Referrals (local)\"", StringComparison.Ordinal)
        .Replace("\"short\": \"Referrals\"", "\"short\": \"Referrals (local)\"", StringComparison.Ordinal);
}
