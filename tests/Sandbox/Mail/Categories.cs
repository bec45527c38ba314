using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

internal sealed record StoredCategory(string Id, string Name, string Color);

/// <summary>The master category list (facts: 61): names are unique and stay as they were created.</summary>
internal sealed class CategoryList(UserState owner)
{
    private readonly List<StoredCategory> _categories =
    [
        New("Red category", "preset0"), New("Orange category", "preset1"), New("Yellow category", "preset3"),
        New("Green category", "preset4"), New("Blue category", "preset7"), New("Purple category", "preset8"),
    ];

    public IReadOnlyList<StoredCategory> All => _categories;

    public StoredCategory Add(string name, string color)
    {
        if (_categories.Exists(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw new GraphError(409, "ErrorItemExists", "A category with the same name already exists.");
        var category = New(name, Checked(color));
        _categories.Add(category);
        owner.Counters.Add(nameof(Counters.CategoriesCreated));
        return category;
    }

    public StoredCategory Get(string id) => _categories.Find(c => c.Id == id) ?? throw GraphError.NotFound();

    public StoredCategory Recolor(string id, string color)
    {
        var at = _categories.IndexOf(Get(id));
        return _categories[at] = _categories[at] with { Color = Checked(color) };
    }

    public void Remove(string id) => _categories.Remove(Get(id));

    public static JsonObject Write(StoredCategory category) =>
        new() { ["id"] = category.Id, ["displayName"] = category.Name, ["color"] = category.Color };

    private static StoredCategory New(string name, string color) => new(Guid.NewGuid().ToString(), name, color);

    private static string Checked(string color) =>
        color == "none" || (color.StartsWith("preset", StringComparison.Ordinal) && int.TryParse(color.AsSpan(6), out var n) && n is >= 0 and <= 24)
            ? color : throw GraphError.BadRequest($"Requested value '{color}' was not found.");
}

internal static class CategoryRoutes
{
    public static void Map(Router routes)
    {
        routes.MapUser("GET", "outlook/masterCategories", List);
        routes.MapUser("POST", "outlook/masterCategories", Create);
        routes.MapUser("GET", "outlook/masterCategories/{id}", call => Answer.Ok(CategoryList.Write(call.User.Mail.Categories.Get(call.Args[0]))));
        routes.MapUser("PATCH", "outlook/masterCategories/{id}", Recolor);
        routes.MapUser("DELETE", "outlook/masterCategories/{id}", Remove);
    }

    private static Answer List(GraphCall call) => Listing.Page(
        call, call.User.Mail.Categories.All, (c, path) => Filter.Descend(CategoryList.Write(c), path), CategoryList.Write, pageSize: 1000);

    private static Answer Create(GraphCall call)
    {
        var name = call.Body.Text("displayName") is { Length: > 0 } text ? text : throw GraphError.BadRequest("The displayName is required.");
        return Answer.Created(CategoryList.Write(call.User.Mail.Categories.Add(name, call.Body.Text("color") ?? "none")));
    }

    private static Answer Recolor(GraphCall call)
    {
        if (call.Body.Has("displayName")) throw GraphError.BadRequest("The displayName of a category cannot be changed.");
        return Answer.Ok(CategoryList.Write(call.User.Mail.Categories.Recolor(call.Args[0], call.Body.Text("color") ?? "none")));
    }

    private static Answer Remove(GraphCall call)
    {
        call.User.Mail.Categories.Remove(call.Args[0]);
        return Answer.NoContent();
    }
}
