using Briefings.Rendering;
using Briefings.Worker.Schedule;

namespace Briefings.Worker.Cli.Editions;

/// <summary>What only the rooms together can say of a schedule's settings.</summary>
internal static class ScheduleCheck
{
    /// <exception cref="UsageException">A template is missing, broken, prints no editions, or has no words in a language that a destination asks for.</exception>
    public static void Templates(EditionSettings settings, BriefingSchedule schedule, Terminal terminal)
    {
        foreach (var problem in TemplateProblems(settings, schedule))
            terminal.Tell(problem.IsWarning ? problem : throw new UsageException(problem));
    }

    /// <summary>All of it, for all schedules.</summary>
    public static IEnumerable<Problem> Problems(EditionSettings settings, bool hasModel) => settings.Schedules.SelectMany(schedule =>
        TemplateProblems(settings, schedule).Concat(schedule.Options.Analyst == "model" && !hasModel ? [Briefings.Problems.NoModelConfigured()] : [])
            .Select(problem => problem with { Message = $"{schedule.Path}: {problem.Message}" }));

    private static IEnumerable<Problem> TemplateProblems(EditionSettings settings, BriefingSchedule schedule)
    {
        var own = (schedule.Options.Template, Print.LanguageOf(schedule));
        foreach (var (template, language) in settings.Channels[schedule.Name].Select(channel => Print.AskedBy(channel.Wish, schedule)).Append(own).Distinct())
        {
            if (ProblemOf(template, language) is { } problem)
                // A model may write in a language that no template has: then its findings stand between English words, as in any language of the articles.
                yield return problem with { IsWarning = problem.Code == Unspoken && language == Print.LanguageOf(schedule) };
        }
    }

    private static string Unspoken { get; } = Briefings.Problems.TemplateSpeaksNot("", "", []).Code;

    private static Problem? ProblemOf(string template, string language)
    {
        try
        {
            TemplateChoice.Load(template, TemplateView.Edition, language);
            var folder = TemplateChoice.Find(template);
            return Template.Speaks(folder, language) ? null : Briefings.Problems.TemplateSpeaksNot(template, language, Template.LanguagesOf(folder));
        }
        catch (ProblemException fault)
        {
            return fault.Problem;
        }
    }
}
