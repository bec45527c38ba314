using System.Globalization;
using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>What a filling adds to the package beside text: pictures, and the relationships of each part to them and to link addresses.</summary>
internal sealed class PackageImages(WordTemplate template)
{
    private const long EmuPerPixel = 9_525;        // 96 pixels to the inch
    private const long WidestPicture = 5_760_000;  // 16 cm: the text width of a letter
    private const long TallestPicture = 7_200_000;
    private readonly List<(WordImage Image, string Name)> _media = [];
    private readonly List<(string Id, string Type, string Target, bool Outside)> _added = [];
    private readonly List<ZipEntry> _kept = [];
    private int _relationships;
    private int _drawings;

    public IReadOnlyList<(string Id, string Type, string Target, bool Outside)> Added => _added;

    public void Reset()
    {
        _kept.Clear();
        _media.Clear();
        _added.Clear();
        (_relationships, _drawings) = (0, 0);
    }

    public void StartPart() => _added.Clear();

    public int NextDrawing() => template.LastDrawing + ++_drawings;

    public string Link(string address) => Relate("hyperlink", address, outside: true);

    public string Embed(WordImage image)
    {
        var known = _media.FindIndex(medium => ReferenceEquals(medium.Image, image));
        if (known < 0)
        {
            known = _media.Count;
            _media.Add((image, $"{template.AddedNames}{known + 1}.{image.Extension}"));
        }
        return Relate("image", "/word/media/" + _media[known].Name, outside: false);
    }

    /// <summary>The template's own picture stands in this part after all.</summary>
    public void Keep(OldPicture picture)
    {
        if (picture.Media is not { } media) return;
        if (!_kept.Contains(media)) _kept.Add(media);
        if (!_added.Exists(added => added.Id == picture.Relationship)) _added.Add((picture.Relationship, "image", "/" + media.Name, false));
    }

    /// <summary>The largest size with the picture's own proportions that fits the box.</summary>
    public static (long Width, long Height) Fit(WordImage image, (long Width, long Height) box)
    {
        var scale = Math.Min((decimal)box.Width / image.Width, (decimal)box.Height / image.Height);
        return (Math.Max(1, (long)(image.Width * scale)), Math.Max(1, (long)(image.Height * scale)));
    }

    /// <summary>A picture in the line of the text, in the box asked for or in its own size as far as a page holds it.</summary>
    public void WriteInline(Filling filling, WordImage image, TextFrame frame, (long Width, long Height)? box)
    {
        var (width, height) = Fit(image, box ?? (Math.Min(image.Width * EmuPerPixel, WidestPicture), Math.Min(image.Height * EmuPerPixel, TallestPicture)));
        var (id, relationship, description) = (NextDrawing(), Embed(image), XmlText.Escape(image.Description ?? ""));
        filling.Zip.Write(frame.CloseText);
        filling.Zip.Write(string.Create(CultureInfo.InvariantCulture,
            $"""<{frame.Prefix}drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{id}" name="Picture {id}" descr="{description}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="{id}" name="Picture {id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{Relationships.TypeSpace}" r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></{frame.Prefix}drawing>"""));
        filling.Zip.Write(frame.OpenText);
        filling.Shows = true;
    }

    /// <summary>The relationships added to the part just written, as they stand in its .rels.</summary>
    public byte[] AddedXml()
    {
        var xml = new StringBuilder();
        foreach (var (id, type, target, outside) in _added)
            xml.Append(CultureInfo.InvariantCulture, $"""<Relationship xmlns="{Relationships.Space}" Id="{id}" Type="{Relationships.TypeSpace}/{type}" Target="{XmlText.Escape(target)}"{(outside ? " TargetMode=\"External\"" : "")}/>""");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    public void WriteMedia(PackageWriter zip)
    {
        foreach (var kept in _kept) zip.Copy(kept, Encoding.UTF8.GetBytes(kept.Name));
        foreach (var (image, name) in _media) zip.CopyStored(Encoding.UTF8.GetBytes("word/media/" + name), image.Bytes.Span, image.Crc);
    }

    private string Relate(string type, string target, bool outside)
    {
        if (template.IsStrict) throw new WordTemplateException("The template is saved as Strict Open XML, which takes no pictures or links from here; save it in Word as an ordinary .docx.");
        foreach (var known in _added)
            if (known.Target == target && known.Type == type) return known.Id;
        var id = string.Create(CultureInfo.InvariantCulture, $"{template.AddedNames}{++_relationships}");
        _added.Add((id, type, target, outside));
        return id;
    }
}
