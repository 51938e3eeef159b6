using System.Reflection;
using System.Reflection.Emit;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>Reads compiled code: which types and members the body, fields and signatures of a type use.</summary>
internal static class Il
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Every member that the code of <paramref name="type"/> calls, makes, reads or names; nested types are types of their own.</summary>
    public static IEnumerable<MemberInfo> Uses(Type type) => Bodies(type).SelectMany(Uses).Distinct();

    /// <summary>Every type in the shape of <paramref name="type"/>: base, interfaces, fields, parameters, results.</summary>
    public static IEnumerable<Type> Shape(Type type) =>
        type.GetInterfaces().Append(type.BaseType ?? typeof(object))
            .Concat(type.GetFields(All).Select(f => f.FieldType))
            .Concat(Bodies(type).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType))
            .Concat(type.GetMethods(All).Select(m => m.ReturnType))
            .SelectMany(Parts).Distinct();

    /// <summary>The type as written in the source: what a compiler-made type (lambda, async method) belongs to.</summary>
    public static Type Written(Type type) =>
        type.DeclaringType is { } outer && type.Name.Contains('<', StringComparison.Ordinal) ? Written(outer) : type;

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];

    private static IEnumerable<MethodBase> Bodies(Type type) => type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All));

    private static IEnumerable<MemberInfo> Uses(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            var value = il[at++] is var first && first == 0xFE ? (short)(0xFE00 | il[at++]) : first;
            var code = Codes[value];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return Resolve(method, BitConverter.ToInt32(il, at));
            }

            at += Length(code, il, at);
        }
    }

    private static MemberInfo Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null)!;

    private static int Length(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
