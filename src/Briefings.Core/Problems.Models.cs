namespace Briefings;

// 4: models and prompts
public static partial class Problems
{
    public static Problem NoModelConfigured() =>
        new("BRF4001", "No model is configured. Set Model:Provider and Model:Name (docs/operations.md), or use --analyst rules.");

    public static Problem OnlyForModels(string option) =>
        new("BRF4002", $"{option} is for the model analyst; the rule analyst reads without it. Configure a model (docs/operations.md) or leave it away.") { IsWarning = true };

    // Configuration

    public static Problem ConfigurationUnknownKey(string key, IReadOnlyList<string> known) =>
        new("BRF4010", $"There is no setting \"{key}\". Remove it, or choose from {string.Join(", ", known)}.", "configuration");

    public static Problem ConfigurationWrongValue(string key, string wanted) =>
        new("BRF4011", $"{key} must be {wanted}.", "configuration");

    public static Problem ConfigurationNotJson(string file) =>
        new("BRF4012", "The file is not JSON. Look for a missing comma, quotation mark or bracket.", file);

    public static Problem KeyMissing(string variable, string model) =>
        new("BRF4013", $"{model} needs a key. Set the environment variable {variable}; keys are read from nowhere else.", "configuration");

    public static Problem CapWithoutPrices(string cap) =>
        new("BRF4014", $"{cap} cannot be kept without prices. Set InputPrice and OutputPrice, per million tokens, for every model.", "configuration");

    public static Problem LanguageUnknown(string language) =>
        new("BRF4015", $"--language {language} is no language tag. Write it as en, de or pt-BR.");

    // Prompts

    public static Problem NoPromptFolder(string folder) =>
        new("BRF4020", "There is no such prompt folder. Reinstall the program, or set Model:Prompt to a prompt's folder.", folder);

    public static Problem PromptFileMissing(string file) =>
        new("BRF4021", "The prompt has no such file. Every prompt has system.md, user.md, again.md, repair.md, schema.json and settings.json.", file);

    public static Problem PromptFileUnreadable(string file) =>
        new("BRF4022", "The file cannot be read. Check that you may read it.", file);

    public static Problem PromptFileNotUtf8(string file) =>
        new("BRF4023", "The file is not UTF-8 text. Save it as UTF-8.", file);

    public static Problem PromptFileEmpty(string file) =>
        new("BRF4024", "The file is empty. Write the prompt in it.", file);

    public static Problem PromptSyntax(string file, int line, int column) =>
        new("BRF4025", "Two opening braces begin a variable, as in {{$article}}. Close it, or write the braces apart.", file, line, column);

    public static Problem PromptVariableUnknown(string name, IReadOnlyList<string> known, string file, int line, int column) =>
        new("BRF4026", $"There is no variable \"{name}\" here. {(known.Count == 0 ? "This file has none." : $"There are: {string.Join(", ", known)}.")}", file, line, column);

    public static Problem PromptVariableMissing(string name, string file) =>
        new("BRF4027", $"The variable {{{{${name}}}}} is not used. The model needs it: put it where it belongs.", file);

    public static Problem PromptSchemaDiffers(string what, string file, int line, int column) =>
        new("BRF4028", $"{what} The schema must be that of the reply records; descriptions alone are free.", file, line, column);

    public static Problem PromptSettingsWrong(string what, string file, int line, int column) =>
        new("BRF4029", what, file, line, column);

    // Replies

    public static Problem ReplyEmpty() =>
        new("BRF4040", "The reply is empty.");

    public static Problem ReplyNotJson() =>
        new("BRF4041", "The reply is not JSON.");

    public static Problem ReplyOfOtherForm(string where) =>
        new("BRF4042", $"The reply has another form than the schema: {where}.");

    public static Problem ReplyCut() =>
        new("BRF4043", "The reply was cut at the limit of its length. Raise Model:MaxOutputTokens where this happens often.");

    public static Problem ReplyFiltered() =>
        new("BRF4044", "The provider's filter withheld the reply.");

    public static Problem ReplyRefused() =>
        new("BRF4045", "The model refused to read the article.");

    public static Problem ReplyThinks() =>
        new("BRF4046", "The reply began with the model's thinking, which was taken off.") { IsWarning = true };

    public static Problem ReplyFenced() =>
        new("BRF4047", "The reply stood in a code fence, which was taken off.") { IsWarning = true };

    public static Problem ReplyRepeats() =>
        new("BRF4048", "The reply repeats itself.");

    // Calls

    public static Problem ModelKeyRefused() =>
        new("BRF4060", "The endpoint refuses the key. Check the environment variable that holds it and what the key may do.");

    public static Problem ModelNotFound() =>
        new("BRF4061", "The endpoint does not know this model or address. Check Model:Name and Model:Endpoint.");

    public static Problem ModelRequestRefused(int status) =>
        new("BRF4062", $"The endpoint refuses the request (status {status}). Check Model:Name, Model:ContextTokens and whether it takes a JSON schema.");

    public static Problem ModelLimitReached() =>
        new("BRF4063", "The endpoint's rate limit holds longer than may be waited. Lower Model:RequestsPerMinute or Model:Concurrency, or raise the limit there.");

    public static Problem ModelFailing(int status) =>
        new("BRF4064", $"The endpoint keeps failing (status {status}). Try later; briefings doctor shows when it is back.");

    public static Problem ModelUnreachable() =>
        new("BRF4065", "The endpoint cannot be reached. Check Model:Endpoint, the network and the proxy.");

    public static Problem ModelTooSlow() =>
        new("BRF4066", "The endpoint gave no whole answer in time. Raise Model:AttemptTimeout or Model:Deadline, or choose a faster model.");

    public static Problem ModelCircuitOpen() =>
        new("BRF4067", "The endpoint failed many times in a row and is left alone for a while.");

    public static Problem ModelAnswerBroken() =>
        new("BRF4068", "The endpoint's answer is broken: it is no chat completion. Check that Model:Provider fits the endpoint.");

    public static Problem PromptRolesLost() =>
        new("BRF4069", "The prompt did not come out as a system and a user message, so it was not sent. Report this with the article.");

    public static Problem CostCapReached(string cap) =>
        new("BRF4070", $"The next call could cost more than {cap} leaves.");

    public static Problem ArticleTooLongForModel() =>
        new("BRF4071", "The model's context does not hold even one sentence beside the prompt. Raise Model:ContextTokens.");

    // Recordings and the store of readings

    public static Problem RecordingMissing(string key, string? difference, string folder) =>
        new("BRF4080", $"There is no recording {key} of this request.{(difference is null ? "" : $" The nearest differs {difference}")} Renew with: briefings record.", folder);

    public static Problem RecordingBroken(string file) =>
        new("BRF4081", "The recording cannot be read. Renew it with: briefings record.", file);

    public static Problem StoreUnusable(string file) =>
        new("BRF4082", "The store of readings cannot be used, so nothing is kept from being paid for twice. Check the folder Model:DataFolder and your rights in it.", file) { IsWarning = true };
}
