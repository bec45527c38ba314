using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReferralOutlook.Tests.OutlookPage;

public sealed class HostileMailTests(OutlookSite site) : IClassFixture<OutlookSite>
{
    private const string Subject = "<img src=x onerror=\"parent.owned=1\"><script>parent.owned=1</script> Offer";
    private const string Body = """
        <html><head><meta http-equiv="refresh" content="0;url=https://bad.example"><base href="https://bad.example/"><style>@import url(https://bad.example/a.css); p { background: url(https://bad.example/p.png) }</style></head>
        <body onload="top.owned=1"><script>top.owned=1</script><img src=x onerror="top.owned=1"><img src="https://bad.example/pixel.gif" srcset="https://bad.example/2x.gif 2x">
        <svg onload="top.owned=1"><script>top.owned=1</script></svg><iframe srcdoc="<script>top.owned=1</script>"></iframe><form action="https://bad.example"><input name="secret"></form>
        <a id="script" href="javascript:top.owned=1">script link</a><a id="good" href="https://clinic.example/page">good link</a>
        <div style="position:fixed;inset:0;background:url(https://bad.example/x.png)">cover</div><p onclick="top.owned=1">harmless text</p></body></html>
        """;

    [Fact]
    public async Task Script_in_a_mail_never_runs_and_nothing_is_loaded_from_elsewhere()
    {
        site.Deliver(new(Subject, Html: Body, FromName: "<script>parent.owned=1</script>"));
        await using var window = await site.OpenAsync();
        var foreign = new List<string>();
        window.Page.Request += (_, request) => { if (request.Url.Contains("bad.example", StringComparison.Ordinal)) foreign.Add(request.Url); };
        await window.OpenMailAsync(Subject);
        await Expect(window.MailBody.Locator("body")).ToContainTextAsync("harmless text");
        await window.MailBody.GetByText("harmless text").ClickAsync();
        await Expect(window.MailBody.Locator("script, iframe, form, input, svg, meta[http-equiv=refresh]")).ToHaveCountAsync(0);
        Assert.Null(await window.MailBody.Locator("#script").GetAttributeAsync("href"));
        Assert.Equal("https://clinic.example/page", await window.MailBody.Locator("#good").GetAttributeAsync("href"));
        Assert.Equal("_blank", await window.MailBody.Locator("#good").GetAttributeAsync("target"));
        await window.Page.WaitForTimeoutAsync(300);
        Assert.False(await window.Page.EvaluateAsync<bool>("() => 'owned' in window"));
        Assert.Empty(foreign);
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task A_reply_to_it_carries_nothing_active_into_the_editor()
    {
        site.Deliver(new("Reply to me", Html: Body));
        await using var window = await site.OpenAsync();
        await window.OpenMailAsync("Reply to me");
        await window.Button("Reply").ClickAsync();
        var editor = window.Page.FrameLocator(".compose iframe");
        await Expect(editor.Locator("body[contenteditable]")).ToContainTextAsync("harmless text");
        await Expect(editor.Locator("script, iframe, form, svg, [onclick], [onerror]")).ToHaveCountAsync(0);
        Assert.False(await window.Page.EvaluateAsync<bool>("() => 'owned' in window"));
        Assert.Empty(window.Problems);
    }

    [Theory]
    [InlineData("RechtsschutzversicherungsgesellschaftenundnochvielweitererTextohneLeerzeichenderniemalsendenwill")]
    [InlineData("\u202Eمحمود القاسم يسأل عن العلاج الطبيعي والتدليك للمرضى في العيادة")]
    public async Task Long_words_and_right_to_left_text_stay_inside_their_columns(string text)
    {
        site.Deliver(new(text, Html: $"<p>{text}{text}</p>", FromName: text));
        await using var window = await site.OpenAsync();
        await window.Page.SetViewportSizeAsync(1000, 700);
        await window.Mail(text[..20]).First.ClickAsync();
        await Expect(window.Reading.GetByRole(AriaRole.Heading)).ToContainTextAsync(text[..20]);
        foreach (var column in new[] { "#messages", "#reading", "body" })
        {
            Assert.True(await window.Page.EvalOnSelectorAsync<bool>(column, "column => column.scrollWidth <= column.clientWidth"), column + " is wider than its column");
        }
    }
}
