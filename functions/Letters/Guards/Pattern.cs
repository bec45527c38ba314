using System.Runtime.InteropServices;

namespace ReferralOutlook.Letters.GuardReading;

/// <summary>A group of terms, at most <paramref name="Gap"/> words after the step before it; no term of <paramref name="NotAcross"/> (-1: none) may lie between.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Step(int Group, int Gap, int NotAcross);

/// <summary>
/// Steps that must come one after another within a sentence. <c>Key</c> is the step that a negation would have to stand before;
/// with <c>Opens</c> the first step must open the sentence or a part of it (after a comma, colon or dash).
/// </summary>
internal sealed record Pattern(Step[] Steps, int Key, bool Opens);

/// <summary>Where a pattern was met: tokens, the last excluded.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Match(int First, int End, int KeyFirst, int KeyEnd);
