namespace Briefings.Typesetting.Styles;

/// <summary>A style file that cannot be used. The message is one line: <c>file : error BRF6xxx : key, what, allowed values</c>.</summary>
public sealed class StyleException : Exception
{
    internal StyleException(string where, string code, string what) : base($"{where} : error {code} : {what}") =>
        (Where, Code, What) = (where, code, what);

    /// <summary>The file, as it was named to the reader.</summary>
    public string Where { get; }

    /// <summary><c>BRF6001</c> no JSON object, <c>BRF6002</c> unknown key, <c>BRF6003</c> wrong value, <c>BRF6004</c> key given
    /// twice, <c>BRF6005</c> values that do not go together, <c>BRF6006</c> a logo that
    /// cannot be printed.</summary>
    public string Code { get; }

    /// <summary>Key, what is wrong, and what is allowed.</summary>
    public string What { get; }
}
