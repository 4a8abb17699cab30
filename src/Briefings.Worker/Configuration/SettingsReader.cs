using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Briefings.Worker.Configuration;

/// <summary>Fills options from a section, and finds every mistake: keys that they do not have, values that cannot be, limits that are passed.</summary>
internal static class SettingsReader
{
    private const string OfItsKind = "a value of its kind";

    /// <summary>Null where there are problems.</summary>
    public static T? Read<T>(IConfigurationSection section, List<KeyedProblem> problems)
        where T : class, new()
    {
        var before = problems.Count;
        var options = new T();
        Fill(options, section, problems);
        return problems.Count == before ? options : null;
    }

    /// <summary>A property that is a section is handed on unread: another room knows what may stand in it.</summary>
    public static void Fill(object options, IConfigurationSection section, List<KeyedProblem> problems)
    {
        var known = SettingsOf(options.GetType());
        var (before, hasUnknown, wrong) = (problems.Count, false, new HashSet<PropertyInfo>());
        foreach (var child in section.GetChildren())
        {
            var property = known.FirstOrDefault(one => one.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
                problems.Add(new(child.Path, Problems.ConfigurationUnknownKey(child.Path, [.. NamesOf(options.GetType())])));
            else if (!TrySet(options, property, child, $"{section.Path}:{property.Name}", problems))
                wrong.Add(property);
            hasUnknown |= property is null;
        }

        // A setting that is missing may be the one whose key is unknown.
        foreach (var property in known.Where(property => !wrong.Contains(property) && !(hasUnknown && !section.GetSection(property.Name).Exists())))
        {
            if (!Validator.TryValidateProperty(property.GetValue(options), new ValidationContext(options) { MemberName = property.Name }, null))
                problems.Add(At(section, property.Name, Wanted(property)));
        }

        if (problems.Count == before && options is IValidatableObject whole)
            problems.AddRange(whole.Validate(new ValidationContext(options)).Select(result => At(section, result.MemberNames.First(), result.ErrorMessage!)));
    }

    /// <summary>What is wrong with a setting stands where the setting stands, or where it is missing.</summary>
    public static KeyedProblem At(IConfigurationSection section, string name, string wanted)
    {
        var key = $"{section.Path}:{name}";
        return new(section.GetSection(name).Exists() ? key : section.Path, Problems.ConfigurationWrongValue(key, wanted));
    }

    public static IEnumerable<string> NamesOf(Type options) => SettingsOf(options).Select(property => property.Name);

    /// <summary>What can be set, and lists that can be added to.</summary>
    private static List<PropertyInfo> SettingsOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite || property.PropertyType.IsGenericType)];

    private static bool TrySet(object options, PropertyInfo property, IConfigurationSection child, string key, List<KeyedProblem> problems)
    {
        if (property.PropertyType == typeof(IConfigurationSection))
        {
            property.SetValue(options, child);
            return true;
        }

        return ElementOf(property.PropertyType) is { } element
            ? TrySetList(options, property, element, child, problems)
            : TryPlain(child, property.PropertyType, key, Wanted(property), problems, value => property.SetValue(options, value));
    }

    private static bool TrySetList(object options, PropertyInfo property, Type element, IConfigurationSection child, List<KeyedProblem> problems)
    {
        if (child.Value is not (null or ""))
        {
            problems.Add(new(child.Path, Problems.ConfigurationWrongValue(child.Path, "a list")));
            return false;
        }

        var before = problems.Count;
        var list = new List<object>();
        foreach (var entry in child.GetChildren())
        {
            if (element.IsPrimitive || element == typeof(string))
                TryPlain(entry, element, entry.Path, OfItsKind, problems, list.Add);
            else if (entry.Value is not null)
                problems.Add(new(entry.Path, Problems.ConfigurationWrongValue(entry.Path, $"an object with {string.Join(", ", NamesOf(element))}")));
            else
            {
                list.Add(Activator.CreateInstance(element)!);
                Fill(list[^1], entry, problems);
            }
        }

        if (problems.Count > before)
            return false;
        Put(options, property, element, list);
        return true;
    }

    private static void Put(object options, PropertyInfo property, Type element, List<object> entries)
    {
        if (property.CanWrite)
        {
            var array = Array.CreateInstance(element, entries.Count);
            foreach (var (at, entry) in entries.Index())
                array.SetValue(entry, at);
            property.SetValue(options, array);
        }
        else if (property.GetValue(options) is System.Collections.IList list)
        {
            foreach (var entry in entries)
                list.Add(entry);
        }
    }

    private static bool TryPlain(IConfigurationSection child, Type type, string key, string wanted, List<KeyedProblem> problems, Action<object> take)
    {
        try
        {
            if (child.Value is not null && child.Get(type) is { } value)
            {
                take(value);
                return true;
            }
        }
        catch (InvalidOperationException)
        {
            // Told below, as what is no value at all.
        }

        // An object or a list has no value of its own; null is as if nothing stood there.
        var isMany = child.GetChildren().Any();
        if (child.Value is null && !isMany)
            return true;
        problems.Add(new(child.Path, Problems.ConfigurationWrongValue(isMany ? child.Path : key, isMany ? "a plain value" : wanted)));
        return false;
    }

    private static Type? ElementOf(Type type) => type.IsArray ? type.GetElementType() : type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : null;

    private static string Wanted(PropertyInfo property)
    {
        var limits = property.GetCustomAttributes<ValidationAttribute>().ToList();
        // Of itself a list of values says no more than that there is one.
        return limits.Find(limit => limit is not AllowedValuesAttribute && limit.ErrorMessage is not null)?.FormatErrorMessage(property.Name)
            ?? limits.Select(Wanted).FirstOrDefault(wanted => wanted is not null)
            ?? (property.PropertyType == typeof(bool) ? "true or false" : OfItsKind);
    }

    private static string? Wanted(ValidationAttribute limit) => limit switch
    {
        AllowedValuesAttribute allowed => Listed(allowed.Values),
        RangeAttribute range => $"between {range.Minimum} and {range.Maximum}",
        MinLengthAttribute => "a list of one or more",
        RequiredAttribute => "given",
        _ => null,
    };

    private static string Listed(object?[] values) => $"{string.Join(", ", values[..^1])} or {values[^1]}";
}
