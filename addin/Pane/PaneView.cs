using Microsoft.AspNetCore.Components;

namespace ReferralOutlook.AddIn.Pane;

/// <summary>
/// A view is one model in and HTML out: no injected services, no loading. Its parameters are the two below.
/// </summary>
public abstract class PaneView<TModel> : ComponentBase
{
    [Parameter, EditorRequired] public required TModel Model { get; set; }

    /// <summary>A short sentence about what was just done ("Filing undone."), announced above the view; null says nothing.</summary>
    [Parameter] public string? Notice { get; set; }

    /// <summary>The words of the reader's language.</summary>
    protected static Texts T => Texts.Current;
}
