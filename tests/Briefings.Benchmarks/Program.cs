using BenchmarkDotNet.Running;
using Briefings.Benchmarks;

if (args is ["models"])
    await ModelFigures.RunAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(ModelFigures).Assembly).Run(args);
