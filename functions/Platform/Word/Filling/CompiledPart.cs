using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>A part that is filled, with its relationships, which grow when pictures or links are added.</summary>
internal sealed class CompiledPart
{
    private const string NoRelationships = $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{Relationships.Space}\"></Relationships>";
    private readonly byte[] _name;
    private readonly Node[] _nodes;
    private readonly int _runs;
    private readonly byte[] _relationshipsName;
    private readonly ZipEntry? _relationships;
    private readonly (Node Before, Node[] After) _growing;
    private readonly bool _hasFieldsInAddresses;

    /// <remarks><c>addresses</c>: what follows the start tag of the relationships, compiled, when link addresses hold fields.</remarks>
    public CompiledPart(string name, Node[] nodes, string relationshipsName, byte[]? relationships, Node[]? addresses)
    {
        (_name, _nodes, _relationshipsName) = (Encoding.UTF8.GetBytes(name), nodes, Encoding.UTF8.GetBytes(relationshipsName));
        var runs = Node.RunsOf(nodes);
        RunMatcher.Match(runs);
        _runs = runs.Count;
        if (relationships is not null && addresses is null) _relationships = ZipEntry.Of(relationshipsName, relationships);
        var source = relationships is null ? NoRelationships : XmlSource.Decode(relationshipsName, relationships);
        var root = XmlSource.Parse(source);
        if (root.IsClosedAtOnce) (source, root) = (NoRelationships, XmlSource.Parse(NoRelationships));
        _growing = (new StaticNode(source[..root.ContentStart], LastBlock.None), addresses ?? [new StaticNode(source[root.ContentStart..], LastBlock.None)]);
        _hasFieldsInAddresses = addresses is not null;
    }

    public void Write(Filling filling)
    {
        filling.Images.StartPart();
        filling.Zip.Open(_name, _runs);
        Node.WriteAll(_nodes, filling);
        filling.Zip.Close();
        if (filling.Images.Added.Count == 0 && !_hasFieldsInAddresses)
        {
            if (_relationships is not null) filling.Zip.Copy(_relationships, _relationshipsName);
            return;
        }
        filling.Zip.Open(_relationshipsName, 0);
        _growing.Before.Write(filling);
        filling.Zip.Write(filling.Images.AddedXml());
        Node.WriteAll(_growing.After, filling);
        filling.Zip.Close();
    }
}
