namespace Helsefellesskap.Kernel;

/// <summary>The Norwegian identity numbers of eleven digits. A synthetic number counts as the kind that it imitates where its form tells.</summary>
public enum IdentityNumberKind
{
    /// <summary>Fødselsnummer, by the control digits of 1964 or of 2032.</summary>
    BirthNumber,

    /// <summary>D-nummer: day + 40.</summary>
    DNumber,

    /// <summary>A hospital's own hjelpenummer, or a synthetic number of the same form: month + 40.</summary>
    HNumber,

    /// <summary>Felles hjelpenummer: begins with 8 or 9 and holds no date.</summary>
    FhNumber,

    /// <summary>NAV's own number for persons without another: month + 20, synthetic + 60.</summary>
    Npid,

    /// <summary>A test person of Norsk helsenett (month + 65) or of the tax administration (month + 80).</summary>
    SyntheticNumber,
}
