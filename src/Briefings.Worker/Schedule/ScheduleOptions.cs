using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Briefings.Worker.Schedule;

/// <summary>An entry of <c>Schedules</c>.</summary>
internal sealed class ScheduleOptions
{
    public const string Section = "Schedules";

    /// <summary>Names the schedule in its runs for good: a new name is a new schedule.</summary>
    [RegularExpression("[a-z0-9][a-z0-9-]{0,62}", ErrorMessage = "given, in lower-case letters, digits and hyphens, 63 at most")]
    [Required(ErrorMessage = "given, in lower-case letters, digits and hyphens, 63 at most")]
    public string Name { get; set; } = "";

    /// <summary>What its editions are called; its name where it is not set.</summary>
    [Length(1, 100, ErrorMessage = "between 1 and 100 characters")]
    public string? Title { get; set; }

    /// <summary>When it is due, on the clocks of <see cref="TimeZone"/>: minute, hour, day of month, month and day of week, or <c>@daily</c> and the like.</summary>
    [Required(ErrorMessage = "given, as \"30 7 * * 1-5\" or @daily")]
    public string Cron { get; set; } = "";

    /// <summary>IANA name.</summary>
    [Required(ErrorMessage = "given, as Europe/Berlin")]
    public string TimeZone { get; set; } = "";

    /// <summary>What the room of sources reads.</summary>
    [Required(ErrorMessage = "a list of at least one source")]
    public IConfigurationSection? Sources { get; set; }

    /// <summary>What the room of delivery reads. Without one, editions are kept and go nowhere.</summary>
    public IConfigurationSection? Deliveries { get; set; }

    public string Template { get; set; } = "daily";

    [AllowedValues("auto", "rules", "model")]
    public string Analyst { get; set; } = "auto";

    /// <summary>BCP 47 tag of the model's wording; each article's own where it is not set.</summary>
    [RegularExpression("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", ErrorMessage = "a language tag such as en or pt-BR")]
    public string? Language { get; set; }

    /// <summary>A line for every page, as <c>INTERNAL</c>.</summary>
    [Length(1, 60, ErrorMessage = "between 1 and 60 characters")]
    public string? Marking { get; set; }

    /// <summary>What becomes of due times that passed while nothing ran: <c>catch-up</c> makes one edition, for the newest of them, <c>skip</c> none.</summary>
    [AllowedValues("catch-up", "skip")]
    public string Misfire { get; set; } = "catch-up";

    /// <summary>How late an edition is still worth making.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "31.00:00:00", ErrorMessage = "between 00:01:00 and 31.00:00:00")]
    public TimeSpan Grace { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Nothing leaves before a person has approved the edition.</summary>
    public bool RequireApproval { get; set; }
}
