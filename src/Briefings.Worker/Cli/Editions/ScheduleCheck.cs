using Briefings.Rendering;
using Briefings.Worker.Schedule;

namespace Briefings.Worker.Cli.Editions;

/// <summary>What only the rooms together can say of a schedule's settings.</summary>
internal static class ScheduleCheck
{
    /// <exception cref="UsageException">A template is missing, broken, or prints no editions.</exception>
    public static void Templates(EditionSettings settings, BriefingSchedule schedule)
    {
        foreach (var template in settings.Channels[schedule.Name].Select(channel => channel.Wish.Template).OfType<string>().Append(schedule.Options.Template).Distinct())
        {
            try
            {
                TemplateChoice.Load(template, TemplateView.Edition);
            }
            catch (ProblemException fault)
            {
                throw new UsageException(fault.Problem);
            }
        }
    }
}
