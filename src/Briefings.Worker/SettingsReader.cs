using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Briefings.Worker;

/// <summary>Reads a section into options, and names every key in it that is unknown or has a value that is not allowed.</summary>
internal static class SettingsReader
{
    /// <summary>Null where there are problems.</summary>
    public static T? Read<T>(IConfigurationSection section, ICollection<Problem> problems)
        where T : class, new()
    {
        var found = UnknownKeys(section, typeof(T)).ToList();
        var options = new T();
        try
        {
            if (found.Count == 0)
                section.Bind(options);
        }
        catch (InvalidOperationException fault)
        {
            found.Add(Problems.ConfigurationWrongValue(KeyIn(fault) ?? section.Path, "a value of its kind"));
        }

        if (found.Count == 0)
            found.AddRange(WrongValues(options, section.Path));
        foreach (var problem in found)
            problems.Add(problem);
        return found.Count == 0 ? options : null;
    }

    private static IEnumerable<Problem> UnknownKeys(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var property))
                yield return Problems.ConfigurationUnknownKey(child.Path, [.. known.Keys]);
            else if (property.PropertyType.IsArray && child.Value is not (null or ""))
                yield return Problems.ConfigurationWrongValue(child.Path, "a list");
            else if (!property.PropertyType.IsArray && child.GetChildren().Any())
                yield return Problems.ConfigurationWrongValue(child.Path, "a plain value");
            else if (ElementOf(property) is { } element)
            {
                foreach (var problem in child.GetChildren().SelectMany(entry => entry.Value is null ? UnknownKeys(entry, element) : [NoObject(entry, element)]))
                    yield return problem;
            }
        }
    }

    private static Problem NoObject(IConfigurationSection entry, Type element) =>
        Problems.ConfigurationWrongValue(entry.Path, $"an object with {string.Join(", ", element.GetProperties().Select(property => property.Name))}");

    private static IEnumerable<Problem> WrongValues(object options, string path)
    {
        var wrong = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true);
        foreach (var result in wrong)
            yield return Problems.ConfigurationWrongValue($"{path}:{result.MemberNames.First()}", result.ErrorMessage!);
        foreach (var property in options.GetType().GetProperties().Where(property => ElementOf(property) is not null))
        {
            foreach (var (index, entry) in (property.GetValue(options) as object[] ?? []).Index())
            {
                foreach (var problem in WrongValues(entry, $"{path}:{property.Name}:{index}"))
                    yield return problem;
            }
        }
    }

    /// <summary>The options of a list's entries; null for plain values and lists of them.</summary>
    private static Type? ElementOf(PropertyInfo property) =>
        property.PropertyType.GetElementType() is { IsClass: true } element && element != typeof(string) ? element : null;

    // "Failed to convert configuration value 'many' at 'Deliveries:0:Port' to type …"
    private static string? KeyIn(InvalidOperationException fault) => fault.Message.Split('\'') is [_, _, _, var key, ..] ? key : null;
}
