namespace ReferralOutlook.Tests.OutlookPage;

/// <summary>A pane as small as can be: it loads the stand-in office.js and lets a test call it.</summary>
internal static class TestPane
{
    /// <summary>`call(target, method, …)` makes an Office call and answers what its callback got; `seen` lists the subjects that ItemChanged brought.</summary>
    public static string Html(string outlook) => $$"""
        <!doctype html>
        <html lang="en">
        <title>Test pane</title>
        <link rel="icon" href="data:,">
        <script src="{{outlook}}/outlook/office.js"></script>
        <h1>Test pane</h1>
        <button>In the pane</button>
        <script>
          window.seen = [];
          window.themes = [];
          window.call = (target, method, ...args) => new Promise(done => target[method](...args, result =>
            done({ status: result.status, value: result.value ?? null, code: result.error?.code ?? 0 })));
          window.ready = Office.onReady().then(async () => {
            const mailbox = Office.context.mailbox;
            await call(mailbox, "addHandlerAsync", Office.EventType.ItemChanged, () => seen.push(mailbox.item?.subject ?? null));
            await call(mailbox, "addHandlerAsync", Office.EventType.OfficeThemeChanged, change => themes.push(change.officeTheme.isDarkTheme));
          });
        </script>
        </html>
        """;
}
