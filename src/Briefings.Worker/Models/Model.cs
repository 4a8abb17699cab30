using System.Security;
using Briefings.Analysis;
using Briefings.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace Briefings.Worker.Models;

/// <summary>One configured model behind a kernel: the prompt's functions are asked, and answered with text and what it took.</summary>
internal sealed class Model
{
    private readonly Kernel kernel;
    private readonly Prompt prompt;
    private readonly CallSettings settings;
    private readonly CostAccount costs;

    public Model(ModelOptions options, Prompt prompt, IChatClient client, CostAccount costs)
    {
        (Options, this.prompt, this.costs) = (options, prompt, costs);
        Identity = new AnalystIdentity(options.Title, prompt.Hash);
        settings = new CallSettings(options, prompt);
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(client);
        kernel = builder.Build();
        Read = Function("read", prompt.User);
        Again = Function("again", prompt.Again);
        Repair = Function("repair", prompt.Repair);
    }

    public ModelOptions Options { get; }

    public AnalystIdentity Identity { get; }

    public KernelFunction Read { get; }

    public KernelFunction Again { get; }

    public KernelFunction Repair { get; }

    public string Fingerprint => settings.Fingerprint;

    public int PromptOverhead => prompt.Overhead;

    /// <exception cref="ModelFault">The call could not be made, or brought no answer.</exception>
    public async Task<ModelReply> AskAsync(KernelFunction function, KernelArguments arguments, CancellationToken cancellationToken)
    {
        var input = PromptOverhead + arguments.Sum(argument => TokenEstimate.Of(argument.Value as string ?? ""));
        // A quarter more than estimated: a cap is a cap.
        var worst = Options.CostOf(input + input / 4, Options.MaxOutputTokens) ?? 0;
        var reservation = await costs.ReserveAsync(worst);
        var cost = worst;
        try
        {
            arguments.ExecutionSettings = new Dictionary<string, PromptExecutionSettings> { [PromptExecutionSettings.DefaultServiceId] = settings };
            var result = await kernel.InvokeAsync(function, arguments, cancellationToken);
            var reply = ReplyOf(result.GetValue<ChatResponse>()!, input);
            cost = reply.Cost ?? 0;
            return reply;
        }
        catch (Exception fault) when (fault is not OperationCanceledException && FaultIn(fault) is { } known)
        {
            cost = known.Problem.Code == Problems.ModelTooSlow().Code ? worst : 0;
            throw known;
        }
        finally
        {
            await reservation.SettleAsync(cost);
        }
    }

    private static ModelFault? FaultIn(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is ModelFault fault)
                return fault;
        }

        return null;
    }

    private ModelReply ReplyOf(ChatResponse response, int inputEstimate)
    {
        var text = response.Text;
        var refused = response.Messages.SelectMany(message => message.Contents).Any(content => content is ErrorContent);
        var (input, output) = (response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
        var estimated = input is null or < 0 || output is null or < 0;
        var (inputTokens, outputTokens) = estimated ? (inputEstimate, TokenEstimate.Of(text)) : (input!.Value, output!.Value);
        return new ModelReply(text, response.FinishReason, refused, inputTokens, outputTokens, estimated, Options.CostOf(inputTokens, outputTokens));
    }

    // The kernel encodes the values of variables; the prompt's own text we encode ourselves, or a "<" in it would be markup.
    private KernelFunction Function(string name, string user) => KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig(
        $"<message role=\"system\">{SecurityElement.Escape(prompt.System)}</message>\n<message role=\"user\">{SecurityElement.Escape(user)}</message>")
    { Name = name });
}
