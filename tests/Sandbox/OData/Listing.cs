using System.Globalization;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Filters, sorts and pages a collection the way Outlook's list operations do.</summary>
internal static class Listing
{
    /// <param name="write">Turns one item of the page into JSON ($select and $expand included).</param>
    /// <param name="read">Looks a property up for $filter and $orderby.</param>
    public static Answer Page<T>(GraphCall call, IEnumerable<T> items, Func<T, string, JsonNode?> read, Func<T, JsonObject> write, int pageSize = 10, int largest = 1000)
    {
        var query = call.Query;
        if (query.Top is { } asked && (asked < 1 || asked > largest)) throw new GraphError(400, "ErrorInvalidParameter", $"The value of $top must be between 1 and {largest}.");
        var filter = query.Filter is { } f ? Filter.Parse(f) : null;
        CheckOrder(query);
        if (filter is not null) items = items.Where(i => filter.Holds(path => read(i, path)));
        var all = Sort(items, query.OrderBy, read) as IReadOnlyList<T> ?? [.. Sort(items, query.OrderBy, read)];
        var size = Math.Min(largest, query.Top ?? PageSize(call) ?? pageSize);
        var page = new JsonArray();
        for (var i = query.Skip; i < all.Count && page.Count < size; i++) page.Add((JsonNode)write(all[i]));
        var body = new JsonObject { ["@odata.context"] = Context(call) };
        if (query.Count) body["@odata.count"] = all.Count;
        body["value"] = page;
        if (query.Skip + page.Count < all.Count)
            body["@odata.nextLink"] = $"{call.Url}?{query.With("$skip", (query.Skip + page.Count).ToString(CultureInfo.InvariantCulture))}";
        return Answer.Ok(body);
    }

    public static string Context(GraphCall call) => $"{call.Host}/v1.0/$metadata#{string.Join('/', call.Segments.Select(Uri.EscapeDataString))}";

    public static int? PageSize(GraphCall call) =>
        int.TryParse(call.Preference("odata.maxpagesize"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;

    private static IEnumerable<T> Sort<T>(IEnumerable<T> items, string? orderBy, Func<T, string, JsonNode?> read)
    {
        if (orderBy is null) return items;
        IOrderedEnumerable<T>? sorted = null;
        var order = Comparer<object?>.Create(Filter.Order);
        foreach (var part in Query.SplitTop(orderBy, ',').Select(p => p.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            object? Key(T item) => Filter.Plain(read(item, part[0]));
            var down = part.Length > 1 && part[1].Equals("desc", StringComparison.OrdinalIgnoreCase);
            sorted = (sorted, down) switch
            {
                (null, false) => items.OrderBy(Key, order),
                (null, true) => items.OrderByDescending(Key, order),
                (_, false) => sorted.ThenBy(Key, order),
                _ => sorted.ThenByDescending(Key, order),
            };
        }
        return sorted ?? items;
    }

    /// <summary>Properties of $orderby must lead $filter in the same order (facts: 64).</summary>
    private static void CheckOrder(Query query)
    {
        if (query.Filter is not { } filter || query.OrderBy is not { } orderBy) return;
        var wanted = Query.SplitTop(orderBy, ',').Select(p => p.Trim().Split(' ')[0]).ToList();
        var parser = new FilterParser(filter);
        parser.Parse();
        var seen = parser.Names.Distinct(StringComparer.OrdinalIgnoreCase).Take(wanted.Count);
        if (!wanted.SequenceEqual(seen, StringComparer.OrdinalIgnoreCase))
            throw new GraphError(400, "InefficientFilter", "The restriction or sort order is too complex for this operation.");
    }
}
