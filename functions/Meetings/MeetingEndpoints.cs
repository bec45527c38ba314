using ReferralOutlook.Platform.Work;
using ReferralOutlook.Practice;

namespace ReferralOutlook.Meetings;

internal static class MeetingEndpoints
{
    public static void AddMeetings(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MeetingOptions>().BindConfiguration("Meetings").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IEffectHandler, PutInCalendar>();
        builder.Services.AddSingleton<IEffectHandler, TakeFromCalendar>();
    }

    public static void MapMeetings(this IEndpointRouteBuilder routes)
    {
        var meetings = routes.MapGroup("/addin/meetings").RequirePractice();
        meetings.MapGet("/new", BookMeeting.ShowAsync);
        meetings.MapPost("/propose", ProposeTimes.HandleAsync);
        meetings.MapPost("/", BookMeeting.HandleAsync);
        meetings.MapGet("/{id:guid}", ShowMeeting.HandleAsync);
    }
}
