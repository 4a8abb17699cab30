using System.Globalization;

namespace Briefings.Worker.Schedule;

/// <summary>One due time of a schedule.</summary>
/// <param name="Local">On the clocks of the schedule's zone, in whole minutes; unique within the schedule.</param>
/// <param name="Due">The same as an instant, UTC.</param>
internal readonly record struct Slot(DateTime Local, DateTimeOffset Due)
{
    private const string Form = "yyyy-MM-dd'T'HH:mm";

    /// <summary>What the table of runs knows it by.</summary>
    public string Key => Local.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The date that its edition bears.</summary>
    public DateOnly Date => DateOnly.FromDateTime(Local);
}
