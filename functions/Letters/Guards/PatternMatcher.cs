namespace ReferralOutlook.Letters.GuardReading;

/// <summary>
/// Looks for patterns in a sentence. A sentence is at most 120 words and keeps at most 24 places per group, and a step that failed at a place is
/// not tried there again, so a sentence costs a bounded number of steps whatever it holds.
/// </summary>
internal sealed class PatternMatcher(int groupCount)
{
    private const int PlacesPerGroup = 24;
    private const int MostSteps = 12;
    private readonly ulong[] _present = new ulong[GroupBits.Words(groupCount)];
    private readonly int[] _collectedIn = new int[groupCount];
    private readonly int[] _from = new int[groupCount];
    private readonly int[] _count = new int[groupCount];
    private readonly int[] _failedIn = new int[MostSteps * (TextSplitter.LongestSentence + 1)];
    private Hit[] _places = new Hit[1024];
    private int _placeCount;
    private OutgoingText _text = null!;
    private int _sentence;
    private int _turn;
    private int _attempt;
    private int _offset;
    private Match _match;

    /// <summary>Steps taken since the text began.</summary>
    public long Work { get; private set; }

    public void Begin(OutgoingText text)
    {
        _text = text;
        Work = 0;
    }

    public void Take(int sentence)
    {
        _sentence = sentence;
        _turn++;
        _placeCount = 0;
        _offset = _text.Sentences[sentence].First;
        _text.Groups(sentence).CopyTo(_present);
    }

    public bool Has(int group) => GroupBits.Has(_present, group);

    /// <summary>Where terms of the group stand, in the order of the text. Collected when first asked for.</summary>
    public ReadOnlySpan<Hit> Places(int group)
    {
        if (!Has(group)) return [];
        if (_collectedIn[group] != _turn) Collect(group);
        return _places.AsSpan(_from[group], _count[group]);
    }

    public bool MayMeet(Pattern pattern)
    {
        foreach (var step in pattern.Steps)
        {
            if (!Has(step.Group)) return false;
        }
        return true;
    }

    public bool Meets(Pattern[] patterns)
    {
        foreach (var pattern in patterns)
        {
            var from = 0;
            if (MayMeet(pattern) && Next(pattern, ref from) is not null) return true;
        }
        return false;
    }

    /// <summary>The next match that begins at or after the given place of the first step; moves it on.</summary>
    public Match? Next(Pattern pattern, ref int from)
    {
        if (from == 0) _attempt++;
        var starts = Places(pattern.Steps[0].Group);
        while (from < starts.Length)
        {
            var start = starts[from++];
            if (pattern.Opens && !_text.Token(start.First).Has(Marks.FirstOfSentence | Marks.AfterBreak | Marks.AfterComma)) continue;
            _match = new Match(start.First, start.End, start.First, start.End);
            if (Follow(pattern, 1, start.End)) return _match with { First = start.First };
        }
        return null;
    }

    private void Collect(int group)
    {
        _collectedIn[group] = _turn;
        _from[group] = _placeCount;
        var hits = _text.Hits(_sentence, _sentence);
        foreach (var hit in hits)
        {
            if (!hit.Term.IsIn(group)) continue;
            if (_placeCount == _places.Length) Array.Resize(ref _places, 2 * _places.Length);
            _places[_placeCount++] = hit;
            if (_placeCount - _from[group] == PlacesPerGroup) break;
        }
        _count[group] = _placeCount - _from[group];
        Work += hits.Length;
    }

    private bool Follow(Pattern pattern, int stepIndex, int tokenEnd)
    {
        if (stepIndex == pattern.Steps.Length)
        {
            _match = _match with { End = tokenEnd };
            return true;
        }
        ref var failed = ref _failedIn[stepIndex * (TextSplitter.LongestSentence + 1) + tokenEnd - _offset];
        if (failed == _attempt) return false;
        var step = pattern.Steps[stepIndex];
        var last = LastPlace(step, tokenEnd);
        var count = Places(step.Group).Length;
        for (var i = 0; i < count; i++)
        {
            Work++;
            var place = _places[_from[step.Group] + i];
            if (place.First < tokenEnd) continue;
            if (place.First > last) break;
            if (!Follow(pattern, stepIndex + 1, place.End)) continue;
            if (pattern.Key == stepIndex) _match = _match with { KeyFirst = place.First, KeyEnd = place.End };
            return true;
        }
        failed = _attempt;
        return false;
    }

    private int LastPlace(Step step, int tokenEnd)
    {
        var last = tokenEnd + step.Gap;
        if (step.NotAcross < 0) return last;
        foreach (var place in Places(step.NotAcross))
        {
            if (place.First >= tokenEnd) return Math.Min(last, place.First - 1);
        }
        return last;
    }
}
