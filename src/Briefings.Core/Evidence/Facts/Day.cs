namespace Briefings.Evidence.Facts;

/// <summary>A day of a month.</summary>
internal sealed record Day(int Month, int DayOfMonth, string Text);
