using System.Globalization;
using Microsoft.Extensions.Configuration;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Platform;

/// <summary>The check command against the sandbox: the demonstration's configuration lacks nothing, and each fault has its line.</summary>
public sealed class CheckingAConfigurationTests : IAsyncLifetime
{
    private const string Her = "therapist@practice.example";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("referraloutlook-check-");
    private Microsoft365 _cloud = null!;

    private string Tenant => _cloud.Tenants[0].Id.ToString();

    public async ValueTask InitializeAsync() => _cloud = await StartAsync(new AppRegistration());

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Finds_nothing_missing_in_the_demonstration()
    {
        var (exit, said) = await CheckAsync([], "--tenant", Tenant, "--mailbox", Her);
        Assert.Equal("Nothing is missing.", said[^1]);
        Assert.Equal(0, exit);
        Assert.All((string[])["App registration", "Credential", "Tenant", "Sign-in service", "Microsoft Graph", "Mailbox", "Permissions", "Time zones"], subject => Assert.Contains(said, line => line.StartsWith($"ok       {subject}: ", StringComparison.Ordinal)));
        Assert.Contains(said, line => line.Contains("granted and not needed: Mail.Send, User.Read.All", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Graph:ClientId", "referrals", "App registration: Graph__ClientId is not an application id")]
    [InlineData("SignIn:Audience", "0f0e0d0c-0b0a-4908-8706-050403020100", "App registration: SignIn__Audience is not the same id")]
    [InlineData("Graph:ClientSecret", "", "Credential: there is none")]
    [InlineData("Graph:ClientSecret", "a-wrong-one", "Sign-in of the program: the client secret is wrong (AADSTS7000215)")]
    [InlineData("SignIn:Authority", "http://127.0.0.1:9", "Sign-in service: 127.0.0.1 does not answer")]
    [InlineData("Graph:BaseUrl", "http://127.0.0.1:9/v1.0", "Microsoft Graph: 127.0.0.1 does not answer")]
    [InlineData("Hosting:PublicAddress", "http://referrals.example", "Public address: it is not https")]
    [InlineData("Storage:SqliteFile", "/no/such/folder/data.db", "Storage: the folder of Storage__SqliteFile is not there")]
    [InlineData("Storage:Postgres", "Host=127.0.0.1;Port=9;Username=her;Password=hush;Timeout=2", "Storage: PostgreSQL does not let us in")]
    [InlineData("Graph:RequestsAtOnce", "9", "Settings: a setting cannot be used")]
    public async Task Says_what_is_missing_and_what_to_do(string setting, string value, string expected)
    {
        var (exit, said) = await CheckAsync(new() { [setting] = value }, "--tenant", Tenant);
        Assert.Equal(1, exit);
        Assert.Contains(said, line => line.StartsWith("missing  " + expected, StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.Contains(SandboxOptions.ProductSecret, StringComparison.Ordinal) || line.Contains("a-wrong-one", StringComparison.Ordinal) || line.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_which_permission_is_not_granted()
    {
        AppRegistration app = new() { Roles = ["Mail.ReadWrite", "MailboxSettings.ReadWrite", "Files.ReadWrite.AppFolder"] };
        await using var cloud = await StartAsync(app);
        var (exit, said) = await CheckAsync(cloud, [], "--tenant", cloud.Tenants[0].Id.ToString());
        Assert.Equal(1, exit);
        Assert.StartsWith("missing  Permissions: Calendars.ReadWrite is not granted.", Assert.Single(said, line => line.StartsWith("missing", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_the_mailbox_is_closed_to_the_program()
    {
        AppRegistration app = new() { Roles = ["Files.ReadWrite.AppFolder"] };
        await using var cloud = await StartAsync(app);
        var (_, said) = await CheckAsync(cloud, [], "--tenant", cloud.Tenants[0].Id.ToString(), "--mailbox", Her);
        Assert.Contains(said, line => line.StartsWith("missing  Mailbox: the program may not read it.", StringComparison.Ordinal));
        (_, said) = await CheckAsync(cloud, [], "--tenant", cloud.Tenants[0].Id.ToString(), "--mailbox", "nobody@practice.example");
        Assert.Contains(said, line => line.StartsWith("missing  Mailbox: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_when_no_tenant_is_named_or_there_is_none_of_that_id()
    {
        Assert.Contains((await CheckAsync([])).Said, line => line.StartsWith("missing  Tenant: none is named.", StringComparison.Ordinal));
        Assert.Contains((await CheckAsync([], "--tenant", Guid.NewGuid().ToString())).Said, line => line.StartsWith("missing  Sign-in of the program: there is no such tenant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_when_the_manifest_speaks_of_another_program()
    {
        var manifest = Path.Combine(_folder.FullName, "manifest.xml");
        var text = await File.ReadAllTextAsync(Repository.Folder("manifest/manifest.xml"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(manifest, text.Replace(Guid.Empty.ToString(), SandboxOptions.ProductClientId.ToString(), StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains((await CheckAsync(new() { ["Hosting:PublicAddress"] = "https://referrals.example" }, "--tenant", Tenant, "--manifest", manifest)).Said, line => line.StartsWith("ok       Manifest: ", StringComparison.Ordinal));
        Assert.Contains((await CheckAsync(new() { ["Hosting:PublicAddress"] = "https://other.example" }, "--tenant", Tenant, "--manifest", manifest)).Said, line => line.StartsWith("missing  Manifest: it names referrals.example and this program is other.example.", StringComparison.Ordinal));
        Assert.Contains((await CheckAsync([], "--tenant", Tenant, "--manifest", manifest + ".none")).Said, line => line.StartsWith("missing  Manifest: there is no such file.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaves_the_database_as_it_is_and_says_how_far_it_is()
    {
        var file = Path.Combine(_folder.FullName, "data.db");
        Assert.Contains((await CheckAsync(new() { ["Storage:SqliteFile"] = file })).Said, line => line.StartsWith("note     Storage: there is no SQLite file yet", StringComparison.Ordinal));
        Assert.False(File.Exists(file));
        await using (var product = await RunningProduct.StartAsync(_cloud, new ProductSettings { DataFile = file, WorksByItself = false }, TestContext.Current.CancellationToken)) Assert.True(File.Exists(file));
        Assert.Contains((await CheckAsync(new() { ["Storage:SqliteFile"] = file })).Said, line => line.StartsWith("ok       Storage: ", StringComparison.Ordinal));
        var damaged = Path.Combine(_folder.FullName, "damaged.db");
        await File.WriteAllTextAsync(damaged, new string('x', 4096), TestContext.Current.CancellationToken);
        Assert.Contains((await CheckAsync(new() { ["Storage:SqliteFile"] = damaged })).Said, line => line.StartsWith("missing  Storage: the file of Storage__SqliteFile cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_how_to_ask_when_it_was_asked_wrongly()
    {
        var (exit, said) = await CheckAsync([], "--tenants", Tenant);
        Assert.Equal(2, exit);
        Assert.StartsWith("Say: check", Assert.Single(said), StringComparison.Ordinal);
    }

    private static async Task<Microsoft365> StartAsync(AppRegistration app)
    {
        var options = new SandboxOptions();
        options.Apps[0] = app;
        var cloud = await Microsoft365.StartAsync(options, CancellationToken.None);
        cloud.AddUser(Her, "Dana Rivers", zone: "America/New_York");
        return cloud;
    }

    private Task<(int Exit, IReadOnlyList<string> Said)> CheckAsync(Dictionary<string, string?> changed, params string[] arguments) => CheckAsync(_cloud, changed, arguments);

    private async Task<(int Exit, IReadOnlyList<string> Said)> CheckAsync(Microsoft365 cloud, Dictionary<string, string?> changed, params string[] arguments)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var settings = RunningProduct.Configuration(cloud, new ProductSettings { More = changed }, new Uri("http://127.0.0.1:5000/"), Path.Combine(_folder.FullName, "none.db"));
        var exit = await Product.CheckAsync(arguments, output, TestContext.Current.CancellationToken, builder => builder.Configuration.AddInMemoryCollection(settings));
        return (exit, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
