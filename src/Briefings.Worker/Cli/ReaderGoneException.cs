namespace Briefings.Worker.Cli;

/// <summary>The program that read standard output has ended, as <c>head -1</c> does: there is nobody left to print for, and no fault.</summary>
internal sealed class ReaderGoneException : Exception;
