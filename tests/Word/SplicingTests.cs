using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReferralOutlook.Platform.Word;

namespace ReferralOutlook.Tests.Word;

/// <summary>The deflate stream is put together by hand, so whatever is written and taken back must come out of an ordinary unzipper as it went in.</summary>
public sealed class SplicingTests
{
    [Fact]
    public void Any_mixture_of_runs_values_and_rewinds_unzips_to_what_was_written() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var runs = Enumerable.Range(0, random.Next(1, 12)).Select(_ => new StaticRun(Piece(random, random.Next(0, 400)))).ToList();
            RunMatcher.Match(runs);
            var writer = new PackageWriter();
            writer.Reset();
            writer.Open("a.xml"u8.ToArray(), runs.Count);
            var plain = new List<byte>();
            for (var step = 0; step < 60; step++) Step(random, runs, writer, plain);
            writer.Close();
            return Unzip(writer.ToArray()).AsSpan().SequenceEqual(plain.ToArray());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Values_longer_than_a_stored_block_and_copies_beyond_reach()
    {
        var runs = new List<StaticRun> { new(Piece(new Random(1), 300)), new(Piece(new Random(1), 300)) };
        RunMatcher.Match(runs);
        var writer = new PackageWriter();
        writer.Reset();
        writer.Open("a.xml"u8.ToArray(), 2);
        var plain = new List<byte>();
        foreach (var size in (int[])[10, 200_000, 32_000, 33_000, 65_535, 65_536, 0, 1])
        {
            foreach (var run in runs) { writer.Write(run); plain.AddRange(run.Plain); }
            var value = new string('é', size);
            writer.Write(value.AsSpan());
            plain.AddRange(Encoding.UTF8.GetBytes(value));
        }
        writer.Close();
        Assert.True(Unzip(writer.ToArray()).AsSpan().SequenceEqual(plain.ToArray()));
    }

    [Fact]
    public void The_checksum_is_the_one_of_zip() => Assert.Equal(0xCBF43926u, Crc32.Update(0, "123456789"u8));

    private static void Step(Random random, List<StaticRun> runs, PackageWriter writer, List<byte> plain)
    {
        var (mark, length) = (writer.Here(), plain.Count);
        for (var part = random.Next(1, 4); part > 0; part--)
        {
            if (random.Next(3) > 0)
            {
                var run = runs[random.Next(runs.Count)];
                writer.Write(run);
                plain.AddRange(run.Plain);
            }
            else
            {
                var value = Piece(random, random.Next(10) == 0 ? random.Next(70_000) : random.Next(40));
                writer.Write((ReadOnlySpan<byte>)value);
                plain.AddRange(value);
            }
        }
        if (random.Next(4) > 0) return;
        writer.Rewind(mark);
        plain.RemoveRange(length, plain.Count - length);
    }

    // Few different words, so that there is something to find again.
    private static byte[] Piece(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length) text.Append(random.Next(6) switch { 0 => "<w:r><w:t>", 1 => "</w:t></w:r>", 2 => "<w:tc><w:tcPr/>", 3 => random.Next().ToString("x", System.Globalization.CultureInfo.InvariantCulture), 4 => "ÄÖ", _ => "paragraph " });
        return Encoding.UTF8.GetBytes(text.ToString(0, length));
    }

    private static byte[] Unzip(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var entry = zip.GetEntry("a.xml")!.Open();
        using var plain = new MemoryStream();
        entry.CopyTo(plain);
        Assert.Equal(zip.GetEntry("a.xml")!.Crc32, Crc32.Update(0, plain.ToArray()));
        return plain.ToArray();
    }
}
