using Helsefellesskap.Modules.Kpi.Disclosure;

namespace Helsefellesskap.Tests.Kpi.Disclosure;

/// <summary>
/// A parent with children of very different sizes, as municipalities are: numerators and denominators over months, some months missing, some at the end known
/// only in part.
/// </summary>
internal static class RandomTable
{
    public static IReadOnlyList<ProtectedRow> Of(int seed)
    {
        var random = new Random(seed);
        var months = random.Next(8, 32);
        var children = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Child(random, months)).ToList();
        var parent = Enumerable.Range(0, months).Select(month =>
        {
            var cells = children.Select(child => child[month]).OfType<ProtectedCell>().ToArray();
            return cells.Length == 0 ? null : Cell(ProtectedRow.Sum(cells), cells.All(cell => cell.Covered));
        });
        return [.. children.Select(cells => new ProtectedRow(Parent: false, cells)), new ProtectedRow(Parent: true, [.. parent])];
    }

    static ProtectedCell?[] Child(Random random, int months)
    {
        double[] sizes = [0.3, 2, 6, 15, 80];
        var size = sizes[random.Next(sizes.Length)];
        var starts = random.Next(4) == 0 ? random.Next(months / 2) : 0;
        var tail = random.Next(3) == 0 ? random.Next(1, 4) : 0;
        var cells = new ProtectedCell?[months];
        for (var month = starts; month < months; month++)
        {
            var covered = month < months - tail;
            if (!covered && random.Next(2) == 0 || random.Next(60) == 0) continue;
            var denominator = random.Next((int)Math.Ceiling(size * 2) + 1);
            cells[month] = Cell([random.Next(denominator + 1), denominator, 0], covered);
        }
        return cells;
    }

    static ProtectedCell Cell(double[] parts, bool covered) => new([parts[0], parts[1], parts[1] - parts[0]], covered);
}
