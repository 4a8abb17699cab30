using System.Security.Cryptography;
using System.Text;
using Briefings.Analysis;

namespace Briefings.Worker.Schedule;

/// <summary>Who reads for a schedule.</summary>
/// <param name="Settings">What decides a reading beside the article and the analyst: the language of its wording, …</param>
/// <param name="Together">Articles that are worth reading at once, on all machines together where a model is asked.</param>
internal sealed record ScheduleAnalyst(IAnalyst Analyst, string Settings, int Together, bool AsksModel)
{
    /// <summary>The same reading is never made twice: what it is made of is its key.</summary>
    /// <param name="by">Who made it; a fallback's reading is not the first choice's.</param>
    public string KeyOf(string articleHash, AnalystIdentity by) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', articleHash, by.Name, by.Version, Settings))));
}
