using System.Runtime.InteropServices;

namespace ReferralOutlook.Platform.Hosting;

/// <summary>
/// One heap of the C library for all threads, and what it does not use goes back: compiling code at start leaves holes in it that glibc keeps; malloc_trim(3) gives whole
/// pages back to the system. Other C libraries do so by themselves or lack the call: then nothing is done.
/// </summary>
internal sealed class ReturnMemory : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    /// <summary>M_ARENA_MAX of mallopt(3): a heap of each thread's own keeps what another could use.</summary>
    private const int ArenaMost = -8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!NativeLibrary.TryLoad("libc.so.6", out var library) || !NativeLibrary.TryGetExport(library, "malloc_trim", out var address))
        {
            return;
        }

        if (NativeLibrary.TryGetExport(library, "mallopt", out var option))
        {
            Marshal.GetDelegateForFunctionPointer<MallocOption>(option)(ArenaMost, 1);
        }

        var mallocTrim = Marshal.GetDelegateForFunctionPointer<MallocTrim>(address);
        // The machine's memory has the machine's time: a test that moves the clock by half a year moves nothing here.
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                mallocTrim(0);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private delegate int MallocTrim(nuint pad);

    private delegate int MallocOption(int parameter, int value);
}
