using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Organisations.Access;

/// <summary>
/// Who may do what, read from <c>matrix.md</c> once at start. A page that does not hold together (an unknown role, column or word) stops the program,
/// because a rule that is silently empty would be found by its victims.
/// </summary>
sealed class AccessMatrix
{
    readonly Dictionary<string, AccessRule> rules;
    readonly Dictionary<(Role Role, string Column), string[]> words = [];

    AccessMatrix(MarkdownTable roleTable, MarkdownTable ruleTable)
    {
        Columns = [.. roleTable.Columns.Skip(1)];
        rules = ruleTable.Rows.Select(AccessRule.Of).ToDictionary(rule => rule.Name);
        foreach (var rule in rules.Values.Where(rule => !Columns.Contains(rule.Column)))
            throw new FormatException($"The rule '{rule.Name}' names an unknown column: '{rule.Column}'.");
        foreach (var row in roleTable.Rows)
            foreach (var role in RoleNames.Read(row["role"]))
                foreach (var column in Columns)
                    words.Add((role, column), [.. WordsOf(row[column], column)]);
        foreach (var role in Enum.GetValues<Role>().Where(role => !words.ContainsKey((role, Columns[0]))))
            throw new FormatException($"The matrix has no row for {role}.");
    }

    /// <summary>The parts of the program, in the matrix's order.</summary>
    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyCollection<AccessRule> Rules => rules.Values;

    public static AccessMatrix Parse(string page) => new(MarkdownTable.Read(page, "role"), MarkdownTable.Read(page, "rule"));

    /// <summary>The program's own matrix.</summary>
    public static AccessMatrix Load()
    {
        var type = typeof(AccessMatrix);
        using var reader = new StreamReader(type.Assembly.GetManifestResourceStream(type, "matrix.md")!);
        return Parse(reader.ReadToEnd());
    }

    public bool Has(string rule) => rules.ContainsKey(rule);

    /// <summary>The words of a role's cell; none where it is "-".</summary>
    public IReadOnlyList<string> Words(Role role, string column) => words[(role, column)];

    /// <summary>What the roles together allow, by rule.</summary>
    public IReadOnlyDictionary<string, Grant> GrantsOf(IReadOnlyList<RoleAtOrganisation> held) =>
        rules.Values.Select(rule => (rule.Name, Reasons: ReasonsOf(rule, held)))
            .Where(grant => grant.Reasons.Length > 0)
            .ToDictionary(grant => grant.Name, grant => new Grant(grant.Reasons));

    /// <summary>Whether the role's cell will allow the rule when what it waits for has landed.</summary>
    public bool IsWaiting(string rule, Role role) => words[(role, rules[rule].Column)].Any(rules[rule].Waiting.Contains);

    GrantReason[] ReasonsOf(AccessRule rule, IReadOnlyList<RoleAtOrganisation> held) =>
    [
        .. from role in held
           from word in words[(role.Role, rule.Column)]
           let everywhere = rule.Everywhere.Contains(word)
           where everywhere || rule.Own.Contains(word)
           select new GrantReason(role, word, everywhere),
    ];

    /// <summary>Semicolons part words, and commas do where what stands between semicolons is not itself a word ("disputes, summary only").</summary>
    IEnumerable<string> WordsOf(string cell, string column)
    {
        if (cell == "-") return [];
        return cell.Split(';', StringSplitOptions.TrimEntries)
            .SelectMany(part => IsWord(part, column) ? [part] : part.Split(',', StringSplitOptions.TrimEntries))
            .Select(word => IsWord(word, column) ? word : throw new FormatException($"No rule knows the word '{word}' under '{column}'."));
    }

    bool IsWord(string text, string column) => rules.Values.Any(rule => rule.Column == column && rule.Knows(text));
}
