using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using ReferralOutlook.Sandbox;
using ReferralOutlook.Tests.TestHost;

namespace ReferralOutlook.Tests.Platform;

/// <summary>The published program as the Azure Functions host would start it (facts: custom handlers).</summary>
public sealed class CustomHandlerTests(CustomHandlerTests.Published published) : IClassFixture<CustomHandlerTests.Published>
{
    private const string TimerCall =
        """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-11-21T21:13:00.0055577+00:00","Next":"2026-11-21T21:14:00+00:00","LastUpdated":"2026-11-21T21:13:00.0055577+00:00"},"IsPastDue":true}},"Metadata":{"sys":{"MethodName":"tick","UtcNow":"2026-11-21T21:13:00Z","RandGuid":"5f0c6fe0-4c0f-4f6f-8a55-0a2a2a9f1d11"}}}""";

    private const string NullStatus = """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"tick"}}}""";

    [Fact]
    public async Task The_readiness_probe_is_answered_on_the_hosts_port_only()
    {
        Assert.Equal(HttpStatusCode.OK, (await published.Http.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        using var elsewhere = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => elsewhere.GetAsync(new Uri($"http://127.0.0.1:{published.InheritedPort}/")));
    }

    [Theory]
    [MemberData(nameof(Timers))]
    public async Task Every_timer_answers_a_JSON_object(string name)
    {
        foreach (var body in new[] { TimerCall, NullStatus })
        {
            var answer = await PostAsync($"/{name}", body, fromHost: true);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal(JsonValueKind.Object, json.RootElement.GetProperty("Outputs").ValueKind);
        }
    }

    [Theory]
    [MemberData(nameof(Timers))]
    public async Task A_timers_path_is_not_there_for_others_and_no_route_forwards_it(string name)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync($"/{name}", TimerCall, fromHost: false)).StatusCode);
        Assert.DoesNotContain(published.Routes(), route => ("/" + name).StartsWith("/" + route.Replace("/{*path}", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Each_timed_work_has_its_function_and_each_function_its_work() =>
        Assert.Equal(published.TimersInLayout(), Timers.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Fact]
    public void No_function_uses_a_path_the_host_keeps_for_itself() =>
        Assert.DoesNotContain(published.Routes(), route => route.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase) || route.StartsWith("{*", StringComparison.Ordinal));

    [Fact]
    public async Task The_pane_and_its_files_are_served_from_the_publish_layout()
    {
        var page = await published.Http.GetStringAsync(new Uri("/addin/pane", UriKind.Relative));
        var style = System.Text.RegularExpressions.Regex.Match(page, "href=\"(?<style>/_content/[^\"]+\\.css)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["style"].Value;
        Assert.Equal(HttpStatusCode.OK, (await published.Http.GetAsync(new Uri(style, UriKind.Relative))).StatusCode);
    }

    public static TheoryData<string> Timers => ["CarryOutEffects", "Housekeeping", "PlanWhatIsDue", "RenewSubscriptions", "SyncMailboxes"];

    private async Task<HttpResponseMessage> PostAsync(string path, string body, bool fromHost)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (fromHost)
        {
            request.Headers.TransferEncodingChunked = true;
            request.Headers.UserAgent.ParseAdd("Azure-Functions-Host/4.1037.0");
            request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0");
            request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        }

        return await published.Http.SendAsync(request);
    }

    /// <summary>Publishes once and starts the program with the host's environment.</summary>
    public sealed class Published : IAsyncLifetime
    {
        private readonly string _layout = Directory.CreateTempSubdirectory("referraloutlook-publish-").FullName;
        private Process? _program;

        public HttpClient Http { get; } = new();
        public int InheritedPort { get; } = RunningProduct.FreePort();

        public async ValueTask InitializeAsync()
        {
            await RunAsync("dotnet", "publish", Repository.Path("functions"), "-c", "Release", "-o", _layout, "-v", "q", "--nologo");
            var port = RunningProduct.FreePort();
            var start = new ProcessStartInfo(Path.Combine(_layout, "ReferralOutlook.Functions")) { WorkingDirectory = _layout, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
            start.Environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = Guid.NewGuid().ToString();
            start.Environment["FUNCTIONS_APP_ROOT_PATH"] = _layout;
            start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{InheritedPort}";
            start.Environment["Storage__SqliteFile"] = Path.Combine(_layout, "test.db");
            _program = Process.Start(start)!;
            _program.OutputDataReceived += (_, _) => { };
            _program.BeginOutputReadLine();
            _program.BeginErrorReadLine();
            Http.BaseAddress = new Uri($"http://127.0.0.1:{port}");
            await UntilReadyAsync();
        }

        public IReadOnlyList<string> Routes() =>
        [
            .. Functions().SelectMany(function => function.GetProperty("bindings").EnumerateArray()).Where(binding => binding.GetProperty("type").GetString() == "httpTrigger")
                .Select(binding => binding.GetProperty("route").GetString()!),
        ];

        public IEnumerable<string> TimersInLayout() =>
            Directory.GetFiles(_layout, "function.json", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("timerTrigger", StringComparison.Ordinal))
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal);

        public async ValueTask DisposeAsync()
        {
            if (_program is not null)
            {
                _program.Kill();
                await _program.WaitForExitAsync();
                _program.Dispose();
            }

            Http.Dispose();
            Directory.Delete(_layout, recursive: true);
        }

        private IEnumerable<JsonElement> Functions() =>
            Directory.GetFiles(_layout, "function.json", SearchOption.AllDirectories).Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement);

        private async Task UntilReadyAsync()
        {
            for (var tries = 0; ; tries++)
            {
                try
                {
                    await Http.GetAsync(new Uri("/", UriKind.Relative));
                    return;
                }
                catch (HttpRequestException) when (tries < 300)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
                }
            }
        }

        private static async Task RunAsync(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, output);
        }
    }
}
