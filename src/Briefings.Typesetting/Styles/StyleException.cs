namespace Briefings.Typesetting.Styles;

/// <summary>A style file that cannot be used. The message is one line: <c>file : error BRF6xxx : key, what, allowed values</c>.</summary>
public sealed class StyleException : Exception
{
    internal StyleException(string where, string code, string what) : base($"{where} : error {code} : {what}") => Code = code;

    /// <summary><c>BRF6001</c> no JSON object, <c>BRF6002</c> unknown key, <c>BRF6003</c> wrong value, <c>BRF6004</c> key given
    /// twice, <c>BRF6005</c> values that do not go together.</summary>
    public string Code { get; }
}
