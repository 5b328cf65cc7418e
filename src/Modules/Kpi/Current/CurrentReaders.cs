using Helsefellesskap.Modules.Kpi.Breakdowns;
using Helsefellesskap.Modules.Kpi.Closings;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Values;

namespace Helsefellesskap.Modules.Kpi.Current;

/// <summary>Who reads the parts of <see cref="CurrentData"/>.</summary>
internal sealed record CurrentReaders(
    IndicatorDefinitions Definitions, UploadedFigures Uploads, TallyReader Tallies, KnownMonths Months, PatternMaker Patterns, CellYearMaker Cells,
    PublishedMonths Published);
