using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Manifest;

/// <summary>
/// The rules of the add-in-only manifest, from Microsoft's reference (learn.microsoft.com, Office Add-ins manifest; facts: Outlook), and the unified manifest
/// against the schema that Microsoft publishes in npm's @microsoft/app-manifest.
/// </summary>
public sealed partial class ManifestTests
{
    private const string SchemaVersion = "1.1.2";
    private static readonly XNamespace App = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace Basic = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static readonly XNamespace Newer = "http://schemas.microsoft.com/office/mailappversionoverrides/1.1";
    private static readonly XNamespace Older = "http://schemas.microsoft.com/office/mailappversionoverrides";

    /// <summary>Event, its name in the unified manifest, and the Mailbox set it came with.</summary>
    private static readonly Dictionary<string, (string Unified, double Set)> Events = new(StringComparer.Ordinal)
    {
        ["OnNewMessageCompose"] = ("newMessageComposeCreated", 1.10), ["OnNewAppointmentOrganizer"] = ("newAppointmentOrganizerCreated", 1.10),
        ["OnMessageAttachmentsChanged"] = ("messageAttachmentsChanged", 1.11), ["OnMessageRecipientsChanged"] = ("messageRecipientsChanged", 1.11),
        ["OnMessageSend"] = ("messageSending", 1.12), ["OnAppointmentSend"] = ("appointmentSending", 1.12), ["OnMessageFromChanged"] = ("messageFromChanged", 1.13),
    };

    private static readonly XElement Xml = XDocument.Load(Repository.Folder("manifest/manifest.xml")).Root!;
    private static readonly JsonElement Json = JsonDocument.Parse(File.ReadAllText(Repository.Folder("manifest/manifest.json"))).RootElement;

    [Fact]
    public void The_parts_stand_in_the_order_the_schema_wants()
    {
        string[] order = ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "FormSettings", "Permissions", "Rule", "DisableEntityHighlighting", "VersionOverrides"];
        Assert.Equal(order, Xml.Elements().Select(element => element.Name.LocalName));
        Assert.True(Guid.TryParse(Xml.Element(App + "Id")!.Value, out _));
        Assert.Matches(@"^\d+\.\d+\.\d+\.\d+$", Xml.Element(App + "Version")!.Value);
    }

    [Fact]
    public void Every_address_is_https_on_one_host()
    {
        var addresses = Addresses().Matches(File.ReadAllText(Repository.Folder("manifest/manifest.xml"))).Concat(Addresses().Matches(Json.GetRawText()))
            .Select(match => new Uri(match.Value)).Where(address => address.Host is not ("schemas.microsoft.com" or "www.w3.org" or "developer.microsoft.com")).ToList();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.Equal(("https", "referrals.example"), (address.Scheme, address.Host)));
    }

    [Fact]
    public void Every_resource_is_defined_once_within_its_length_and_none_is_left_over()
    {
        foreach (var overrides in new[] { Xml.Element(Older + "VersionOverrides")!, Xml.Descendants(Newer + "VersionOverrides").Single() })
        {
            var own = overrides.Elements().Where(element => element.Name.LocalName != "VersionOverrides").ToList();
            var defined = own.Where(element => element.Name.LocalName == "Resources").Descendants().Where(element => element.Attribute("id") is not null).Select(element => element.Attribute("id")!.Value).ToList();
            var used = own.Descendants().Attributes("resid").Select(attribute => attribute.Value).Distinct(StringComparer.Ordinal);
            Assert.Equal(defined.Distinct(StringComparer.Ordinal).Order(), used.Order());
            Assert.Equal(defined.Count, defined.Distinct(StringComparer.Ordinal).Count());
            Assert.All(defined, id => Assert.InRange(id.Length, 1, 32));
        }
        Assert.All(Xml.Descendants(Basic + "ShortStrings").Elements(), text => Assert.InRange(text.Attribute("DefaultValue")!.Value.Length, 1, 125));
        Assert.All(Xml.Descendants(Basic + "LongStrings").Elements(), text => Assert.InRange(text.Attribute("DefaultValue")!.Value.Length, 1, 250));
    }

    [Fact]
    public void Control_ids_are_unique_and_every_button_has_the_three_sizes()
    {
        var ids = Xml.Descendants().Where(element => element.Name.LocalName is "Group" or "Control").Select(element => element.Attribute("id")!.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 125));
        Assert.All(Xml.Descendants().Where(element => element.Name.LocalName == "Icon" && !IsMobile(element)), icon => Assert.Equal(["16", "32", "80"], icon.Elements().Select(image => image.Attribute("size")!.Value)));
    }

    /// <summary>Reference, MobileFormFactor and Icon: version 1.1 only, behind the desktop's, buttons of their own kind, each size in three scales; mail being read is the only surface of ours that mobile has.</summary>
    [Fact]
    public void On_mobile_there_is_one_button_beside_mail_with_every_size_in_every_scale()
    {
        var mobile = Xml.Descendants(Newer + "MobileFormFactor").Single();
        Assert.Equal(["Runtimes", "DesktopFormFactor", "MobileFormFactor"], mobile.Parent!.Elements().Select(element => element.Name.LocalName));
        var surface = Assert.Single(mobile.Elements());
        Assert.Equal("MobileMessageReadCommandSurface", Kind(surface));
        var button = surface.Elements().Single().Elements(Newer + "Control").Single();
        Assert.Equal("MobileButton", Kind(button));
        Assert.Equal(["Label", "Icon", "Action"], button.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("bt:MobileIconList", Kind(button.Element(Newer + "Icon")!));
        Assert.Equal(
            from size in (int[])[25, 32, 48] from scale in (int[])[1, 2, 3] select ($"{size}", $"{scale}"),
            button.Element(Newer + "Icon")!.Elements().Select(image => (image.Attribute("size")!.Value, image.Attribute("scale")!.Value)));
        Assert.Empty(button.Descendants(Newer + "SupportsPinning"));
    }

    [Fact]
    public void Events_are_documented_ones_with_a_function_in_the_script_and_at_most_one_send()
    {
        var events = Xml.Descendants(Newer + "LaunchEvent").ToList();
        var script = File.ReadAllText(Repository.Folder("addin/Bridge/launchEvents.ts"));
        Assert.All(events, found => Assert.Contains(found.Attribute("Type")!.Value, Events.Keys));
        Assert.All(events, found => Assert.Contains($"associate(\"{found.Attribute("FunctionName")!.Value}\"", script, StringComparison.Ordinal));
        Assert.Equal("SoftBlock", events.Single(found => found.Attribute("Type")!.Value == "OnMessageSend").Attribute("SendMode")!.Value);
        var host = Xml.Descendants(Newer + "Host").Single();
        Assert.Equal("Runtimes", host.Elements().First().Name.LocalName);
        Assert.Equal(Xml.Descendants(Newer + "Runtime").Single().Attribute("resid")!.Value, events[0].Parent!.Parent!.Element(Newer + "SourceLocation")!.Attribute("resid")!.Value);
    }

    [Fact]
    public void Pinning_is_asked_for_beside_mail_and_not_beside_appointments()
    {
        var pinned = Xml.Descendants(Newer + "ExtensionPoint").Where(point => point.Descendants(Newer + "SupportsPinning").Any()).Select(point => point.Attributes().Single(attribute => attribute.Name.LocalName == "type").Value);
        Assert.Equal(["MessageReadCommandSurface", "MessageComposeCommandSurface"], pinned);
    }

    [Fact]
    public void Both_manifests_ask_for_the_open_item_only_and_say_the_same()
    {
        Assert.Equal("ReadWriteItem", Xml.Element(App + "Permissions")!.Value);
        var permission = Assert.Single(Json.GetProperty("authorization").GetProperty("permissions").GetProperty("resourceSpecific").EnumerateArray());
        Assert.Equal("MailboxItem.ReadWrite.User", permission.GetProperty("name").GetString());
        var extension = Json.GetProperty("extensions")[0];
        var events = extension.GetProperty("autoRunEvents")[0];
        Assert.Equal(Xml.Descendants(Newer + "LaunchEvent").Select(found => Events[found.Attribute("Type")!.Value].Unified), events.GetProperty("events").EnumerateArray().Select(found => found.GetProperty("type").GetString()!));
        var needed = Xml.Descendants(Newer + "LaunchEvent").Max(found => Events[found.Attribute("Type")!.Value].Set);
        Assert.Equal(needed, double.Parse(events.GetProperty("requirements").GetProperty("capabilities")[0].GetProperty("minVersion").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        var actions = extension.GetProperty("runtimes").EnumerateArray().SelectMany(runtime => runtime.GetProperty("actions").EnumerateArray()).Select(action => action.GetProperty("id").GetString()).ToList();
        Assert.All(events.GetProperty("events").EnumerateArray(), found => Assert.Contains(found.GetProperty("actionId").GetString(), actions));
    }

    [Fact]
    public void The_unified_manifest_has_its_own_id_and_hides_the_other()
    {
        var other = Xml.Element(App + "Id")!.Value;
        Assert.NotEqual(other, Json.GetProperty("id").GetString());
        Assert.Equal(other, Json.GetProperty("extensions")[0].GetProperty("alternates")[0].GetProperty("hide").GetProperty("customOfficeAddin").GetProperty("officeAddinId").GetString());
    }

    [Fact]
    public void Icons_exist_in_the_size_their_name_says()
    {
        foreach (var size in (int[])[16, 20, 24, 32, 40, 48, 64, 80, 128, 192])
        {
            var png = File.ReadAllBytes(Repository.Folder($"manifest/icons/icon-{size}.png"));
            Assert.Equal((size, size), (ReadSize(png, 16), ReadSize(png, 20)));
        }
    }

    [Fact]
    public async Task The_unified_manifest_holds_to_the_published_schema()
    {
        var folder = Directory.CreateDirectory(Repository.Folder("artifacts/app-manifest")).FullName;
        if (!File.Exists(Path.Combine(folder, "node_modules/ajv/package.json")))
        {
            var (exit, _, error) = await RunAsync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error", $"@microsoft/app-manifest@{SchemaVersion}", "ajv@8.20.0", "ajv-formats@3.0.1"]);
            if (exit != 0) Assert.Skip("Validating the unified manifest needs npm and its registry: " + error);
        }
        var checker = Path.Combine(folder, "check.cjs");
        await File.WriteAllTextAsync(checker, """
            const Ajv = require("ajv").default, formats = require("ajv-formats").default, fs = require("fs");
            const version = JSON.parse(fs.readFileSync(process.argv[2])).manifestVersion;
            const schema = JSON.parse(fs.readFileSync(`${__dirname}/node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`, "utf8").replace(/^\uFEFF/, ""));
            delete schema.$schema;
            const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
            formats(ajv);
            const check = ajv.compile(schema);
            if (!check(JSON.parse(fs.readFileSync(process.argv[2])))) { console.error(JSON.stringify(check.errors, null, 1)); process.exit(1); }
            """, TestContext.Current.CancellationToken);
        var good = await RunAsync("node", [checker, Repository.Folder("manifest/manifest.json")]);
        Assert.True(good.Exit == 0, good.Error);
        var broken = Path.Combine(folder, "broken.json");
        await File.WriteAllTextAsync(broken, Json.GetRawText().Replace("\"mailRead\"", "\"mailReed\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(1, (await RunAsync("node", [checker, broken])).Exit);
    }

    [Fact]
    public async Task The_generator_writes_a_variant_for_this_machine_and_refuses_plain_http()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        const string client = "11111111-2222-4333-8444-555555555555";
        var (exit, _, error) = await RunAsync("dotnet", ["run", Repository.Folder("manifest/Generate.cs"), "--", "--origin", "https://localhost:5001", "--client-id", client, "--out", folder, "--from", Repository.Folder("manifest")]);
        Assert.True(exit == 0, error);
        var local = await File.ReadAllTextAsync(Path.Combine(folder, "manifest.xml"), TestContext.Current.CancellationToken);
        Assert.Contains("https://localhost:5001/addin/pane", local, StringComparison.Ordinal);
        Assert.Contains(client, local, StringComparison.Ordinal);
        Assert.DoesNotContain("referrals.example", local, StringComparison.Ordinal);
        Assert.DoesNotContain(Xml.Element(App + "Id")!.Value, local, StringComparison.Ordinal);
        var refused = await RunAsync("dotnet", ["run", Repository.Folder("manifest/Generate.cs"), "--", "--origin", "http://localhost:5001", "--client-id", client]);
        Assert.Equal(2, refused.Exit);
    }

    private static bool IsMobile(XElement element) => element.Ancestors(Newer + "MobileFormFactor").Any();

    private static string Kind(XElement element) => element.Attribute(XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance"))!.Value;

    [GeneratedRegex("""https?://[^"\s<]+""", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();

    private static int ReadSize(byte[] png, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at, 4));

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, error);
    }
}
