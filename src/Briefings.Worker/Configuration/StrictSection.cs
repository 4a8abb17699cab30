using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Briefings.Worker.Configuration;

/// <summary>Fills an options class from a section, and finds every mistake: keys that it does not have, values that cannot be, limits that are passed.</summary>
internal static class StrictSection
{
    /// <summary>Options whose property is a section are handed on unread: another room knows what may stand in them.</summary>
    public static T Bind<T>(IConfigurationSection section, List<KeyedProblem> problems)
        where T : class, new()
    {
        var options = new T();
        var known = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToList();
        foreach (var child in section.GetChildren())
        {
            if (known.Find(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is not { } property)
                problems.Add(new(child.Path, Problems.ConfigurationUnknownKey(child.Path, [.. known.Select(one => one.Name)])));
            else if (property.PropertyType == typeof(IConfigurationSection))
                property.SetValue(options, child);
            else if (Value(child, property, problems) is { } value)
                property.SetValue(options, value);
        }

        foreach (var property in known)
        {
            var results = new List<ValidationResult>();
            var key = $"{section.Path}:{property.Name}";
            var isTold = problems.Exists(problem => problem.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
            if (!isTold && !Validator.TryValidateProperty(property.GetValue(options), new ValidationContext(options) { MemberName = property.Name }, results))
                problems.Add(new(section[property.Name] is null ? section.Path : key, Problems.ConfigurationWrongValue(key, Wanted(property))));
        }

        return options;
    }

    private static object? Value(IConfigurationSection child, PropertyInfo property, List<KeyedProblem> problems)
    {
        try
        {
            // An object or a list where a plain value belongs has no value of its own.
            if (child.Value is not null)
                return child.Get(property.PropertyType);
        }
        catch (InvalidOperationException)
        {
        }

        problems.Add(new(child.Path, Problems.ConfigurationWrongValue(child.Path, Wanted(property))));
        return null;
    }

    private static string Wanted(PropertyInfo property) =>
        property.GetCustomAttributes<ValidationAttribute>().Select(attribute => attribute.ErrorMessage).FirstOrDefault(message => message is not null)
        ?? (property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed ? string.Join(" or ", allowed.Values)
            : property.GetCustomAttribute<RangeAttribute>() is { } range ? $"between {range.Minimum} and {range.Maximum}"
            : property.GetCustomAttribute<RequiredAttribute>() is not null ? "given"
            : property.PropertyType == typeof(bool) ? "true or false"
            : "a value of its kind");
}
