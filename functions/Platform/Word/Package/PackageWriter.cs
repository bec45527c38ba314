using System.Buffers.Binary;
using System.IO.Compression;

namespace ReferralOutlook.Platform.Word;

/// <summary>One file of the package as it lies in a ZIP, ready to be copied.</summary>
internal sealed record ZipEntry(string Name, byte[] Data, ushort Method, uint Crc, int Size)
{
    public static ZipEntry Of(string name, byte[] plain)
    {
        var crc = Crc32.Update(0, plain);
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(plain);
        return packed.Length < plain.Length ? new(name, packed.ToArray(), 8, crc, plain.Length) : new(name, plain, 0, crc, plain.Length);
    }
}

/// <summary>
/// Writes a ZIP (APPNOTE 6.3.3, 4.3.7 and 4.3.12) into one growing buffer.
/// Times are 1980-01-01, so that the same input gives the same bytes.
/// </summary>
internal sealed class PackageWriter : DeflateWriter
{
    private const uint FirstDay = 0x00210000;   // DOS date 1980-01-01, time 0
    private readonly List<(byte[] Name, int At, ushort Method, uint Crc, int Packed, int Size)> _directory = [];
    private int _entry;
    private byte[] _name = [];

    public void Reset()
    {
        _directory.Clear();
        Clear();
    }

    public void Copy(ZipEntry entry, byte[] name)
    {
        _directory.Add((name, End, entry.Method, entry.Crc, entry.Data.Length, entry.Size));
        WriteHeader(Room(30 + name.Length), name, entry.Method, entry.Crc, entry.Data.Length, entry.Size);
        entry.Data.CopyTo(Room(entry.Data.Length));
    }

    public void CopyStored(byte[] name, ReadOnlySpan<byte> plain, uint crc)
    {
        _directory.Add((name, End, 0, crc, plain.Length, plain.Length));
        WriteHeader(Room(30 + name.Length), name, 0, crc, plain.Length, plain.Length);
        plain.CopyTo(Room(plain.Length));
    }

    /// <summary>Begins an entry made of runs numbered below <paramref name="runs"/>, and of values.</summary>
    public void Open(byte[] name, int runs)
    {
        (_entry, _name) = (End, name);
        Room(30 + name.Length);
        Start(runs);
    }

    public void Close()
    {
        Finish();
        var packed = End - _entry - 30 - _name.Length;
        WriteHeader(Bytes(_entry, 30 + _name.Length), _name, 8, Checksum, packed, Size);
        _directory.Add((_name, _entry, 8, Checksum, packed, Size));
    }

    public byte[] ToArray()
    {
        var directory = End;
        foreach (var (name, at, method, crc, packed, size) in _directory)
        {
            var header = Room(46 + name.Length);
            header[..46].Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014B50);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 20);
            WriteFacts(header[6..], name, method, crc, packed, size);
            BinaryPrimitives.WriteUInt32LittleEndian(header[42..], (uint)at);
            name.CopyTo(header[46..]);
        }
        var end = Room(22);
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_directory.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_directory.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)(End - 22 - directory));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)directory);
        var package = GC.AllocateUninitializedArray<byte>(End);
        Bytes(0, End).CopyTo(package);
        return package;
    }

    private static void WriteHeader(Span<byte> header, byte[] name, ushort method, uint crc, int packed, int size)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        WriteFacts(header[4..], name, method, crc, packed, size);
        name.CopyTo(header[30..]);
    }

    // The 26 bytes that a local header and the directory share; names are UTF-8 (flag bit 11).
    private static void WriteFacts(Span<byte> facts, byte[] name, ushort method, uint crc, int packed, int size)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(facts, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(facts[2..], 0x0800);
        BinaryPrimitives.WriteUInt16LittleEndian(facts[4..], method);
        BinaryPrimitives.WriteUInt32LittleEndian(facts[6..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(facts[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(facts[14..], (uint)packed);
        BinaryPrimitives.WriteUInt32LittleEndian(facts[18..], (uint)size);
        BinaryPrimitives.WriteUInt16LittleEndian(facts[22..], (ushort)name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(facts[24..], 0);
    }
}
