using System.Reflection;
using System.Text.Json;
using Briefings.Analysis;
using Briefings.Evidence;

namespace Briefings.Tests.Evidence;

/// <summary>The law of the house: only the gate can make a grounded claim.</summary>
public sealed class GateLawTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Product =
        [typeof(Gate).Assembly, Assembly.Load("Briefings.Typesetting"), Assembly.Load("briefings")];

    [Theory]
    [InlineData(typeof(Grounded<>))]
    [InlineData(typeof(Briefing))]
    [InlineData(typeof(Excerpt))]
    public void Nobody_outside_Core_can_construct_one(Type type)
    {
        Assert.True(type.IsSealed);
        Assert.All(type.GetConstructors(Everything), constructor => Assert.True(constructor.IsAssembly || constructor.IsPrivate));
        Assert.DoesNotContain(type.GetMethods(Everything), method => method.Name is "<Clone>$" || method.IsStatic && method.ReturnType == type);
    }

    [Fact]
    public void Core_shows_its_internals_to_tests_alone()
    {
        var friends = typeof(Gate).Assembly.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>();

        Assert.Equal(["Briefings.Benchmarks", "Briefings.ServiceTests", "Briefings.Tests"], friends.Select(friend => friend.AssemblyName).Order());
    }

    [Theory]
    [InlineData(typeof(Grounded<>))]
    [InlineData(typeof(Briefing))]
    [InlineData(typeof(Excerpt))]
    public void No_code_but_the_gates_calls_the_constructor(Type type)
    {
        var callers = Product.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(owner => owner.GetMethods(Everything).Cast<MethodBase>().Concat(owner.GetConstructors(Everything)))
            .Where(method => Constructs(method, type))
            .Select(method => Outermost(method.DeclaringType!));

        Assert.Equal([typeof(Gate)], callers.Distinct());
    }

    [Fact]
    public void No_deserialiser_makes_one()
    {
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<Grounded<SummaryClaim>>("""{"Claim":{"Text":"x","Evidence":[]},"Evidence":[]}"""));
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<Briefing>("{}"));
    }

    /// <summary>Whether the method's IL has a call, newobj or ldftn whose operand is a constructor of the type.</summary>
    private static bool Constructs(MethodBase method, Type type)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 4 < il.Length; i++)
            if (il[i] is 0x28 or 0x73 or 0x06 && Resolve(method, BitConverter.ToInt32(il, i + 1)) is ConstructorInfo { DeclaringType: { } made }
                && (made.IsGenericType ? made.GetGenericTypeDefinition() : made) == type && Outermost(method.DeclaringType!) != type)
                return true;
        return false;
    }

    private static MethodBase? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(
                token,
                method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null,
                method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        // Most bytes that look like a call are none: their operand is no method's token.
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException or FileNotFoundException or FileLoadException or TypeLoadException)
        {
            return null;
        }
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
