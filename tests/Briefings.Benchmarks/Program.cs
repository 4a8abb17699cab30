using System.Reflection;
using BenchmarkDotNet.Running;
using Briefings.Benchmarks.News;

switch (args)
{
    // Not BenchmarkDotNet's: what is measured here is one whole run and the most memory it held.
    case ["sources", var feeds, var articles]:
        await SourceRun.MeasureAsync(int.Parse(feeds), int.Parse(articles));
        break;
    case ["news", var folder, var outlets, var each]:
        await NewsServer.ServeAsync(folder, int.Parse(outlets), int.Parse(each));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
