using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ReferralOutlook.Platform.Word;

/// <summary>
/// Puts a deflate stream (RFC 1951) together from prepared <see cref="StaticRun"/>s and values, with its CRC and length, without ever compressing.
/// Two states: bytes in an open stored block, or bits in an open block with the fixed codes. Its loops are optimised from the first call on, since a pack of letters
/// is over before the runtime would have got round to it.
/// </summary>
internal abstract class DeflateWriter
{
    private const int FarthestCopy = 32_768;
    private readonly List<(int Run, int Before)> _journal = [];
    private byte[] _bytes = new byte[64 * 1024];
    private int _end;
    private uint _crc;
    private int _size;
    private int _stored = -1;   // where the length of the open stored block stands
    private bool _inCodes;      // a block with fixed codes is open
    private ulong _bits;
    private int _bitCount;
    private int[] _written = [];   // where in the plain text each run was written last

    /// <summary>Uncompressed length so far.</summary>
    public int Size => _size;
    protected int End => _end;
    protected uint Checksum => _crc;

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Mark(int End, uint Crc, int Size, int Stored, bool InCodes, ulong Bits, int BitCount, int Journal);

    public Mark Here() => new(_end, _crc, _size, _stored, _inCodes, _bits, _bitCount, _journal.Count);

    /// <summary>Takes back what was written since the mark.</summary>
    public void Rewind(Mark mark)
    {
        (_end, _crc, _size, _stored, _inCodes, _bits, _bitCount) = (mark.End, mark.Crc, mark.Size, mark.Stored, mark.InCodes, mark.Bits, mark.BitCount);
        for (var entry = _journal.Count - 1; entry >= mark.Journal; entry--) _written[_journal[entry].Run] = _journal[entry].Before;
        _journal.RemoveRange(mark.Journal, _journal.Count - mark.Journal);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(StaticRun run)
    {
        if (run.Id >= 0 && _written[run.Id] is >= 0 and var before && _size - before <= FarthestCopy && run.Plain.Length >= 3) Copy(_size - before, run.Plain.Length);
        else if (run.Packed is { } packed) WritePacked(packed);
        else if (run.Pieces is { } pieces) WritePieces(run, pieces);
        else WritePlain(run.Plain);
        if (run.Id >= 0)
        {
            _journal.Add((run.Id, _written[run.Id]));
            _written[run.Id] = _size;
        }
        _crc = Crc32.Join(_crc, run.Crc, run.Shift);
        _size += run.Plain.Length;
    }

    public void Write(ReadOnlySpan<byte> plain)
    {
        WritePlain(plain);
        _crc = Crc32.Update(_crc, plain);
        _size += plain.Length;
    }

    /// <summary>Characters that need no escaping, as UTF-8.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        Span<byte> utf8 = stackalloc byte[768];
        while (text.Length > 0)
        {
            var part = text[..Math.Min(text.Length, utf8.Length / 3)];
            if (part.Length < text.Length && char.IsHighSurrogate(part[^1])) part = part[..^1];
            Write(utf8[..Encoding.UTF8.GetBytes(part, utf8)]);
            text = text[part.Length..];
        }
    }

    protected void Clear() => _end = 0;

    /// <summary>Begins a stream in which runs numbered below <paramref name="runs"/> will be written.</summary>
    protected void Start(int runs)
    {
        (_crc, _size, _stored, _inCodes, _bits, _bitCount) = (0, 0, -1, false, 0, 0);
        if (_written.Length < runs) _written = new int[runs];
        _written.AsSpan(0, runs).Fill(-1);
        _journal.Clear();
    }

    protected void Finish()
    {
        CloseStored();
        CloseCodes(aligned: false);
        Put(0b011, 3);   // an empty final block with fixed codes
        Put(0, 7);
        Flush();
    }

    protected Span<byte> Room(int length)
    {
        if (_end + length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _end + length));
        _end += length;
        return _bytes.AsSpan(_end - length, length);
    }

    protected Span<byte> Bytes(int from, int length) => _bytes.AsSpan(from, length);

    private void WritePacked(byte[] packed)
    {
        CloseStored();
        CloseCodes(aligned: true);
        packed.CopyTo(Room(packed.Length));
        _stored = _end - 4;   // the empty stored block at its end takes the next value
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WritePieces(StaticRun run, StaticRun.Piece[] pieces)
    {
        foreach (var piece in pieces)
        {
            var source = piece.From < 0 ? -1 : piece.From == run.Id ? _size : _written[piece.From];
            var distance = _size + piece.Start - source - piece.FromStart;
            if (source >= 0 && distance <= FarthestCopy) Copy(distance, piece.Length);
            else WritePlain(run.Plain.AsSpan(piece.Start, piece.Length));
        }
    }

    private void WritePlain(ReadOnlySpan<byte> plain)
    {
        if (_inCodes) { WriteCodes(plain); return; }
        while (plain.Length > 0)
        {
            var room = _stored < 0 ? ushort.MaxValue : ushort.MaxValue - (_end - _stored - 4);
            if (_stored < 0 || room == 0) { OpenStored(); continue; }
            var part = plain[..Math.Min(plain.Length, room)];
            part.CopyTo(Room(part.Length));
            plain = plain[part.Length..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteCodes(ReadOnlySpan<byte> plain)
    {
        var codes = FixedCodes.Literals;
        var room = Room((plain.Length * 2) + 8);   // at most 9 bits a byte, and the bits at hand
        var (bits, count, at) = (_bits, _bitCount, 0);
        foreach (var b in plain)
        {
            var code = codes[b];
            bits |= (ulong)(code >> 4) << count;
            count += code & 15;
            if (count < 32) continue;
            BinaryPrimitives.WriteUInt32LittleEndian(room[at..], (uint)bits);
            (bits, count, at) = (bits >> 32, count - 32, at + 4);
        }
        (_bits, _bitCount) = (bits, count);
        _end -= room.Length - at;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Copy(int distance, int length)
    {
        OpenCodes();
        var (distanceBits, distanceCount) = FixedCodes.Distance(distance);
        while (length > 0)
        {
            var part = length <= 258 ? length : length - 258 < 3 ? 255 : 258;   // what is left must be copyable too
            var code = FixedCodes.Lengths[part];
            Put(code >> 4, (int)(code & 15));
            Put(distanceBits, distanceCount);
            length -= part;
        }
    }

    private void OpenCodes()
    {
        if (_inCodes) return;
        CloseStored();
        Put(0b010, 3);
        _inCodes = true;
    }

    private void CloseCodes(bool aligned)
    {
        if (!_inCodes) return;
        Put(0, 7);
        _inCodes = false;
        if (aligned) OpenStored();
        if (aligned) CloseStored();
    }

    private void OpenStored()
    {
        CloseStored();
        Put(0, 3);
        Flush();
        _stored = _end;
        Room(4);
    }

    private void CloseStored()
    {
        if (_stored < 0) return;
        var length = (ushort)(_end - _stored - 4);
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_stored), length);
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_stored + 2), (ushort)~length);
        _stored = -1;
    }

    private void Put(uint bits, int count)
    {
        _bits |= (ulong)bits << _bitCount;
        _bitCount += count;
        if (_bitCount < 32) return;
        BinaryPrimitives.WriteUInt32LittleEndian(Room(4), (uint)_bits);
        _bits >>= 32;
        _bitCount -= 32;
    }

    private void Flush()
    {
        for (; _bitCount > 0; _bitCount -= 8, _bits >>= 8) Room(1)[0] = (byte)_bits;
        (_bits, _bitCount) = (0, 0);
    }
}
