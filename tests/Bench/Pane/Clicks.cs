using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace ReferralOutlook.Bench.Pane;

/// <summary>What she does on an open mail, each from the click until its result stands on the page: a note kept, the booking form and back, a stage changed, the provider's page and back.</summary>
internal static class Clicks
{
    /// <summary>Presses the visible button of that name and waits until the condition holds; answers the milliseconds between.</summary>
    private const string Press = """
        ([label, expected]) => new Promise((resolve, reject) => {
          const view = document.getElementById("view");
          const button = [...document.querySelectorAll("main button, nav button")].find(one => !one.disabled && one.checkVisibility() && (one.innerText.trim() || one.ariaLabel || "").startsWith(label));
          if (!button) { reject(new Error(`There is no button ${label}.`)); return; }
          const holds = () => CONDITION;
          if (holds()) { reject(new Error(`${label} has nothing to change.`)); return; }
          const start = performance.now();
          const watch = new MutationObserver(() => {
            if (!holds()) return;
            watch.disconnect();
            resolve(performance.now() - start);
          });
          watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
          button.click();
        })
        """;

    public static async Task<IReadOnlyList<(string Action, double Milliseconds)>> MeasureAsync(IFrame pane, int rounds)
    {
        var all = new List<(string, double)>();
        for (var round = -1; round < rounds; round++)
        {
            var times = new List<(string, double)>
            {
                ("bookingForm", await PressAsync(pane, "Book follow-up", "view.querySelector('input[name=Day]')")),
                ("back", await PressAsync(pane, "Back", "view.querySelector('.stages')")),
            };
            await pane.EvaluateAsync("() => { document.querySelector('[aria-controls=note]').click(); document.querySelector('#note textarea').value = ''; }");
            var note = $"Asks for short reports, {round}.";
            await pane.FillAsync("#note textarea", note);
            times.Add(("note", await PressAsync(pane, "Save note", "view.querySelector('.story').textContent.includes(expected)", note)));
            await pane.EvaluateAsync("() => document.querySelector('[aria-controls^=stage-]').click()");
            var stage = await pane.EvaluateAsync<string>("() => document.querySelector('[id^=stage-] button').innerText.trim()");
            times.Add(("stage", await PressAsync(pane, stage, "view.querySelector('.stages [aria-current]')?.textContent === expected", stage)));
            if (round >= 0) all.AddRange(times);
        }

        return all;
    }

    public static JsonObject ToJson(IReadOnlyList<(string Action, double Milliseconds)> clicks) => new(clicks.GroupBy(click => click.Action).Select(group =>
        KeyValuePair.Create(group.Key, (JsonNode?)new JsonObject { ["p50"] = Math.Round(At(group, 0.5), 1), ["p95"] = Math.Round(At(group, 0.95), 1) })));

    private static double At(IEnumerable<(string Action, double Milliseconds)> clicks, double share)
    {
        var sorted = clicks.Select(click => click.Milliseconds).Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * share) - 1];
    }

    private static Task<double> PressAsync(IFrame pane, string label, string condition, string expected = "") =>
        pane.EvaluateAsync<double>(Press.Replace("CONDITION", condition, StringComparison.Ordinal), new[] { label, expected });
}
