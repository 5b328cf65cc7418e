using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Helsefellesskap.Tests.Architecture;

/// <summary>One of the program's assemblies and what it uses of others, read from its metadata.</summary>
sealed class ProductAssembly
{
    const string Prefix = "Helsefellesskap.";

    ProductAssembly(string name, IReadOnlyList<UsedType> types, IReadOnlyList<string> members, IReadOnlyList<string> texts)
    {
        Name = name;
        UsedTypes = types;
        UsedMembers = members;
        Texts = texts;
    }

    /// <summary>As in "Modules.Kpi".</summary>
    public string Name { get; }

    public bool IsModule => Name.StartsWith("Modules.", StringComparison.Ordinal);

    public IReadOnlyList<UsedType> UsedTypes { get; }

    /// <summary>As in "System.DateTime.get_UtcNow".</summary>
    public IReadOnlyList<string> UsedMembers { get; }

    /// <summary>What its code holds between quotes, SQL among it.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Those of our own that it uses.</summary>
    public IEnumerable<string> UsedAssemblies => UsedTypes.Select(type => type.Assembly).Distinct();

    /// <summary>Every assembly of ours that lies beside the tests, but for the tests themselves.</summary>
    public static IReadOnlyList<ProductAssembly> All { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, Prefix + "*.dll")
            .Where(file => !Path.GetFileName(file).StartsWith(Prefix + "Tests.", StringComparison.Ordinal)).Select(Read).OrderBy(assembly => assembly.Name),
    ];

    public static ProductAssembly Named(string name) => All.Single(assembly => assembly.Name == name);

    public static ProductAssembly Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return new ProductAssembly(Path.GetFileNameWithoutExtension(file)[Prefix.Length..], [.. Types(metadata)], [.. Members(metadata)], [.. TextsOf(metadata)]);
    }

    static IEnumerable<UsedType> Types(MetadataReader metadata)
    {
        foreach (var type in metadata.TypeReferences.Select(metadata.GetTypeReference))
        {
            if (type.ResolutionScope.Kind != HandleKind.AssemblyReference) continue;
            var assembly = metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
            if (assembly.StartsWith(Prefix, StringComparison.Ordinal))
                yield return new UsedType(assembly[Prefix.Length..], metadata.GetString(type.Namespace), metadata.GetString(type.Name));
        }
    }

    static IEnumerable<string> Members(MetadataReader metadata)
    {
        foreach (var member in metadata.MemberReferences.Select(metadata.GetMemberReference))
        {
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            yield return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}";
        }
    }

    static IEnumerable<string> TextsOf(MetadataReader metadata)
    {
        // The heap begins with an empty one; the handle after the last is nil.
        for (var text = MetadataTokens.UserStringHandle(1); !text.IsNil; text = metadata.GetNextHandle(text)) yield return metadata.GetUserString(text);
    }
}
