namespace Pacto.Knowledge.Retrieval;

/// <summary>What is weighed to decide whether the sources answer. All between 0 and 1 but <see cref="ScopeOdds"/>.</summary>
internal readonly record struct Signals
{
    private const float AllOfIt = 0.95f;

    /// <summary>Likeness to the nearest anticipated question.</summary>
    public required float Inside { get; init; }

    /// <summary>Likeness to the nearest question outside the sources, small talk included.</summary>
    public required float Outside { get; init; }

    /// <summary>Share of telling words that neither sources nor anticipated questions know.</summary>
    public required float Unknown { get; init; }

    /// <summary>Share of telling words the best unit's own text holds.</summary>
    public required float TextCover { get; init; }

    /// <summary>Share of telling words the best unit or its questions hold.</summary>
    public required float UnitCover { get; init; }

    /// <summary>Average logarithm of how much likelier the features are in anticipated questions than outside.</summary>
    public required float ScopeOdds { get; init; }

    /// <summary>Chance of the best unit among all units.</summary>
    public required float Best { get; init; }

    /// <summary>1 when a key names a row that exists.</summary>
    public required float Key { get; init; }

    /// <summary>1 when the best unit's questions never ask for the kind of answer that is asked for.</summary>
    public required float StrangeAsk { get; init; }

    /// <summary>Whether the best unit can hold the kind of answer asked for, a date or a number for example: 1, -1, or 0 when none is asked for.</summary>
    public required float CanAnswer { get; init; }

    /// <summary>Whether the best unit gives a number of what the question asks the number of: 1, -1, or 0 when it asks none.</summary>
    public required float Counted { get; init; }

    /// <summary>Where one kind of answer is wanted, who or when for example: what no question of the best unit that wants the same kind says, as a share.</summary>
    public required float AskedApart { get; init; }

    /// <summary>The same as <see cref="ScopeOdds"/> by letter groups.</summary>
    public required float LetterOdds { get; init; }

    /// <summary>Odds of the telling word that speaks most against the sources.</summary>
    public required float WorstOdds { get; init; }

    /// <summary>Odds of the telling word that speaks most for the sources.</summary>
    public required float TopOdds { get; init; }

    /// <summary>Share of telling words that stand anywhere in the sources.</summary>
    public required float InSources { get; init; }

    /// <summary>How many things of the lexicon it names that the sources speak of; 1 from three on.</summary>
    public required float Concepts { get; init; }

    /// <summary>Share of anticipated questions among the nearest of all questions, nearer ones counting more.</summary>
    public required float Neighbours { get; init; }

    /// <summary>Chance of all units of the best one's objective together.</summary>
    public required float FamilyBest { get; init; }

    /// <summary>What all questions of the best unit say together.</summary>
    public required float Pool { get; init; }

    /// <summary>The same by letter groups.</summary>
    public required float Letters { get; init; }

    /// <summary>Share of the question that the best unit's own words hold, frequent words saturating.</summary>
    public required float Text { get; init; }

    /// <summary>Logarithm of the odds that the question is for a unit and not outside, by the fitted weights, -1 to 1.</summary>
    public required float InsideOdds { get; init; }

    /// <summary>Chance, by the fitted weights, that it is about the sources' subject and not said there.</summary>
    public required float SubjectNearMiss { get; init; }

    /// <summary>Chance of the best unit by the fitted weights.</summary>
    public required float SubjectBest { get; init; }

    /// <summary>Length of the question; 1 from twelve words on.</summary>
    public required float Words { get; init; }

    /// <summary>1 when the nearest question outside the sources asks about their very subject.</summary>
    public required float NearMiss { get; init; }

    /// <summary>Of what the question says beyond the best unit's own words, the share the nearest question of a leading unit says too.</summary>
    public required float BeyondInside { get; init; }

    /// <summary>The same for the nearest question outside the sources.</summary>
    public required float BeyondOutside { get; init; }

    /// <summary>How much of the question lies beyond the best unit's own words.</summary>
    public required float Beyond { get; init; }

    /// <summary>Names of the numbers, in the order of <see cref="ToArray"/>, as the file of the weights spells them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "inside", "outside", "inside-cubed", "outside-cubed", "unknown", "text-cover", "unit-cover", "scope-odds", "letter-odds",
        "worst-odds", "neighbours", "best", "key", "strange-ask", "can-answer", "near-miss", "neighbours-near",
        "beyond-inside", "beyond-outside", "beyond", "beyond-both", "covered-asked", "covered",
        "family-best", "pool", "letters", "text", "inside-odds", "inside-odds-cubed", "subject-near-miss", "subject-best",
        "words", "words-unknown", "words-odds", "difference", "odds-near",
        "top-odds", "in-sources", "concepts", "no-concept", "unknown-odds",
        "surface", "place", "place-plain",
        "counted", "asked-apart", "asked-apart-covered",
    ];

    /// <summary>Share of the question's names, numbers and acronyms that the best unit's own words hold.</summary>
    public required float Surface { get; init; }

    /// <summary>1 when a place or country of a practice is named and the best unit is one of them or the list of them.</summary>
    public required float Place { get; init; }

    /// <summary>As a row of numbers, in the order of the weights.</summary>
    public float[] ToArray() =>
    [
        Inside, Outside, Inside * Inside * Inside, Outside * Outside * Outside, Unknown, TextCover, UnitCover, ScopeOdds, LetterOdds,
        WorstOdds, Neighbours, Best, Key, StrangeAsk, CanAnswer, NearMiss, Neighbours * Math.Max(Inside, Outside),
        BeyondInside, BeyondOutside, Beyond, Beyond * (BeyondInside - BeyondOutside),
        TextCover > AllOfIt && CanAnswer > 0 ? 1 : 0, TextCover > AllOfIt && CanAnswer == 0 ? 1 : 0,
        FamilyBest, Pool, Letters, Text, InsideOdds, InsideOdds * InsideOdds * InsideOdds, SubjectNearMiss, SubjectBest,
        Words, Words * Unknown, Words * InsideOdds, Inside - Outside, InsideOdds * Math.Max(Inside, Outside),
        TopOdds, InSources, Concepts, Concepts > 0 ? 0 : 1, Unknown * InsideOdds,
        Surface, Place, CanAnswer < 0 || StrangeAsk > 0 ? 0 : Place,
        Counted, AskedApart, AskedApart * TextCover,
    ];
}
