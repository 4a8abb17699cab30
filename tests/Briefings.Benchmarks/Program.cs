using System.Reflection;
using BenchmarkDotNet.Running;
using Briefings.Benchmarks;

if (args is ["models"])
    await ModelFigures.RunAsync();
else
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
