using Briefings.Worker.Delivery;
using Briefings.Worker.Printing;
using Briefings.Worker.Schedule;

namespace Briefings.Worker.Cli.Editions;

/// <summary>One printing of an edition: each template in each language that is asked of it is laid out and stored apart.</summary>
/// <param name="Formats">None where messages alone are sent of it.</param>
internal sealed record Print(string Template, string Language, IReadOnlyList<OutputFormat> Formats)
{
    private const string SchedulesFormat = "pdf";

    /// <summary>Every template and language that a destination asks for, with all formats that are asked of it; the schedule's own as PDF where nobody asks.</summary>
    public static IReadOnlyList<Print> Of(BriefingSchedule schedule, IReadOnlyList<IDeliveryChannel> channels) =>
        [.. channels.Select(channel => (Asked: AskedBy(channel.Wish, schedule), channel.Wish.Formats))
            .Append((Asked: (schedule.Options.Template, LanguageOf(schedule)), Formats: [SchedulesFormat]))
            .GroupBy(one => one.Asked)
            .Select(one => new Print(one.Key.Template, one.Key.Language, [.. one.SelectMany(wish => wish.Formats).Select(format => Enum.Parse<OutputFormat>(format, ignoreCase: true)).Distinct().Order()]))];

    public static (string Template, string Language) AskedBy(Wish wish, BriefingSchedule schedule) =>
        (wish.Template ?? schedule.Options.Template, wish.Language ?? LanguageOf(schedule));

    public static string LanguageOf(BriefingSchedule schedule) => schedule.Options.Language ?? "en";

    /// <summary>By what an edition's views are kept.</summary>
    public static string KeyOf(string template, string language) => $"{language} {template}";

    /// <summary>The view of a printing; editions of earlier programs have one for all languages.</summary>
    public static string ViewIn(IReadOnlyDictionary<string, string> views, string template, string language) =>
        views.GetValueOrDefault(KeyOf(template, language)) ?? views.GetValueOrDefault(template) ?? views.Values.First();
}
