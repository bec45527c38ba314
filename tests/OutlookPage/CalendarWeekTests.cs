using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReferralOutlook.Tests.OutlookPage;

public sealed class CalendarWeekTests(OutlookSite site) : IClassFixture<OutlookSite>
{
    [Fact]
    public async Task Shows_an_event_on_its_day_and_hour_of_the_practice()
    {
        // 02:30 UTC on Thursday is 20:30 on Wednesday in Denver.
        await site.BookAsync("Evening talk", "2026-05-14T02:30:00", "2026-05-14T03:30:00", "UTC");
        await using var window = await site.OpenAsync();
        await window.Button("Calendar").ClickAsync();
        var wednesday = window.Page.GetByRole(AriaRole.List, new() { Name = "Wednesday, May 13" });
        await Expect(wednesday.GetByRole(AriaRole.Button, new() { Name = "Evening talk 8:30 PM – 9:30 PM" })).ToBeVisibleAsync();
        Assert.Empty(window.Problems);
    }

    [Fact]
    public async Task Opens_an_event_beside_the_week_and_in_the_pane()
    {
        await site.BookAsync("Visit to the clinic", "2026-05-12T12:00:00", "2026-05-12T13:00:00", "America/Denver", "Harbour Physiotherapy <team@harbour.example>");
        await using var window = await site.OpenAsync();
        await window.Button("Calendar").ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Visit to the clinic 12:00 PM – 1:00 PM" }).ClickAsync();
        var card = window.Page.GetByRole(AriaRole.Dialog);
        await Expect(card).ToContainTextAsync("Harbour Physiotherapy");
        await window.PaneSeesAsync("Visit to the clinic");
        var item = await window.PaneAsync("(({ itemType, start, requiredAttendees }) => ({ itemType, start: start.toISOString(), who: requiredAttendees[0].emailAddress }))(Office.context.mailbox.item)");
        Assert.Equal("appointment", item.GetProperty("itemType").GetString());
        Assert.Equal("2026-05-12T18:00:00.000Z", item.GetProperty("start").GetString());
        Assert.Equal("team@harbour.example", item.GetProperty("who").GetString());
        await card.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(card).ToBeHiddenAsync();
        await window.PaneSeesAsync(null);
    }

    [Fact]
    public async Task The_pane_opens_an_event_of_another_week()
    {
        var id = await site.BookAsync("Quarterly check-in", "2026-08-20T09:00:00", "2026-08-20T09:30:00", "America/Denver");
        await using var window = await site.OpenAsync();
        await window.PaneAsync($"call(Office.context.mailbox, 'displayAppointmentFormAsync', Office.context.mailbox.convertToEwsId('{id}', 'v2.0'))");
        await Expect(window.Page.Locator("#week-title")).ToHaveTextAsync("August 2026");
        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Thursday, August 20, 9:00 AM – 9:30 AM");
    }

    [Fact]
    public async Task Events_at_the_same_time_stand_side_by_side()
    {
        await site.BookAsync("Side one", "2026-05-15T10:00:00", "2026-05-15T11:00:00", "America/Denver");
        await site.BookAsync("Side two", "2026-05-15T10:30:00", "2026-05-15T11:30:00", "America/Denver");
        await using var window = await site.OpenAsync();
        await window.Button("Calendar").ClickAsync();
        var one = await window.Page.GetByRole(AriaRole.Button, new() { Name = "Side one" }).BoundingBoxAsync();
        var two = await window.Page.GetByRole(AriaRole.Button, new() { Name = "Side two" }).BoundingBoxAsync();
        Assert.True(one!.X + one.Width <= two!.X, "the second event stands right of the first");
        Assert.True(two.Y > one.Y, "and begins lower");
    }
}
