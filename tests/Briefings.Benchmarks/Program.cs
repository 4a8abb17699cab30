using System.Reflection;
using BenchmarkDotNet.Running;
using Briefings.Benchmarks;
using Briefings.Benchmarks.News;

switch (args)
{
    // Not BenchmarkDotNet's: what is measured here is one whole run and the most memory it held.
    case ["models", .. var program]:
        await ModelFigures.RunAsync(program.FirstOrDefault());
        break;
    case ["reading", .. var batch]:
        ReadingFigures.Run(batch.FirstOrDefault());
        break;
    case ["typesetting"]:
        TypesettingFigures.Run();
        break;
    case ["print", var markdownFile]:
        TypesettingFigures.PrintOnce(markdownFile);
        break;
    case ["sources", .. var sizes]:
        await SourceRun.MeasureAsync(sizes is [var many, ..] ? int.Parse(many) : 50, sizes is [_, var each] ? int.Parse(each) : 20);
        break;
    case ["news", var folder, var feeds, var articles, .. var kind]:
        await NewsServer.ServeAsync(folder, int.Parse(feeds), int.Parse(articles), isMixed: kind is ["mixed"]);
        break;
    case ["fuzz", var seconds, var folder]:
        Fuzz.Run(TimeSpan.FromSeconds(int.Parse(seconds)), folder);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
